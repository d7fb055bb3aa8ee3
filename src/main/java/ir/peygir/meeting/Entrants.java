package ir.peygir.meeting;

/**
 * Port: whoever keeps the requests hears what became of their tickets and seats, each
 * call for one request, in a transaction of its own that is tried again after a fault.
 * Facts are read from the ballot, so hearing twice does no harm.
 */
public interface Entrants {

	/** The draw is published: offered a seat, or on the waiting list. */
	void drawn(String code);

	/** A seat became free and is offered to this request. */
	void seatOffered(String code);

	/** The offer was not answered in time. */
	void offerOver(String code);

	/** The session is over and this request got no seat. */
	void noSeat(String code);

	/** The session will not take place. */
	void sessionCancelled(String code);

	/** The session takes place on another day. */
	void sessionMoved(String code);

	/** Somebody else than the host receives. */
	default void standIn(String code) {
		// only who has a seat has to know
	}

	/** Somebody came, came late or did not come. */
	void attended(String code);

}
