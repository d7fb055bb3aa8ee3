package ir.peygir.meeting.request;

import org.springframework.stereotype.Component;

/**
 * What a citizen does with a request; the caller has checked the secret. Each is refused
 * with {@link ir.peygir.shared.Problem} 409 where the state does not allow it.
 */
@Component
public class MeetingDesk {

	/**
	 * Answers whichever question is open.
	 * @param accept answers the offer to handle it without a meeting, else {@code null}
	 */
	public void reply(String code, String text, Boolean accept) {
		throw new UnsupportedOperationException();
	}

	public void object(String code, String text) {
		throw new UnsupportedOperationException();
	}

	/** I will come. */
	public void confirm(String code) {
		throw new UnsupportedOperationException();
	}

	/** Gives back an offered or confirmed seat; the request itself goes on. */
	public void decline(String code) {
		throw new UnsupportedOperationException();
	}

	/** Takes the whole request back. */
	public void cancel(String code) {
		throw new UnsupportedOperationException();
	}

	public void excuse(String code, String text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * For whoever got no seat.
	 * @param written {@code true}: an answer of the mayor in writing; {@code false}: the
	 * next session
	 */
	public void choose(String code, boolean written) {
		throw new UnsupportedOperationException();
	}

	/** Not satisfied with what was done instead of a meeting: the matter comes back. */
	public void returnToMeeting(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @throws ir.peygir.shared.Problem 401 without, 403 wrong, 404 unknown
	 */
	public void requireSecret(String code, String secret) {
		throw new UnsupportedOperationException();
	}

}
