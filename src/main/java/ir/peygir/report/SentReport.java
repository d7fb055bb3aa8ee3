package ir.peygir.report;

import java.time.Instant;
import java.util.Map;

import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * What a citizen sent, and what it is about; the rest of a {@link Report} is what the
 * city made of it.
 */
@MappedSuperclass
abstract class SentReport {

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String topicCode;

	private Integer topicVersion;

	private String content;

	@Convert(converter = AnswersColumn.class)
	private Map<String, String> answers;

	@Embedded
	private Place place;

	private boolean anonymous;

	private boolean guarded;

	private boolean emergency;

	private String channel;

	private String draftId;

	private Instant registeredAt;

	private int priority;

	protected SentReport() {
	}

	SentReport(String code, SubmissionCheck.Checked checked, Instant now) {
		this.code = code;
		this.kind = checked.kind();
		this.content = checked.submission().text();
		this.answers = checked.answers();
		this.place = checked.place();
		this.anonymous = checked.submission().anonymous();
		this.channel = checked.submission().channel().name();
		this.draftId = checked.submission().draftId();
		this.registeredAt = now;
		about(checked.topic());
	}

	/** The topic, with the version it was opened or sorted with. */
	private void about(Topic topic) {
		this.topicCode = (topic != null) ? topic.code() : null;
		this.topicVersion = (topic != null) ? topic.version() : null;
		this.guarded = topic != null && topic.guarded();
		this.emergency = topic != null && topic.emergency();
		this.priority = (topic != null) ? topic.priority() : 2;
	}

	/**
	 * An officer put right what it is about; {@code null} keeps what was.
	 * @return whether topic or kind were other ones before
	 */
	boolean isAbout(Topic topic, Kind kind, String district, Integer priority) {
		boolean otherTopic = topic != null && this.topicCode != null && !topic.code().equals(this.topicCode);
		boolean otherKind = kind != null && kind != this.kind;
		if (topic != null) {
			about(topic);
		}
		this.kind = (kind != null) ? kind : this.kind;
		this.place = (district != null) ? place().in(district) : this.place;
		this.priority = (priority != null) ? priority : this.priority;
		return otherTopic || otherKind;
	}

	/**
	 * @return the text as it was before
	 */
	String rewrite(String text) {
		String before = this.content;
		this.content = text;
		return before;
	}

	String code() {
		return this.code;
	}

	Kind kind() {
		return this.kind;
	}

	String topicCode() {
		return this.topicCode;
	}

	Integer topicVersion() {
		return this.topicVersion;
	}

	String content() {
		return this.content;
	}

	Map<String, String> answers() {
		return this.answers;
	}

	Place place() {
		// of a place without any part nothing is read back
		return (this.place != null) ? this.place : new Place();
	}

	boolean isGuarded() {
		return this.guarded;
	}

	boolean isEmergency() {
		return this.emergency;
	}

	Instant registeredAt() {
		return this.registeredAt;
	}

	int priority() {
		return this.priority;
	}

}
