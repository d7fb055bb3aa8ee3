package ir.peygir.meeting.order;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What the unit says it did, and what of it the citizen may read.
 */
@Embeddable
class Work {

	static final String DONE = "done";

	private String proposedOutcome;

	private String proposedAnswer;

	private Instant reportedAt;

	private String reportedBy;

	private Instant roundFrom;

	private int round;

	private String answer;

	private Instant answeredAt;

	/** The unit has it in hand from that moment. */
	void begin(Instant now) {
		this.roundFrom = now;
		this.proposedOutcome = null;
	}

	void report(String outcome, String text, String who, Instant now) {
		this.proposedOutcome = outcome;
		this.proposedAnswer = text;
		this.reportedBy = who;
		this.reportedAt = now;
	}

	void publish(Instant now) {
		this.answer = this.proposedAnswer;
		this.answeredAt = now;
		this.round++;
	}

	boolean isReported() {
		return this.proposedOutcome != null;
	}

	boolean isDone() {
		return DONE.equals(this.proposedOutcome);
	}

	String outcome() {
		return this.proposedOutcome;
	}

	String proposedAnswer() {
		return this.proposedAnswer;
	}

	Instant reportedAt() {
		return this.reportedAt;
	}

	String reportedBy() {
		return this.reportedBy;
	}

	Instant roundFrom() {
		return this.roundFrom;
	}

	/** Number of the published answer, 0 before the first. */
	int round() {
		return this.round;
	}

	String answer() {
		return this.answer;
	}

	Instant answeredAt() {
		return this.answeredAt;
	}

}
