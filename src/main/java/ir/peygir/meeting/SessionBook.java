package ir.peygir.meeting;

import java.time.Instant;
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

	/** How the public number of that session is found; empty for an unknown session. */
	default Optional<NumberRule> numberRule(String sessionId) {
		return Optional.empty();
	}

	/**
	 * Since when it is known that somebody else than the host receives: who gives a seat
	 * back after that loses nothing.
	 */
	default Optional<Instant> standInSince(String sessionId) {
		return Optional.empty();
	}

}
