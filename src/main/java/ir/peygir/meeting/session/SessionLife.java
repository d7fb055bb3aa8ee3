package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import ir.peygir.engine.Refusal;
import ir.peygir.meeting.UnrecordedMeetings;
import ir.peygir.meeting.ballot.Ballot;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.session.SessionEvent.What;
import ir.peygir.shared.PersianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a session by itself, in the order that the diagram draws. Methods throw
 * {@link IllegalStateException} in any other order.
 */
@Component
@Transactional
public class SessionLife {

	private final SessionRows sessions;

	private final SessionChanges changes;

	private final Ballot ballot;

	private final DrawDesk draws;

	private final SeatDesk seats;

	private final ObjectProvider<UnrecordedMeetings> unrecorded;

	private final Clock clock;

	SessionLife(SessionRows sessions, SessionChanges changes, Ballot ballot, DrawDesk draws, SeatDesk seats,
			ObjectProvider<UnrecordedMeetings> unrecorded, Clock clock) {
		this.sessions = sessions;
		this.changes = changes;
		this.ballot = ballot;
		this.draws = draws;
		this.seats = seats;
		this.unrecorded = unrecorded;
		this.clock = clock;
	}

	/** Opens registration and publishes the commitment. */
	public void open(String id) {
		change(id, (session) -> session.open(now()));
		this.draws.commit(id, session(id).setting().rule());
		if (session(id).standIn().isPresent()) {
			// told before there was anything to give back
			this.seats.standIn(id);
		}
	}

	/** Publishes hash and count of the tickets as they are now. */
	public void snapshot(String id) {
		this.draws.snapshot(id);
	}

	public void closeRegistration(String id) {
		change(id, (session) -> session.closeRegistration(now()));
		this.draws.snapshot(id);
	}

	/**
	 * Makes the list final.
	 * @return whether two officers have to give a public number
	 */
	public boolean publishList(String id) {
		change(id, (session) -> session.publishList(now()));
		this.draws.publishList(id);
		return this.draws.needsNumber(id);
	}

	/**
	 * Draws, once; what is drawn already stays. After a draw that had to wait there is
	 * more time to answer.
	 */
	public void draw(String id) {
		Double newcomer = this.ballot.chanceOfNewcomer(id).orElse(null);
		// the offers made by the draw say until when
		change(id, (session) -> session.drawsNow(now()));
		this.draws.draw(id);
		change(id, (session) -> {
			if (!session.isDrawn()) {
				session.draw(newcomer, now());
			}
		});
	}

	/** The first round is over. */
	public void passOn(String id) {
		change(id, (session) -> session.note(What.ROUND_OVER, now()));
		this.seats.passOn(id);
	}

	/** The second round is over: reserves may come. */
	public void callReserves(String id) {
		change(id, (session) -> session.note(What.RESERVES_CALLED, now()));
		this.seats.callReserves(id);
	}

	/** Why the session cannot be closed now: not begun, or a meeting is not recorded. */
	@Transactional(readOnly = true)
	public List<Refusal> checkClose(String id) {
		if (session(id).startsAt().isAfter(now())) {
			return List.of(new Refusal("sessionOutcome", "این جلسه هنوز آغاز نشده است."));
		}
		int open = this.unrecorded.stream().mapToInt((port) -> port.of(id).size()).sum();
		return (open == 0) ? List.of() : List.of(new Refusal("sessionOutcome",
				"صورت‌جلسهٔ " + PersianText.persianDigits(open) + " ملاقات نوشته نشده است؛ اول آن‌ها را ثبت کنید."));
	}

	public void hold(String id, String userId) {
		change(id, (session) -> session.hold(userId, now()));
	}

	/** Who got no seat hears of it. */
	public void close(String id) {
		this.seats.close(id);
	}

	public void notClosedInTime(String id) {
		change(id, (session) -> session.note(What.NOT_CLOSED_IN_TIME, now()));
	}

	/** Everybody with a ticket hears of it; confirmed seats go into the next session. */
	public void tellCancellation(String id) {
		this.seats.carry(id);
	}

	/** What the process waits for, as it is now. */
	@Transactional(readOnly = true)
	public SessionProcess.Times times(String id) {
		return this.changes.times(session(id));
	}

	private void change(String id, Consumer<MeetingSession> verb) {
		verb.accept(this.sessions.lock(id).orElseThrow(() -> new IllegalStateException("no session " + id)));
	}

	private MeetingSession session(String id) {
		return this.sessions.findById(id).orElseThrow(() -> new IllegalStateException("no session " + id));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
