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

	@Enumerated(EnumType.STRING)
	private RefusalReason proposedReason;

	/** Of the topic's results, what "done" means here. */
	private String proposedResult;

	private String result;

	private LocalDate proposedFor;

	private String proposedBy;

	@Enumerated(EnumType.STRING)
	private Review underReview;

	@Enumerated(EnumType.STRING)
	private RefusalReason refusalReason;

	/** Who decided what was published. */
	private String decidedBy;

	private LocalDate plannedFor;

	private String plannedUnit;

	/** The answer about which citizens were asked: not that something was carried out. */
	private int opinionRound;

	private int plans;

	/** What was accepted is with the unit that carries it out. */
	private boolean carrying;

	/** When the round began that this answer ends. */
	private Instant answerFrom;

	private String staffNote;

	void propose(Outcome outcome, String answer, String note, String who) {
		this.proposedOutcome = outcome;
		this.proposedAnswer = answer;
		this.proposedReason = null;
		this.proposedResult = null;
		this.proposedFor = null;
		this.proposedBy = who;
		this.staffNote = note;
	}

	void because(RefusalReason reason) {
		this.proposedReason = reason;
	}

	void resultedIn(String result) {
		this.proposedResult = result;
	}

	/** Who carries it out ({@code null}: who has it), and until when. */
	void plan(String unit, LocalDate until) {
		this.plannedUnit = unit;
		this.proposedFor = until;
	}

	/** {@code null}: nothing waits for a supervisor any more. */
	void toBeReviewed(Review review) {
		this.underReview = review;
	}

	void publish(Instant roundStarted, Instant now) {
		this.answerFrom = roundStarted;
		this.outcome = this.proposedOutcome;
		this.answer = this.proposedAnswer;
		this.refusalReason = this.proposedReason;
		this.result = this.proposedResult;
		this.plannedFor = this.proposedFor;
		this.decidedBy = this.proposedBy;
		this.proposedOutcome = null;
		this.proposedAnswer = null;
		this.answeredAt = now;
		boolean carriedOut = this.carrying && this.outcome == Outcome.DONE;
		this.plans += (this.outcome == Outcome.PLANNED) ? 1 : 0;
		this.carrying = false;
		this.rounds++;
		this.opinionRound = carriedOut ? this.opinionRound : this.rounds;
	}

	void carryOut() {
		this.carrying = true;
	}

	/** Whether the unit has it to carry out what was accepted. */
	boolean isBeingCarriedOut() {
		return this.carrying;
	}

	/** Whether what is proposed says that it was carried out. */
	boolean carriesOut() {
		return this.carrying && this.proposedOutcome == Outcome.DONE;
	}

	/** Whether what was published has still to be carried out. */
	boolean isToBeCarriedOut() {
		return this.outcome == Outcome.ACCEPTED && this.plannedUnit != null && this.plannedFor != null;
	}

	void note(String text) {
		this.staffNote = text;
	}

	int rounds() {
		return this.rounds;
	}

	/** By its number. */
	int opinionRound() {
		return this.opinionRound;
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

	/** Whether it was put off once already. */
	boolean wasPlanned() {
		return this.plans > 0;
	}

	/** Whether the answer is that somebody else has to do it. */
	boolean isNotOurs() {
		return this.outcome == Outcome.NOT_RELATED || this.outcome == Outcome.OUTSIDE;
	}

	Review review() {
		return this.underReview;
	}

	String proposedBy() {
		return this.proposedBy;
	}

	String decidedBy() {
		return this.decidedBy;
	}

	RefusalReason proposedReason() {
		return this.proposedReason;
	}

	LocalDate proposedFor() {
		return this.proposedFor;
	}

	/** Only of an answer that was published. */
	RefusalReason refusalReason() {
		return (this.outcome == Outcome.NOT_POSSIBLE) ? this.refusalReason : null;
	}

	/** Code of the topic's result, only of an answer that was published. */
	String result() {
		return (this.outcome == Outcome.DONE) ? this.result : null;
	}

	/** Only of an answer that was published. */
	LocalDate plannedFor() {
		return (this.outcome == Outcome.ACCEPTED || this.outcome == Outcome.PLANNED) ? this.plannedFor : null;
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
