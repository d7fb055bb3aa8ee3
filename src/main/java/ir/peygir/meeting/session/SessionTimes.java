package ir.peygir.meeting.session;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What was promised about the time before a session.
 */
@Embeddable
record SessionTimes(Instant opensAt, Instant closesAt, Instant screeningUntil, Instant objectionsUntil, Instant listAt,
		Instant drawAt, Instant answerUntil, Instant secondRoundUntil) {
}
