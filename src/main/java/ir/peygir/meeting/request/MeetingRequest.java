package ir.peygir.meeting.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import static ir.peygir.meeting.RequestStatus.ATTENDED;
import static ir.peygir.meeting.RequestStatus.CANCELLED;
import static ir.peygir.meeting.RequestStatus.CLOSED;
import static ir.peygir.meeting.RequestStatus.CONFIRMED;
import static ir.peygir.meeting.RequestStatus.ENTERED;
import static ir.peygir.meeting.RequestStatus.FOLLOW_UP;
import static ir.peygir.meeting.RequestStatus.IN_SCREENING;
import static ir.peygir.meeting.RequestStatus.MISSED;
import static ir.peygir.meeting.RequestStatus.OFFERED;
import static ir.peygir.meeting.RequestStatus.REGISTERED;
import static ir.peygir.meeting.RequestStatus.REJECTED;
import static ir.peygir.meeting.RequestStatus.ROLLED_OVER;
import static ir.peygir.meeting.RequestStatus.SOLVED_WITHOUT;
import static ir.peygir.meeting.RequestStatus.WAITING_LIST;

/**
 * A citizen's matter for which a meeting is asked, over as many sessions as it takes.
 * Every change is a verb that guards itself and leaves a line in the history.
 */
@Entity
class MeetingRequest extends AskedMeeting {

	private String sessionId;

	@Enumerated(EnumType.STRING)
	private RequestStatus status = REGISTERED;

	private Instant since;

	private Instant verifiedAt;

	/** Its person, as long as it can have a ticket: the database allows one. */
	private String openPerson;

	private String openMatter;

	/** No session was found yet to go on to. */
	private boolean betweenSessions;

	@Embedded
	private Screening screening = new Screening();

	@Embedded
	private Course course = new Course();

	@OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<RequestEvent> events = new ArrayList<>();

	@Version
	private Long version;

	protected MeetingRequest() {
	}

	MeetingRequest(String code, CheckedAsk asked, UUID contactId, String secretHash, Instant now) {
		super(code, asked, contactId, secretHash, now);
		this.sessionId = asked.session().id();
		this.since = now;
		happened(Happening.REGISTERED, now);
		if (asked.isVouchedFor()) {
			happened(Happening.FILED_FOR, now, asked.filedBy(), null);
		}
	}

	/**
	 * From now on it counts, and no other of the same person or matter.
	 * @throws Problem 409 if it counts already or is over
	 */
	void verify(Instant now) {
		if (this.status != REGISTERED || isVerified()) {
			throw Problem.notNow("meeting.problem.verified");
		}
		this.verifiedAt = now;
		this.openPerson = person();
		this.openMatter = matter();
		happened(Happening.VERIFIED, now);
	}

	/** Nobody showed that the number is theirs while there was time. */
	void forget(Instant now) {
		become(CANCELLED, now);
		happened(Happening.NEVER_VERIFIED, now);
	}

	void beginScreening(Instant now) {
		become(IN_SCREENING, now);
		happened(Happening.IN_SCREENING, now);
	}

	void ask(Instant now) {
		happened(Happening.QUESTION_ASKED, now, null, this.screening.question());
	}

	void offerWithout(Instant now) {
		happened(Happening.OFFERED_WITHOUT, now, null, this.screening.question());
	}

	/**
	 * @throws Problem 409 unless a question is open
	 */
	void reply(String text, Instant now) {
		this.screening.answer(text);
		happened(Happening.REPLIED, now, null, text);
	}

	/**
	 * Answers the offer to do without a meeting.
	 * @throws Problem 409 unless it is made
	 */
	void consent(boolean accepts, String text, Instant now) {
		this.screening.answer(text);
		happened(accepts ? Happening.CONSENTED : Happening.INSISTED, now, null, text);
	}

	/** A report is opened in its place; the right to a meeting stays. */
	void solveWithout(String report, Instant now) {
		become(SOLVED_WITHOUT, now);
		this.course.replacedBy(report);
		happened(Happening.REPORT_OPENED, now, null, report);
	}

	void reportAnswered(Instant now) {
		this.course.reportAnswered(now);
		happened(Happening.REPORT_ANSWERED, now);
	}

	/**
	 * @throws Problem 409 unless it is handled without a meeting
	 */
	void comeBack(Instant now) {
		require(this.status == SOLVED_WITHOUT, "meeting.problem.noReturn");
		happened(Happening.RETURNED, now);
	}

	void proposeRejection(RejectReason reason, String note, String who, Instant now) {
		this.screening.propose(reason, note, who);
		happened(Happening.REJECTION_PROPOSED, now, who, reason.code());
		note(note, who, now);
	}

	void reviewRejection(boolean approved, String note, String who, Instant now) {
		this.screening.review(note, who);
		if (!approved) {
			this.screening.accept();
			happened(Happening.REJECTION_NOT_APPROVED, now, who, null);
		}
		note(note, who, now);
	}

	void reject(Instant now) {
		become(REJECTED, now);
		this.screening.tell(now);
		happened(Happening.REJECTED, now, null, this.screening.rejectReason().code());
	}

	/**
	 * @throws Problem 409 unless it was rejected and nobody objected before
	 */
	void object(String text, Instant now) {
		require(this.status == REJECTED, "meeting.problem.noObjection");
		this.screening.object(text);
		become(IN_SCREENING, now);
		happened(Happening.OBJECTED, now, null, text);
	}

	/** The time to object is over, or the objection was looked at. */
	void staysRejected(Instant now) {
		become(REJECTED, now);
		happened(Happening.REJECTION_STANDS, now);
		release();
	}

	/** Nobody decided in time: it is accepted. */
	void undecided(Instant now) {
		this.screening.drop();
		this.screening.accept();
		happened(Happening.UNDECIDED, now);
	}

	void enter(Instant now) {
		become(ENTERED, now);
		happened(Happening.ENTERED, now);
	}

	void decideUrgency(boolean approved, String note, String who, Instant now) {
		this.screening.decideUrgency(approved);
		happened(approved ? Happening.URGENT_APPROVED : Happening.URGENT_NOT_APPROVED, now, who, null);
		note(note, who, now);
	}

	void offer(Instant now) {
		become(OFFERED, now);
		happened(Happening.SEAT_OFFERED, now);
	}

	void waitForSeat(Instant now) {
		become(WAITING_LIST, now);
		happened(Happening.WAITING, now);
	}

	void confirm(Instant now) {
		become(CONFIRMED, now);
		this.course.spoke();
		happened(Happening.CONFIRMED, now);
	}

	/** The seat, offered or confirmed, is for somebody else. */
	void giveBack(Instant now) {
		require(this.status == OFFERED || this.status == CONFIRMED, "meeting.problem.noSeat");
		this.course.spoke();
		happened(Happening.GIVEN_BACK, now);
	}

	/**
	 * @return whether nobody answers any more, so that it goes no further
	 */
	boolean offerExpired(Instant now) {
		happened(Happening.OFFER_EXPIRED, now);
		return this.course.silent();
	}

	void noSeat(Instant now) {
		happened(Happening.NO_SEAT, now);
	}

	void sessionCancelled(Instant now) {
		happened(Happening.SESSION_CANCELLED, now);
	}

	/**
	 * @return whether that is news
	 */
	boolean sessionMoved(LocalDate day, Instant now) {
		boolean known = this.events.stream()
			.filter((event) -> event.event() == Happening.SESSION_MOVED)
			.reduce((earlier, later) -> later)
			.filter((last) -> day.toString().equals(last.detail()))
			.isPresent();
		if (!known) {
			happened(Happening.SESSION_MOVED, now, null, day.toString());
		}
		return !known;
	}

	/** There is no session yet to go on to. */
	void waitForSession(Instant now) {
		become(ROLLED_OVER, now);
		this.betweenSessions = true;
	}

	/** The same matter in another session. */
	void rollOver(String nextSession, Instant now) {
		become(ROLLED_OVER, now);
		this.betweenSessions = false;
		this.sessionId = nextSession;
		happened(Happening.ROLLED_OVER, now, null, nextSession);
	}

	/**
	 * What the citizen wants if there is no seat.
	 * @throws Problem 409 if that is no question now
	 */
	void prefer(boolean writing, Instant now) {
		require(mayChoose(), "meeting.problem.noChoice");
		this.course.prefer(writing);
		happened(writing ? Happening.WRITING_PREFERRED : Happening.NEXT_PREFERRED, now);
	}

	void awaitWriting(Instant due, Instant now) {
		become(FOLLOW_UP, now);
		this.course.promiseAnswer(due);
		release();
		happened(Happening.WRITING_CHOSEN, now);
	}

	void answerInWriting(Instant now) {
		happened(Happening.ANSWER_WRITTEN, now, null, this.course.answer());
	}

	void attend(Instant now) {
		become(ATTENDED, now);
		happened(Happening.ATTENDED, now);
		release();
	}

	void miss(Instant now) {
		become(MISSED, now);
		this.course.miss(now);
		happened(Happening.MISSED, now);
		release();
	}

	/**
	 * @throws Problem 409 unless it was missed less than 7 days ago
	 */
	void excuse(String text, Instant now) {
		require(this.status == MISSED, "meeting.problem.excuse");
		this.course.excuse(text, now);
		happened(Happening.EXCUSED, now, null, text);
	}

	/**
	 * @param followed whether orders are carried out now
	 */
	void publishMinutes(boolean followed, Instant now) {
		if (followed) {
			become(FOLLOW_UP, now);
		}
		happened(Happening.MINUTES_PUBLISHED, now);
	}

	void minutesLate(Instant now) {
		happened(Happening.MINUTES_LATE, now);
	}

	void writingLate(Instant now) {
		happened(Happening.WRITING_LATE, now);
	}

	void close(Instant now) {
		become(CLOSED, now);
		happened(Happening.CLOSED, now);
		release();
	}

	/** The citizen takes it back. */
	void cancel(Instant now) {
		mustBeOpen();
		end(Happening.CANCELLED, null, null, now);
	}

	/** An officer cancels it; everybody sees that one was. */
	void cancelBy(String who, String reason, Instant now) {
		mustBeOpen();
		end(Happening.CANCELLED_BY_OFFICE, who, reason, now);
	}

	/** Two offers went by without a word. */
	void lapse(Instant now) {
		end(Happening.LAPSED, null, null, now);
	}

	private void end(Happening how, String who, String reason, Instant now) {
		become(CANCELLED, now);
		this.course.cancelledBecause(reason);
		happened(how, now, who, reason);
		release();
	}

	/**
	 * @throws Problem 409 after the meeting, or if it is over
	 */
	void mustBeOpen() {
		require(isOpen(), "meeting.problem.over");
	}

	/** Somebody did a step in the place of a colleague who is away. */
	void stoodIn(String who, String step, Instant now) {
		happened(Happening.STOOD_IN, now, who, step);
	}

	/** Somebody was shown whose it is; one line for each who looked. */
	void nameShown(String who, Instant now) {
		boolean first = this.events.stream()
			.noneMatch((event) -> event.event() == Happening.NAME_SHOWN && who.equals(event.who()));
		if (first) {
			happened(Happening.NAME_SHOWN, now, who, null);
		}
	}

	void note(String text, String who, Instant now) {
		if (text != null && !text.isBlank()) {
			happened(Happening.NOTE, now, who, text);
		}
	}

	/** Its person and matter may have another one. */
	private void release() {
		this.openPerson = null;
		this.openMatter = null;
	}

	private void require(boolean possible, String problem) {
		if (!possible) {
			throw Problem.notNow(problem);
		}
	}

	private void become(RequestStatus next, Instant now) {
		if (!Transitions.lead(this.status, next)) {
			throw Problem.notNow("meeting.problem.notNow");
		}
		if (this.status != next) {
			this.since = now;
		}
		this.status = next;
	}

	private void happened(Happening event, Instant now) {
		happened(event, now, null, null);
	}

	private void happened(Happening event, Instant now, String who, String detail) {
		this.events.add(new RequestEvent(this, now, event, who, detail));
	}

	boolean isVerified() {
		return this.verifiedAt != null;
	}

	/** Whether a ticket can still come of it; a rejection is final when it stands. */
	boolean isOpen() {
		return Transitions.isOpen(this.status) && (this.openPerson != null || !isVerified());
	}

	/** Whether the citizen may say what shall be if there is no seat. */
	boolean mayChoose() {
		return this.status == WAITING_LIST || (this.status == ROLLED_OVER && !this.betweenSessions);
	}

	/** The draw of its session has not been heard of yet. */
	boolean awaitsDraw() {
		return (this.status == ENTERED || this.status == ROLLED_OVER) && !this.betweenSessions;
	}

	/** Whether the process waits for what the ballot says. */
	boolean isInRound() {
		return Transitions.isInRound(this.status) && !this.betweenSessions;
	}

	boolean mayObject(Instant until, Instant now) {
		return this.status == REJECTED && isOpen() && !this.screening.isObjected() && now.isBefore(until);
	}

	String sessionId() {
		return this.sessionId;
	}

	RequestStatus status() {
		return this.status;
	}

	Instant since() {
		return this.since;
	}

	Screening screening() {
		return this.screening;
	}

	Course course() {
		return this.course;
	}

	List<RequestEvent> events() {
		return List.copyOf(this.events);
	}

}
