package ir.peygir.staff.crisis;

import java.time.Instant;

/**
 * Many closings in few minutes.
 *
 * @param subject account of a person or code of a unit
 * @param seenBy {@code null} until somebody has looked at it
 */
record Alarm(long id, Kind kind, String subject, int cases, Instant from, Instant to, Instant raisedAt, String seenBy,
		Instant seenAt) {

	enum Kind {

		PERSON, UNIT

	}

}
