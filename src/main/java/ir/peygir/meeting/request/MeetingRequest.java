package ir.peygir.meeting.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import ir.peygir.shared.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import static ir.peygir.meeting.RequestStatus.ATTENDED;
import static ir.peygir.meeting.RequestStatus.CLOSED;
import static ir.peygir.meeting.RequestStatus.CONFIRMED;
import static ir.peygir.meeting.RequestStatus.ENTERED;
import static ir.peygir.meeting.RequestStatus.FOLLOW_UP;
import static ir.peygir.meeting.RequestStatus.MISSED;
import static ir.peygir.meeting.RequestStatus.OFFERED;
import static ir.peygir.meeting.RequestStatus.ROLLED_OVER;
import static ir.peygir.meeting.RequestStatus.SOLVED_WITHOUT;
import static ir.peygir.meeting.RequestStatus.WAITING_LIST;

/**
 * A citizen's matter for which a meeting is asked, over as many sessions as it takes.
 * Every change is a verb that guards itself and leaves a line in the history.
 */
@Entity
class MeetingRequest extends ScreenedRequest {

	private String sessionId;

	/** No session was found yet to go on to. */
	private boolean betweenSessions;

	@Embedded
	private Course course = new Course();

	@Version
	private Long version;

	protected MeetingRequest() {
	}

	MeetingRequest(String code, CheckedAsk asked, UUID contactId, String secretHash, Instant now) {
		super(code, asked, contactId, secretHash, now);
		this.sessionId = asked.session().id();
		happened(Happening.REGISTERED, now);
		if (asked.isVouchedFor()) {
			happened(Happening.FILED_FOR, now, asked.filedBy(), null);
		}
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
		require(status() == SOLVED_WITHOUT, "meeting.problem.noReturn");
		happened(Happening.RETURNED, now);
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
		require(status() == OFFERED || status() == CONFIRMED, "meeting.problem.noSeat");
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
		boolean known = events().stream()
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
		this.course.came();
		happened(Happening.ATTENDED, now);
		release();
	}

	/** The seat was given back so late that it counts as missed. */
	void leftLate(Instant now) {
		this.course.miss(now);
	}

	void miss(Instant now) {
		become(MISSED, now);
		this.course.miss(now);
		happened(Happening.MISSED, now);
		release();
	}

	/**
	 * @throws Problem 409 unless it was missed, or given back too late, less than 7 days
	 * ago
	 */
	void excuse(String text, Instant now) {
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

	/** Whether the citizen may say what shall be if there is no seat. */
	boolean mayChoose() {
		return status() == WAITING_LIST || status() == ROLLED_OVER;
	}

	/** The draw of its session has not been heard of yet. */
	boolean awaitsDraw() {
		return (status() == ENTERED || status() == ROLLED_OVER) && !this.betweenSessions;
	}

	/** Whether the process waits for what the ballot says. */
	boolean isInRound() {
		return Transitions.isInRound(status()) && !this.betweenSessions;
	}

	String sessionId() {
		return this.sessionId;
	}

	Course course() {
		return this.course;
	}

	@Override
	MeetingRequest whole() {
		return this;
	}

}
