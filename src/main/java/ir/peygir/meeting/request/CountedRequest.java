package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import static ir.peygir.meeting.RequestStatus.CANCELLED;
import static ir.peygir.meeting.RequestStatus.REGISTERED;

/**
 * From when on a request counts, how it ends before a meeting, and its history.
 */
@MappedSuperclass
abstract class CountedRequest extends AskedMeeting {

	@Enumerated(EnumType.STRING)
	private RequestStatus status = REGISTERED;

	private Instant since;

	private Instant verifiedAt;

	/** Its person, as long as it can have a ticket: the database allows one. */
	private String openPerson;

	private String openMatter;

	private String cancelReason;

	@OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	private List<RequestEvent> events = new ArrayList<>();

	protected CountedRequest() {
	}

	CountedRequest(String code, CheckedAsk asked, UUID contactId, String secretHash, Instant now) {
		super(code, asked, contactId, secretHash, now);
		this.since = now;
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
		this.cancelReason = reason;
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

	/** Whoever had the open task passed it on at the end of a shift. */
	void taskHanded(boolean toColleague, String who, String told, Instant now) {
		happened(toColleague ? Happening.TASK_HANDED : Happening.TASK_GIVEN_BACK, now, who, told);
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
	void release() {
		this.openPerson = null;
		this.openMatter = null;
	}

	void require(boolean possible, String problem) {
		if (!possible) {
			throw Problem.notNow(problem);
		}
	}

	void become(RequestStatus next, Instant now) {
		if (!Transitions.lead(this.status, next)) {
			throw Problem.notNow("meeting.problem.notNow");
		}
		if (this.status != next) {
			this.since = now;
		}
		this.status = next;
	}

	void happened(Happening event, Instant now) {
		happened(event, now, null, null);
	}

	void happened(Happening event, Instant now, String who, String detail) {
		this.events.add(new RequestEvent(whole(), now, event, who, detail));
	}

	boolean isVerified() {
		return this.verifiedAt != null;
	}

	/** Whether a ticket can still come of it; a rejection is final when it stands. */
	boolean isOpen() {
		return Transitions.isOpen(this.status) && (this.openPerson != null || !isVerified());
	}

	RequestStatus status() {
		return this.status;
	}

	Instant since() {
		return this.since;
	}

	List<RequestEvent> events() {
		return List.copyOf(this.events);
	}

	/** Itself, as its lines of history know it. */
	abstract MeetingRequest whole();

	/** Why an officer cancelled it, or {@code null}. */
	String cancelReason() {
		return this.cancelReason;
	}

}
