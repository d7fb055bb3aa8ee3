package ir.peygir.meeting;

import java.util.Optional;

/**
 * Port: whoever keeps the sessions says how far each is.
 */
public interface SessionBook {

	Optional<SessionFacts> facts(String sessionId);

	/**
	 * The next session of the same host that still takes tickets, or is announced: where
	 * a matter goes that got no seat.
	 */
	Optional<SessionFacts> after(String sessionId);

	/**
	 * Group of staff of the office that receives.
	 * @throws IllegalStateException if there is no such host
	 */
	String officeOf(String hostCode);

	/**
	 * Host and day in Persian, as staff name a session; its id if there is none.
	 */
	String title(String sessionId);

}
