package ir.peygir.meeting.ballot;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Offers seats in the order of the draw and passes them on, never two to one person and
 * never one to two.
 */
@Component
public class SeatDesk {

	public Optional<SeatView> seatOf(String code) {
		throw new UnsupportedOperationException();
	}

	/** The offers and confirmed seats of a session in order of time. */
	public List<SeatView> seats(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The citizen comes.
	 * @throws ir.peygir.shared.Problem 409 if no seat is offered any more
	 */
	public void confirm(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The citizen does not come, before or after confirming; the seat goes to the next
	 * while there is time. Until an hour before it is no no-show.
	 * @throws ir.peygir.shared.Problem 409 if there is no seat to give back
	 */
	public void giveBack(String code) {
		throw new UnsupportedOperationException();
	}

	/** Offers whose time is over go to the next; called at the ends of both rounds. */
	public void passOn(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/** The first three of the waiting list, who may come as reserve after both rounds. */
	public List<String> reserves(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/** A reserve who came takes a seat that is free. */
	public SeatView seatReserve(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param state {@code PRESENT}, {@code LATE} or {@code MISSED}
	 */
	public void attendance(String code, SeatView.State state) {
		throw new UnsupportedOperationException();
	}

	/** The citizen explained within 7 days why they did not come: it no longer counts. */
	public void excuse(String code) {
		throw new UnsupportedOperationException();
	}

	/** Cancelled: confirmed seats are carried into the next session. */
	public void carry(String sessionId) {
		throw new UnsupportedOperationException();
	}

}
