package ir.peygir.meeting.session;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What was promised about the time before a session.
 */
@Embeddable
record SessionTimes(Instant opensAt, Instant closesAt, Instant screeningUntil, Instant objectionsUntil, Instant listAt,
		Instant drawAt, Instant answerUntil, Instant secondRoundUntil) {

	private static final Duration TO_ANSWER = Duration.ofHours(24);

	private static final Duration TO_ANSWER_NEXT = Duration.ofHours(6);

	private static final Duration LAST_BEFORE = Duration.ofHours(3);

	/** A draw that had to wait leaves its time to answer, as far as the session does. */
	SessionTimes drawnAt(Instant drawn, Instant startsAt) {
		Instant last = startsAt.minus(LAST_BEFORE);
		Instant first = later(this.answerUntil, earlier(drawn.plus(TO_ANSWER), last.minus(TO_ANSWER_NEXT)));
		Instant second = later(this.secondRoundUntil, earlier(first.plus(TO_ANSWER_NEXT), last));
		return new SessionTimes(this.opensAt, this.closesAt, this.screeningUntil, this.objectionsUntil, this.listAt,
				this.drawAt, first, second);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
