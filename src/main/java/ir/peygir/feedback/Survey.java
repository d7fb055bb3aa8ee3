package ir.peygir.feedback;

import java.time.Instant;
import java.util.UUID;

import ir.peygir.shared.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * One asking about one answer, whatever the channel of the reply.
 */
@Entity
class Survey {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String caseCode;

	private UUID contactId;

	private String tokenHash;

	private String openKey;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	private Instant askedAt;

	private Instant remindAt;

	private Instant answerUntil;

	private Instant remindedAt;

	private Instant answeredAt;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private Boolean satisfied;

	private Integer rating;

	private Boolean objects;

	private String reason;

	private String remark;

	@Version
	private long version;

	protected Survey() {
	}

	Survey(SurveySubject.Subject subject, String tokenHash, Instant askedAt, Instant remindAt, Instant answerUntil) {
		this.caseCode = subject.code();
		this.openKey = subject.code();
		this.contactId = subject.contactId();
		this.tokenHash = tokenHash;
		this.askedAt = askedAt;
		this.remindAt = remindAt;
		this.answerUntil = answerUntil;
	}

	/**
	 * @throws Problem 409 if it was answered before or the time is over
	 */
	void answer(Feedback feedback, Channel by, Instant now) {
		if (this.state != State.OPEN) {
			throw Problem.notNow("feedback.notOpen");
		}
		this.satisfied = feedback.satisfied();
		this.rating = feedback.rating();
		this.objects = feedback.result() == FeedbackResult.OBJECTED;
		this.reason = feedback.reason();
		this.remark = feedback.comment();
		this.channel = by;
		this.answeredAt = now;
		close(State.ANSWERED);
	}

	/** The time is over, or the case needs no answer any more. */
	void close(State outcome) {
		this.state = outcome;
		this.openKey = null;
	}

	/**
	 * @return a fresh token's hash replaces the old one, so that the reminder can carry a
	 * link
	 */
	void reminded(Instant now) {
		this.remindedAt = now;
	}

	String caseCode() {
		return this.caseCode;
	}

	UUID contactId() {
		return this.contactId;
	}

	State state() {
		return this.state;
	}

	Instant remindAt() {
		return this.remindAt;
	}

	Instant answerUntil() {
		return this.answerUntil;
	}

	FeedbackResult result() {
		return switch (this.state) {
			case OPEN -> null;
			case ANSWERED -> this.satisfied ? FeedbackResult.SATISFIED
					: this.objects ? FeedbackResult.OBJECTED : FeedbackResult.UNSATISFIED;
			case UNANSWERED, WITHDRAWN -> FeedbackResult.NO_ANSWER;
		};
	}

	enum State {

		OPEN, ANSWERED, UNANSWERED, WITHDRAWN

	}

	/** The channel by which the answer came. */
	public enum Channel {

		WEB, SMS, API

	}

}
