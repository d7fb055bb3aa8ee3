package ir.peygir.meeting.request;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.TicketView;

import org.springframework.stereotype.Component;

/**
 * Takes requests for a meeting.
 */
@Component
public class MeetingIntake {

	/**
	 * Checks all at once.
	 * @throws ir.peygir.shared.InvalidInput beside each wrong field (names of the JSON
	 * API)
	 * @throws ir.peygir.shared.Problem 409 if the session takes no requests
	 */
	public Receipt submit(MeetingAsk ask) {
		throw new UnsupportedOperationException();
	}

	/** As {@link #submit}, and keeps nothing: for a form that asks step by step. */
	public void check(MeetingAsk ask) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The one-time code sent to the mobile number; now the request counts.
	 * @throws ir.peygir.shared.InvalidInput beside {@code code}
	 * @throws ir.peygir.shared.Problem 409 if nothing is to be verified any more
	 */
	public void verify(String code, String typed) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Sends another code.
	 * @throws ir.peygir.shared.Problem 429 with the time to wait
	 */
	public void sendCodeAgain(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param verified whether it counts already
	 */
	public record Receipt(String code, String secret, RequestStatus status, TicketView ticket, boolean verified) {
	}

}
