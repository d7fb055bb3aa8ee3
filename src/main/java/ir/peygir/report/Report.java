package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

/**
 * A citizen's message, from the first word to the last. Every change is a verb that
 * guards itself and leaves a line in the history.
 */
@Entity
class Report extends SentReport {

	@Enumerated(EnumType.STRING)
	private Status status = Status.REGISTERED;

	private Instant since;

	private Instant closedAt;

	@Enumerated(EnumType.STRING)
	private Closing closing;

	@Embedded
	private Route route = new Route();

	@Embedded
	private Deadline deadline;

	@Embedded
	private Verdict verdict = new Verdict();

	@Embedded
	private Objection objection = new Objection();

	@Embedded
	private Inquiry inquiry = new Inquiry();

	private String duplicateOf;

	@Embedded
	private Voices voices = new Voices();

	@OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<ReportEvent> events = new ArrayList<>();

	@Version
	private Long version;

	protected Report() {
	}

	Report(String code, SubmissionCheck.Checked checked, Voice.Person reporter, Instant now) {
		super(code, checked, now);
		this.deadline = new Deadline(now);
		this.voices.add(new Voice(this, Voice.REPORTER, Voice.How.REPORTED, reporter,
				checked.submission().channel().name(), now));
		happened(Happening.REGISTERED, Voice.REPORTER, now, null);
		filed(checked.submission(), Voice.REPORTER, now);
	}

	/** Notes who filed it, if a member of staff did it for that voice. */
	final void filed(Submission submission, int voice, Instant now) {
		Happening how = submission.channel().filedFor();
		if (how != null) {
			happened(how, voice, now, submission.filedBy(), null);
		}
	}

	/** The citizen asked for a meeting and chose this instead. */
	void tookPlaceOf(String meeting, Instant now) {
		happened(Happening.INSTEAD_OF_MEETING, Voice.REPORTER, now, meeting);
	}

	void promise(int amount, boolean workingDays, WorkingCalendar calendar) {
		this.deadline.promise(amount, workingDays, calendar);
	}

	/** The calendar changed under an open deadline. */
	Optional<MovedDeadline> moveDeadline(WorkingCalendar calendar, String reason, Instant announcedAt, Instant now) {
		if (this.status.isOver() || this.status == Status.ANSWERED || this.status == Status.PLANNED) {
			return Optional.empty();
		}
		Optional<MovedDeadline> moved = this.deadline.recount(calendar, announcedAt);
		moved.ifPresent((dates) -> happened(Happening.DEADLINE_MOVED, now, null, dates.detail(reason)));
		return moved;
	}

	/** As {@link Deadline#timing}; {@code null} too once it was answered. */
	String timing(Instant now) {
		return (status().isOver() || status() == Status.ANSWERED) ? null : this.deadline.timing(now);
	}

	/** Somebody does a step in the place of a colleague who is away. */
	void stoodIn(String who, String step, Instant now) {
		happened(Happening.STOOD_IN, now, who, step);
	}

	/** Whoever had taken the open task has left; its group has it again. */
	void taskReturned(String who, Instant now) {
		happened(Happening.TASK_RETURNED, now, who, null);
	}

	/** Whoever had the open task passed it on at the end of a shift. */
	void taskHanded(boolean toColleague, String who, String told, Instant now) {
		happened(toColleague ? Happening.TASK_HANDED : Happening.TASK_GIVEN_BACK, now, who, told);
	}

	/** It was answered by one action with others of the same crisis. */
	void answeredInCrisis(String crisis, String who, Instant now) {
		happened(Happening.IN_CRISIS, now, who, crisis);
	}

	void startTriage(Instant now) {
		this.route.leave();
		become(this.objection.isPending() ? Status.OBJECTED : Status.IN_TRIAGE);
		happened(Happening.IN_TRIAGE, now, null, null);
	}

	/** Nobody sorted it in time; once in a round. */
	void triageLate(Instant now) {
		happened(Happening.TRIAGE_LATE, now, null, null);
	}

	/** An officer sorted it; {@code null} keeps what was. */
	void sorted(Topic topic, Kind kind, String district, String unit, Integer priority, String note, Instant now) {
		String before = kind() + " " + topicCode();
		if (isAbout(topic, kind, district, priority)) {
			happened(Happening.RESORTED, now, null, before);
		}
		this.route.choose(unit);
		this.verdict.note(note);
	}

	void settle() {
		this.route.settle();
	}

	void assign(String unit, Instant now) {
		this.route.assign(unit, now);
		become(this.objection.isPending() ? Status.OBJECTED : Status.ASSIGNED);
		happened(Happening.ASSIGNED, now, null, null);
	}

	/**
	 * Somebody has the emergency in their hands, for that unit.
	 * @return whether nobody had it before
	 */
	boolean takenOver(String unit, String who, Instant now) {
		boolean first = this.route.takeOver(now);
		if (first) {
			happened(Happening.TAKEN_OVER, now, who, unit);
		}
		return first;
	}

	/** Nobody took the emergency over in time; the next level hears of it. */
	void notTakenOver(String higher, Instant now) {
		this.route.passUp();
		happened(Happening.NOT_TAKEN_OVER, now, null, higher);
	}

	/**
	 * What the unit says before it has finished; the citizen reads it.
	 * @throws Problem 409 if nobody works on it
	 */
	void interim(String text, String who, Instant now) {
		if (!this.status.isBeingWorkedOn()) {
			throw Problem.notNow("problem.over");
		}
		happened(Happening.INTERIM, now, who, text);
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
		this.verdict.propose(outcome, answer, note, who);
		note(note, who, now);
	}

	/** "Done", and for some topics what that means. */
	void done(String result, String answer, String note, String who, Instant now) {
		decided(Outcome.DONE, answer, note, who, now);
		this.verdict.resultedIn(result);
	}

	/** "Cannot be done", for a supervisor to see first. */
	void refusalProposed(RefusalReason reason, String answer, String note, String who, Instant now) {
		decided(Outcome.NOT_POSSIBLE, answer, note, who, now);
		this.verdict.because(reason);
		this.verdict.toBeReviewed(Review.REFUSAL);
		happened(Happening.REFUSAL_PROPOSED, now, who, answer);
	}

	/** "Later", for a supervisor to see first. */
	void planProposed(LocalDate day, String answer, String note, String who, Instant now) {
		decided(Outcome.PLANNED, answer, note, who, now);
		this.verdict.plan(null, day);
		this.verdict.toBeReviewed(Review.PLAN);
		happened(Happening.PLAN_PROPOSED, now, who, answer);
	}

	void reviewed(boolean approved, String note, String who, Instant now) {
		this.verdict.note(note);
		if (approved) {
			note(note, who, now);
		}
		else {
			if (this.verdict.review() == Review.QUESTION) {
				this.inquiry.drop();
			}
			happened(Happening.REFUSAL_RETURNED, now, who, note);
		}
		this.verdict.toBeReviewed(null);
	}

	void proposeReturn(String proposedUnit, String note) {
		this.route.propose(proposedUnit);
		this.verdict.note(note);
	}

	void takeBack(Instant now) {
		this.route.bounce();
		happened(Happening.RETURNED, now, null, this.verdict.staffNote());
	}

	/** An officer found an earlier report of the same. */
	void duplicateOf(String parent, String answer) {
		this.duplicateOf = parent;
		this.verdict.propose(Outcome.DUPLICATE, answer, null, null);
	}

	/**
	 * @return whether a supervisor has to see it first, because it is not the first one
	 */
	boolean prepareQuestion(String text, String who, Instant now) {
		boolean again = this.inquiry.prepare(text);
		if (again) {
			this.verdict.propose(null, null, null, who);
			this.verdict.toBeReviewed(Review.QUESTION);
			happened(Happening.QUESTION_PROPOSED, now, who, text);
		}
		return again;
	}

	void ask(Instant now) {
		this.inquiry.ask();
		become(Status.WAITING_FOR_CITIZEN);
		this.deadline.pause(now);
		askSpokesperson(now);
	}

	private void askSpokesperson(Instant now) {
		this.inquiry.goesTo(this.voices.spokesperson().orElse(null));
		happened(Happening.QUESTION_ASKED, this.inquiry.askedVoice(), now, this.inquiry.question());
	}

	/** Whether that voice is the one that has to answer now. */
	boolean asks(Voice voice) {
		return this.status == Status.WAITING_FOR_CITIZEN && this.inquiry.asks(voice);
	}

	/**
	 * @throws Problem 409 unless a question to that voice is open
	 */
	void replied(Voice voice, String text, Instant now) {
		replied(voice, text, null, now);
	}

	/**
	 * What a member of staff wrote down for the voice that is asked.
	 * @throws Problem 409 unless a question is open
	 */
	void repliedFor(String text, String who, Instant now) {
		Voice asked = this.voices.all()
			.stream()
			.filter(this::asks)
			.findFirst()
			.orElseThrow(() -> Problem.notNow("problem.noQuestion"));
		replied(asked, text, who, now);
	}

	private void replied(Voice voice, String text, String who, Instant now) {
		if (!asks(voice)) {
			throw Problem.notNow("problem.noQuestion");
		}
		this.inquiry.answer(text);
		this.since = now;
		this.events.add(new ReportEvent(this, now, Happening.REPLIED, voice.number(), who, text));
	}

	void resume(WorkingCalendar calendar, Instant now) {
		this.deadline.resume(now, calendar);
		if (this.inquiry.reply() == null) {
			happened(Happening.NO_REPLY, now, null, null);
		}
		become(this.objection.isPending() ? Status.OBJECTED
				: this.verdict.isBeingCarriedOut() ? Status.PLANNED : Status.ASSIGNED);
	}

	/**
	 * @return whether the citizen is asked about it
	 */
	boolean publish(Instant now) {
		boolean carriedOut = this.verdict.carriesOut();
		this.verdict.publish(this.deadline.startedAt(), now);
		this.objection.answered();
		boolean surveyed = !carriedOut && this.verdict.outcome().isSurveyed(kind());
		if (surveyed) {
			become(Status.ANSWERED);
		}
		happened(carriedOut ? Happening.CARRIED_OUT : Happening.ANSWERED, now, null, this.verdict.answer());
		return surveyed;
	}

	/** The approved plan is the answer for now; it sleeps until that moment. */
	void sleep(Instant until, Instant now) {
		this.verdict.publish(this.deadline.startedAt(), now);
		this.objection.answered();
		this.deadline = this.deadline.asleepUntil(until);
		become(Status.PLANNED);
		happened(Happening.PLANNED, now, null, String.valueOf(this.verdict.plannedFor()));
	}

	/** The planned day has come: the same unit has it again, with a clock of its own. */
	void wake(Instant now) {
		this.route.keep();
		this.deadline = new Deadline(now);
		become(Status.ASSIGNED);
		happened(Happening.WOKEN, now, null, null);
	}

	/** What was accepted goes to the unit that carries it out. */
	void handOver(Instant due, Instant now) {
		this.verdict.carryOut();
		this.route.assign(this.verdict.plannedUnit(), now);
		this.deadline = new Deadline(now);
		this.deadline.endsAt(due);
		become(Status.PLANNED);
		happened(Happening.HANDED_OVER, now, null, null);
	}

	/** What somebody says about the answer. */
	void feedback(Voice voice, Happening what, String words, Instant now) {
		happened(what, voice.number(), now, words);
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
		boolean outside = this.verdict.outcome() == Outcome.OUTSIDE;
		happened(outside ? Happening.OUTSIDE : Happening.NOT_RELATED, now, null, this.verdict.answer());
		close(Closing.WITHOUT_SURVEY, objectionUntil, now);
	}

	void merge(Instant now) {
		this.verdict.publish(this.deadline.startedAt(), now);
		happened(Happening.MERGED, now, null, this.duplicateOf);
		close(Closing.WITHOUT_SURVEY, null, now);
	}

	/**
	 * Counts who objects to the answer: the reporter alone or a third of those who
	 * answered are enough, and the process takes it up with {@link #raise}.
	 * @return whether they are enough
	 */
	boolean weigh() {
		Optional<Voice> objector = this.voices.objector(this.verdict.opinionRound());
		objector.ifPresent((voice) -> this.objection.state(voice));
		return objector.isPresent();
	}

	/**
	 * Whether the reporter objects to the answer, so that nobody else decides any more.
	 */
	boolean isObjectedByReporter() {
		return this.voices.objector(this.verdict.opinionRound()).filter(Voice::isReporter).isPresent();
	}

	/** Somebody else has the same problem; they hear of everything from now on. */
	Voice join(Voice.How how, Voice.Person who, String channel, Instant now) {
		Voice voice = new Voice(this, this.voices.next(), how, who, channel, now);
		this.voices.add(voice);
		this.events.add(new ReportEvent(this, now, Happening.JOINED, voice.number(), null));
		return voice;
	}

	/** The objection goes to another unit, or to nobody's unit but a reviewer. */
	void raise(String unit, Status next, Instant now) {
		this.objection.raise();
		this.route.raise(unit);
		this.closing = null;
		this.closedAt = null;
		this.deadline = new Deadline(now);
		become(next);
		happened(Happening.OBJECTED, this.objection.voice(), now, this.objection.comment());
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

	/** Nobody decided about the objection in time. */
	void objectionLate(Instant now) {
		happened(Happening.OBJECTION_LATE, now, null, null);
	}

	/** Accepted: who carries it out, and until when. */
	void plan(String unit, LocalDate until) {
		this.verdict.plan(unit, until);
	}

	/**
	 * One voice leaves. The last one takes the work along, except where it is not theirs
	 * alone: danger, and wrong that was reported under protection.
	 * @throws Problem 409 if it is over, or that voice has left before
	 */
	Leaving withdraw(Voice voice, String reason, Instant now) {
		if (this.status.isOver()) {
			throw Problem.notNow("problem.over");
		}
		boolean asked = asks(voice);
		boolean stops = isStoppedBy(1);
		voice.withdraw(now);
		this.voices.left();
		boolean last = this.voices.count() == 0;
		if (stops) {
			become(Status.WITHDRAWN);
			this.closedAt = now;
		}
		happened(Happening.WITHDRAWN, voice.number(), now, reason);
		if (asked && !last) {
			askSpokesperson(now);
		}
		return stops ? Leaving.STOPS_WORK
				: !asked ? Leaving.GOES_ON : last ? Leaving.LEAVES_NOBODY_TO_ASK : Leaving.ASKS_ANOTHER;
	}

	/** Whether nobody is left for whom to go on, if so many leave. */
	boolean isStoppedBy(int leaving) {
		return this.voices.count() <= leaving && !isEmergency() && !isGuarded();
	}

	/** What follows from somebody's leaving. */
	enum Leaving {

		STOPS_WORK, GOES_ON, ASKS_ANOTHER, LEAVES_NOBODY_TO_ASK

	}

	/** The reporter puts their own words right. */
	void correct(String text, Instant now) {
		happened(Happening.CORRECTED, Voice.REPORTER, now, rewrite(text));
	}

	void photoAdded(Voice voice, Instant now) {
		happened(Happening.PHOTO_ADDED, voice.number(), now, null);
	}

	/** What staff tell each other stays, whatever is decided later. */
	void note(String text, String who, Instant now) {
		if (text != null && !text.isBlank()) {
			happened(Happening.NOTE, now, who, text);
		}
	}

	void questionReminded(Instant now) {
		happened(Happening.QUESTION_REMINDED, this.inquiry.askedVoice(), now, null);
	}

	/** What shows the work here was shown for another case before. */
	void samePicture(String other, String who, Instant now) {
		happened(Happening.SAME_PICTURE, now, who, other);
	}

	private void become(Status next) {
		if (!this.status.leadsTo(next)) {
			throw new IllegalStateException(code() + " cannot go from " + this.status + " to " + next);
		}
		this.status = next;
	}

	private void happened(Happening what, Integer voice, Instant now, String detail) {
		this.since = now;
		this.events.add(new ReportEvent(this, now, what, voice, detail));
	}

	private void happened(Happening what, int voice, Instant now, String who, String detail) {
		this.since = now;
		this.events.add(new ReportEvent(this, now, what, voice, who, detail));
	}

	private void happened(Happening what, Instant now, String who, String detail) {
		this.since = now;
		this.events.add(new ReportEvent(this, now, what, this.status, this.route.unitCode(), who, detail));
	}

	Voices voices() {
		return this.voices;
	}

	/** Whom the last question went to, or {@code null}. */
	Integer askedVoice() {
		return this.inquiry.askedVoice();
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

	Closing closing() {
		return this.closing;
	}

	String unitCode() {
		return this.route.unitCode();
	}

	String chosenUnit() {
		return this.route.chosenUnit();
	}

	String proposedUnit() {
		return this.route.proposedUnit();
	}

	int bounces() {
		return this.route.bounces();
	}

	Route route() {
		return this.route;
	}

	Inquiry inquiry() {
		return this.inquiry;
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
		return this.inquiry.question();
	}

	String reply() {
		return this.inquiry.reply();
	}

	String duplicateOf() {
		return this.duplicateOf;
	}

	List<ReportEvent> events() {
		return List.copyOf(this.events);
	}

}
