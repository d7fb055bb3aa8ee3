package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the city says: first proposed by those who decide, then published, which is when
 * the citizen may read it.
 */
@Embeddable
class Verdict {

	private int rounds;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private String answer;

	private Instant answeredAt;

	@Enumerated(EnumType.STRING)
	private Outcome proposedOutcome;

	private String proposedAnswer;

	private LocalDate plannedFor;

	private String plannedUnit;

	/** When the round began that this answer ends. */
	private Instant answerFrom;

	private String staffNote;

	void propose(Outcome outcome, String answer, String note) {
		this.proposedOutcome = outcome;
		this.proposedAnswer = answer;
		this.plannedFor = null;
		this.plannedUnit = null;
		this.staffNote = note;
	}

	/** Who carries out what was accepted, and until when. */
	void plan(String unit, LocalDate until) {
		this.plannedUnit = unit;
		this.plannedFor = until;
	}

	void publish(Instant roundStarted, Instant now) {
		this.answerFrom = roundStarted;
		this.outcome = this.proposedOutcome;
		this.answer = this.proposedAnswer;
		this.proposedOutcome = null;
		this.proposedAnswer = null;
		this.answeredAt = now;
		this.rounds++;
	}

	void note(String text) {
		this.staffNote = text;
	}

	int rounds() {
		return this.rounds;
	}

	Outcome outcome() {
		return this.outcome;
	}

	String answer() {
		return this.answer;
	}

	Instant answeredAt() {
		return this.answeredAt;
	}

	String proposedAnswer() {
		return this.proposedAnswer;
	}

	/** Only of an answer that was published. */
	LocalDate plannedFor() {
		return (this.outcome == Outcome.ACCEPTED) ? this.plannedFor : null;
	}

	String plannedUnit() {
		return (this.outcome == Outcome.ACCEPTED) ? this.plannedUnit : null;
	}

	/** Whether something of that moment belongs to the published answer. */
	boolean covers(Instant moment) {
		return this.answeredAt != null && !moment.isBefore(this.answerFrom) && !moment.isAfter(this.answeredAt);
	}

	String staffNote() {
		return this.staffNote;
	}

}
