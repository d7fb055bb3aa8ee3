package ir.peygir.meeting.request;

import java.time.Duration;
import java.time.Instant;

import ir.peygir.shared.Problem;
import jakarta.persistence.Embeddable;

/**
 * What became of a request in its rounds, and in the place of a meeting.
 */
@Embeddable
class Course {

	/** As long a citizen may say that the report did not replace the meeting. */
	static final Duration RETURN = Duration.ofDays(30);

	private static final Duration EXCUSE = Duration.ofDays(7);

	/** So many offers without a word, one after the other, are an answer. */
	private static final int SILENT = 2;

	private int unanswered;

	private boolean prefersWriting;

	private String answer;

	private Instant answerDueAt;

	private String reportCode;

	private Instant returnUntil;

	private Instant missedAt;

	private String excuse;

	/** The citizen spoke. */
	void spoke() {
		this.unanswered = 0;
	}

	/**
	 * @return whether it was the last one that goes out
	 */
	boolean silent() {
		this.unanswered++;
		return this.unanswered >= SILENT;
	}

	void prefer(boolean writing) {
		this.prefersWriting = writing;
	}

	void promiseAnswer(Instant due) {
		this.answerDueAt = due;
	}

	void write(String text) {
		this.answer = text;
	}

	void replacedBy(String report) {
		this.reportCode = report;
	}

	void reportAnswered(Instant now) {
		this.returnUntil = now.plus(RETURN);
	}

	void miss(Instant now) {
		this.missedAt = now;
		this.excuse = null;
	}

	/** Written down as missing by mistake. */
	void came() {
		this.missedAt = null;
	}

	/**
	 * @throws Problem 409 too late, or said before
	 */
	void excuse(String text, Instant now) {
		if (!mayExcuse(now)) {
			throw Problem.notNow("meeting.problem.excuse");
		}
		this.excuse = text;
	}

	boolean mayExcuse(Instant now) {
		return this.missedAt != null && this.excuse == null && !now.isAfter(excuseUntil());
	}

	Instant missedAt() {
		return this.missedAt;
	}

	Instant excuseUntil() {
		return (this.missedAt != null) ? this.missedAt.plus(EXCUSE) : null;
	}

	boolean prefersWriting() {
		return this.prefersWriting;
	}

	String answer() {
		return this.answer;
	}

	Instant answerDueAt() {
		return this.answerDueAt;
	}

	String reportCode() {
		return this.reportCode;
	}

	Instant returnUntil() {
		return this.returnUntil;
	}

	String excuse() {
		return this.excuse;
	}

}
