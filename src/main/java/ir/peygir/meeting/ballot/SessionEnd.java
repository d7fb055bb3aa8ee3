package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What becomes of everybody in a session when its offers are over, or it is moved,
 * cancelled or held.
 */
@Component
class SessionEnd {

	private static final int RESERVES = 3;

	private final OfferTable offers;

	private final TicketTable tickets;

	private final SealTable seals;

	private final Sessions sessions;

	private final Seating seating;

	private final Telling telling;

	private final PublicLog log;

	private final Clock clock;

	SessionEnd(OfferTable offers, TicketTable tickets, SealTable seals, Sessions sessions, Seating seating,
			Telling telling, PublicLog log, Clock clock) {
		this.offers = offers;
		this.tickets = tickets;
		this.seals = seals;
		this.sessions = sessions;
		this.seating = seating;
		this.telling = telling;
		this.log = log;
		this.clock = clock;
	}

	/** Those who waited first when offers ended, or would if they ended now. */
	List<String> reserves(String sessionId) {
		Integer last = this.seals.find(sessionId).map(Seal::reservesTo).orElse(null);
		return this.tickets.waiting(sessionId, RESERVES)
			.stream()
			.filter((ticket) -> last == null || ticket.place() <= last)
			.map(Ticket::code)
			.toList();
	}

	List<String> callReserves(String sessionId) {
		Seal seal = this.seals.lock(sessionId);
		if (seal.reservesTo() == null) {
			this.seating.expire(seal, this.sessions.facts(sessionId));
			List<Ticket> reserves = this.tickets.waiting(sessionId, RESERVES);
			int last = reserves.isEmpty() ? 0 : reserves.get(reserves.size() - 1).place();
			this.seals.offersOver(sessionId, last, this.clock.instant());
			this.log.add(sessionId, "offersOver");
			this.telling.behind(sessionId, News.NO_SEAT, last);
		}
		return reserves(sessionId);
	}

	void held(String sessionId) {
		if (this.seals.lock(sessionId).reservesTo() == null) {
			this.telling.everybody(sessionId, News.NO_SEAT);
		}
		else {
			reserves(sessionId).forEach((code) -> this.telling.one(News.NO_SEAT, code, sessionId));
		}
	}

	void standIn(String sessionId) {
		this.seals.lockIfThere(sessionId).ifPresent((seal) -> {
			this.seals.stoodIn(sessionId);
			this.log.add(sessionId, "stoodIn");
			this.telling.everybody(sessionId, News.STAND_IN);
		});
	}

	void moved(String sessionId) {
		this.seals.lockIfThere(sessionId);
		this.log.add(sessionId, "moved");
		this.telling.everybody(sessionId, News.SESSION_MOVED);
	}

	void cancelled(String sessionId) {
		Seal seal = this.seals.lockIfThere(sessionId).orElse(null);
		if (seal != null && seal.isCancelled()) {
			return;
		}
		if (seal != null) {
			this.seals.cancelled(sessionId, this.clock.instant());
		}
		this.tickets.sessionCancelled(sessionId);
		this.log.add(sessionId, "sessionCancelled");
		end(sessionId, SeatView.State.CONFIRMED, SeatView.State.CARRIED, "carried");
		end(sessionId, SeatView.State.OFFERED, SeatView.State.WITHDRAWN, "withdrawn");
		this.telling.everybody(sessionId, News.SESSION_CANCELLED);
	}

	/** What we take back was no offer. */
	private void end(String sessionId, SeatView.State from, SeatView.State to, String what) {
		this.offers.in(sessionId, from).forEach((offer) -> {
			this.offers.end(offer, to, false, false, null);
			this.log.add(sessionId, what, this.tickets.get(offer.ticketId()).ticket(), offer.seat());
		});
	}

}
