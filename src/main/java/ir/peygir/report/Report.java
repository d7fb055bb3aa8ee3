package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

/**
 * A citizen's message, from the first word to the last. Every change is a verb that
 * guards itself and leaves a line in the history.
 */
@Entity
class Report {

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

	private UUID contactId;

	private boolean anonymous;

	private boolean guarded;

	private boolean emergency;

	private String channel;

	private String secretHash;

	private String draftId;

	@Enumerated(EnumType.STRING)
	private Status status = Status.REGISTERED;

	private Instant since;

	private Instant registeredAt;

	private Instant closedAt;

	@Enumerated(EnumType.STRING)
	private Closing closing;

	private int priority;

	private String unitCode;

	private String chosenUnit;

	private String proposedUnit;

	private int bounces;

	@Embedded
	private Deadline deadline;

	@Embedded
	private Verdict verdict = new Verdict();

	@Embedded
	private Objection objection = new Objection();

	private String question;

	private String reply;

	private String duplicateOf;

	@OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<ReportEvent> events = new ArrayList<>();

	@Version
	private Long version;

	protected Report() {
	}

	Report(String code, SubmissionCheck.Checked checked, UUID contactId, String secretHash, Instant now) {
		this.code = code;
		this.kind = checked.kind();
		this.content = checked.submission().text();
		this.answers = checked.answers();
		this.place = checked.place();
		this.contactId = contactId;
		this.anonymous = checked.submission().anonymous();
		this.channel = checked.submission().channel().name();
		this.secretHash = secretHash;
		this.draftId = checked.submission().draftId();
		this.registeredAt = now;
		this.deadline = new Deadline(now);
		about(checked.topic());
		happened(Happening.REGISTERED, now, null, null);
	}

	/** The topic, with the version it was opened or sorted with. */
	final void about(Topic topic) {
		this.topicCode = (topic != null) ? topic.code() : null;
		this.topicVersion = (topic != null) ? topic.version() : null;
		this.guarded = topic != null && topic.guarded();
		this.emergency = topic != null && topic.emergency();
		this.priority = (topic != null) ? topic.priority() : 2;
	}

	void promise(int amount, boolean workingDays, WorkingCalendar calendar) {
		this.deadline.promise(amount, workingDays, calendar);
	}

	void startTriage(Instant now) {
		this.unitCode = null;
		become(this.objection.isPending() ? Status.OBJECTED : Status.IN_TRIAGE);
		happened(Happening.IN_TRIAGE, now, null, null);
	}

	/** An officer sorted it; {@code null} keeps what was. */
	void sorted(Topic topic, Kind kind, String district, String unit, Integer priority, String note, Instant now) {
		boolean otherTopic = topic != null && this.topicCode != null && !topic.code().equals(this.topicCode);
		boolean otherKind = kind != null && kind != this.kind;
		if (otherTopic || otherKind) {
			happened(Happening.RESORTED, now, null, this.kind + " " + this.topicCode);
		}
		if (topic != null) {
			about(topic);
		}
		this.kind = (kind != null) ? kind : this.kind;
		this.place = (district != null) ? place().in(district) : this.place;
		this.priority = (priority != null) ? priority : this.priority;
		this.chosenUnit = unit;
		this.verdict.note(note);
	}

	void assign(String unit, Instant now) {
		this.unitCode = unit;
		this.proposedUnit = null;
		become(this.objection.isPending() ? Status.OBJECTED : Status.ASSIGNED);
		happened(Happening.ASSIGNED, now, null, null);
	}

	/**
	 * @return whether the unit had not been reminded in this round
	 */
	boolean remind(Instant now) {
		boolean first = this.deadline.remind(now);
		if (first) {
			happened(Happening.REMINDED, now, null, null);
		}
		return first;
	}

	/**
	 * @return whether it had not gone up in this round
	 */
	boolean escalate(String to, Instant now) {
		boolean first = this.deadline.escalate(now);
		if (first) {
			happened(Happening.LATE, now, null, to);
		}
		return first;
	}

	/** What the unit decided, kept until the process publishes it. */
	void decided(Outcome outcome, String answer, String note, String who, Instant now) {
		this.verdict.propose(outcome, answer, note);
		if (outcome == Outcome.NOT_POSSIBLE) {
			happened(Happening.REFUSAL_PROPOSED, now, who, answer);
		}
		note(note, who, now);
	}

	void refusalReviewed(boolean approved, String note, String who, Instant now) {
		this.verdict.note(note);
		if (approved) {
			note(note, who, now);
		}
		else {
			happened(Happening.REFUSAL_RETURNED, now, who, note);
		}
	}

	void proposeReturn(String proposedUnit, String note) {
		this.proposedUnit = proposedUnit;
		this.verdict.note(note);
	}

	void takeBack(Instant now) {
		this.bounces++;
		this.chosenUnit = null;
		happened(Happening.RETURNED, now, null, this.verdict.staffNote());
	}

	/** An officer found an earlier report of the same. */
	void duplicateOf(String parent, String answer) {
		this.duplicateOf = parent;
		this.verdict.propose(Outcome.DUPLICATE, answer, null);
	}

	void prepareQuestion(String text) {
		this.question = text;
		this.reply = null;
	}

	void ask(Instant now) {
		become(Status.WAITING_FOR_CITIZEN);
		this.deadline.pause(now);
		happened(Happening.QUESTION_ASKED, now, null, this.question);
	}

	/**
	 * @throws Problem 409 unless a question is open
	 */
	void replied(String text, Instant now) {
		if (this.status != Status.WAITING_FOR_CITIZEN || this.reply != null) {
			throw Problem.notNow("problem.noQuestion");
		}
		this.reply = text;
		happened(Happening.REPLIED, now, null, text);
	}

	void resume(WorkingCalendar calendar, Instant now) {
		this.deadline.resume(now, calendar);
		if (this.reply == null) {
			happened(Happening.NO_REPLY, now, null, null);
		}
		become(this.objection.isPending() ? Status.OBJECTED : Status.ASSIGNED);
	}

	/**
	 * @return whether the citizen is asked about it
	 */
	boolean publish(Instant now) {
		this.verdict.publish(this.deadline.startedAt(), now);
		this.objection.answered();
		boolean surveyed = this.verdict.outcome().isSurveyed(this.kind);
		if (surveyed) {
			become(Status.ANSWERED);
		}
		happened(Happening.ANSWERED, now, null, this.verdict.answer());
		return surveyed;
	}

	void feedback(Happening word, String comment, Instant now) {
		happened(word, now, null, comment);
	}

	void close(Closing how, Instant objectionUntil, Instant now) {
		become(Status.CLOSED);
		this.closing = how;
		this.closedAt = now;
		this.objection.until(objectionUntil);
		happened(Happening.CLOSED, now, null, null);
	}

	void refuse(Instant objectionUntil, Instant now) {
		this.verdict.publish(this.deadline.startedAt(), now);
		this.objection.answered();
		happened(Happening.NOT_RELATED, now, null, this.verdict.answer());
		close(Closing.WITHOUT_SURVEY, objectionUntil, now);
	}

	void merge(Instant now) {
		this.verdict.publish(this.deadline.startedAt(), now);
		happened(Happening.MERGED, now, null, this.duplicateOf);
		close(Closing.WITHOUT_SURVEY, null, now);
	}

	/** The citizen objects; the process takes it up with {@link #raise}. */
	void object(String reason, String comment) {
		this.objection.state(reason, comment);
	}

	/** The objection goes to another unit, or to nobody's unit but a reviewer. */
	void raise(String unit, Status next, Instant now) {
		this.objection.raise();
		this.unitCode = (unit != null) ? unit : this.unitCode;
		this.chosenUnit = this.unitCode;
		this.closing = null;
		this.closedAt = null;
		this.deadline = new Deadline(now);
		become(next);
		happened(Happening.OBJECTED, now, null, this.objection.comment());
		if (next == Status.IN_INSPECTION) {
			happened(Happening.IN_INSPECTION, now, null, null);
		}
	}

	/** Inspection wants it done again; the clock starts anew. */
	void redo(String answer, String who, Instant now) {
		this.deadline = new Deadline(now);
		this.verdict.note(answer);
		this.objection.answer(answer);
		become(Status.OBJECTED);
		happened(Happening.REDO, now, who, answer);
	}

	/** The answer stands against the citizen's word; by whom, the page says. */
	void uphold(Happening how, Closing closing, Instant now) {
		happened(how, now, null, this.objection.answer());
		this.objection.answered();
		close(closing, null, now);
	}

	void answerObjection(String text) {
		this.objection.answer(text);
	}

	/** Accepted: who carries it out, and until when. */
	void plan(String unit, LocalDate until) {
		this.verdict.plan(unit, until);
	}

	/**
	 * @throws Problem 409 if it is over
	 */
	void withdraw(String reason, Instant now) {
		if (this.status.isOver()) {
			throw Problem.notNow("problem.over");
		}
		become(Status.WITHDRAWN);
		this.closedAt = now;
		happened(Happening.WITHDRAWN, now, null, reason);
	}

	void correct(String text, Instant now) {
		happened(Happening.CORRECTED, now, null, this.content);
		this.content = text;
	}

	/** What staff tell each other stays, whatever is decided later. */
	void note(String text, String who, Instant now) {
		if (text != null && !text.isBlank()) {
			happened(Happening.NOTE, now, who, text);
		}
	}

	void photoAdded(Happening what, String who, Instant now) {
		happened(what, now, who, null);
	}

	private void become(Status next) {
		if (!this.status.leadsTo(next)) {
			throw new IllegalStateException(this.code + " cannot go from " + this.status + " to " + next);
		}
		this.status = next;
	}

	private void happened(Happening what, Instant now, String who, String detail) {
		this.since = now;
		this.events.add(new ReportEvent(this, now, what, this.status, this.unitCode, who, detail));
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

	UUID contactId() {
		return this.contactId;
	}

	boolean isGuarded() {
		return this.guarded;
	}

	boolean isEmergency() {
		return this.emergency;
	}

	String secretHash() {
		return this.secretHash;
	}

	Status status() {
		return this.status;
	}

	/** When the round began in which it is now. */
	Instant startOfRound() {
		return this.deadline.startedAt();
	}

	Instant since() {
		return this.since;
	}

	Instant registeredAt() {
		return this.registeredAt;
	}

	Closing closing() {
		return this.closing;
	}

	int priority() {
		return this.priority;
	}

	String unitCode() {
		return this.unitCode;
	}

	String chosenUnit() {
		return this.chosenUnit;
	}

	String proposedUnit() {
		return this.proposedUnit;
	}

	int bounces() {
		return this.bounces;
	}

	Deadline deadline() {
		return this.deadline;
	}

	Verdict verdict() {
		return this.verdict;
	}

	Objection objection() {
		return this.objection;
	}

	String question() {
		return this.question;
	}

	String reply() {
		return this.reply;
	}

	String duplicateOf() {
		return this.duplicateOf;
	}

	List<ReportEvent> events() {
		return List.copyOf(this.events);
	}

}
