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

	private int voice;

	private UUID contactId;

	private String topicCode;

	private String kind;

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

	/** Until when the citizen may say that the call centre took it down wrongly. */
	private Instant contradictUntil;

	@Version
	private long version;

	protected Survey() {
	}

	Survey(SurveySubject.Subject subject, String tokenHash, Instant askedAt, Instant remindAt, Instant answerUntil) {
		this.caseCode = subject.code();
		this.voice = subject.voice();
		this.openKey = openKey(subject.code(), subject.voice());
		this.topicCode = subject.matter().topicCode();
		this.kind = subject.matter().kind();
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

	/** The citizen is told what was taken down and may contradict it. */
	void contradictable(Instant until) {
		this.contradictUntil = until;
	}

	/**
	 * What was taken down is wrong.
	 * @param word what counts instead; {@code null} if that is not known, then nothing
	 * counts
	 */
	void contradict(Feedback word) {
		this.contradictUntil = null;
		if (word == null) {
			this.state = State.WITHDRAWN;
			return;
		}
		this.satisfied = word.satisfied();
		this.objects = word.result() == FeedbackResult.OBJECTED;
		this.rating = word.rating();
		this.remark = word.comment();
		this.channel = Channel.SMS;
	}

	/** When the citizen was last spoken to about it. */
	Instant lastSpokenOf() {
		return (this.answeredAt != null) ? this.answeredAt : isReminded() ? this.remindedAt : this.askedAt;
	}

	boolean isReminded() {
		return this.remindedAt != null;
	}

	/** The time is over, or the case needs no answer any more. */
	void close(State outcome) {
		this.state = outcome;
		this.openKey = null;
	}

	/** The key of the one survey that a voice can have open. */
	static String openKey(String code, int voice) {
		return code + "/" + voice;
	}

	void reminded(Instant now) {
		this.remindedAt = now;
	}

	String caseCode() {
		return this.caseCode;
	}

	int voice() {
		return this.voice;
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

		WEB, SMS, API, PHONE

	}

}
