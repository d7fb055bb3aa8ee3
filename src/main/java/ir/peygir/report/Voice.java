package ir.peygir.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackResult;
import ir.peygir.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * One person behind a report, with a secret, words and a view of the answer of their own.
 */
@Entity
@IdClass(Voice.Key.class)
class Voice {

	/** Of the one who reported it first. */
	static final int REPORTER = 1;

	@Id
	@Column(name = "report_code")
	private String reportCode;

	@Id
	private int number;

	// found by its key it comes with its report, in one statement
	@ManyToOne
	@JoinColumn(name = "report_code", insertable = false, updatable = false)
	private Report report;

	private UUID contactId;

	private String person;

	private String secretHash;

	@Enumerated(EnumType.STRING)
	private How how;

	private String channel;

	private Instant joinedAt;

	private Instant withdrawnAt;

	private String content;

	@Convert(converter = AnswersColumn.class)
	private Map<String, String> answers;

	@Embedded
	private Place place;

	private String mergedFrom;

	private Integer mergedAs;

	private Integer feedbackRound;

	private Boolean satisfied;

	private Boolean objects;

	private String objectionReason;

	private String objectionComment;

	protected Voice() {
	}

	Voice(Report report, int number, How how, Person who, String channel, Instant now) {
		this.report = report;
		this.reportCode = report.code();
		this.number = number;
		this.how = how;
		this.contactId = who.contactId();
		this.person = who.digest();
		this.secretHash = who.secretHash();
		this.channel = channel;
		this.joinedAt = now;
	}

	/** What somebody else than the first reporter said of it. */
	void says(String text, Map<String, String> answers, Place place) {
		this.content = (text != null && !text.isBlank()) ? text : null;
		this.answers = answers;
		this.place = place;
	}

	void cameFrom(String duplicate) {
		this.mergedFrom = duplicate;
	}

	/** The number that this person has in the report that theirs was merged into. */
	void mergedAs(int number) {
		this.mergedAs = number;
	}

	/**
	 * @throws Problem 409 if it has left before
	 */
	void withdraw(Instant now) {
		if (!isLiving()) {
			throw Problem.notNow("problem.withdrawn");
		}
		this.withdrawnAt = now;
		// the same person may come back
		this.person = null;
	}

	/** What this person thinks of the answer of that round. */
	void answered(int round, FeedbackResult result, Feedback word) {
		this.feedbackRound = round;
		this.satisfied = word.satisfied();
		this.objects = result == FeedbackResult.OBJECTED;
		this.objectionReason = word.reason();
		this.objectionComment = word.comment();
	}

	boolean hasAnswered(int round) {
		return this.feedbackRound != null && this.feedbackRound == round;
	}

	boolean objectsTo(int round) {
		return hasAnswered(round) && Boolean.TRUE.equals(this.objects);
	}

	Boolean satisfiedWith(int round) {
		return hasAnswered(round) ? this.satisfied : null;
	}

	boolean isReporter() {
		return this.number == REPORTER;
	}

	/** Has not left. */
	boolean isLiving() {
		return this.withdrawnAt == null;
	}

	Report report() {
		return this.report;
	}

	int number() {
		return this.number;
	}

	UUID contactId() {
		return this.contactId;
	}

	String person() {
		return this.person;
	}

	String secretHash() {
		return this.secretHash;
	}

	How how() {
		return this.how;
	}

	String channel() {
		return this.channel;
	}

	Instant joinedAt() {
		return this.joinedAt;
	}

	String content() {
		return this.content;
	}

	Map<String, String> answers() {
		return this.answers;
	}

	Place place() {
		return (this.place != null) ? this.place : new Place();
	}

	String mergedFrom() {
		return this.mergedFrom;
	}

	Integer mergedAs() {
		return this.mergedAs;
	}

	String objectionReason() {
		return this.objectionReason;
	}

	String objectionComment() {
		return this.objectionComment;
	}

	/** How somebody came to stand behind a report. */
	enum How {

		REPORTED, JOINED, MERGED

	}

	/**
	 * Who it is, without saying it.
	 *
	 * @param contactId {@code null} for a person who left no address
	 * @param digest the same for the same person in one case, {@code null} if unknown
	 */
	record Person(UUID contactId, String digest, String secretHash) {
	}

	/** A voice of a report. */
	static class Key implements Serializable {

		private static final long serialVersionUID = 1L;

		@Column(name = "report_code")
		private String reportCode;

		private int number;

		Key() {
		}

		Key(String reportCode, int number) {
			this.reportCode = reportCode;
			this.number = number;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && this.number == key.number && this.reportCode.equals(key.reportCode);
		}

		@Override
		public int hashCode() {
			return Objects.hash(this.reportCode, this.number);
		}

	}

}
