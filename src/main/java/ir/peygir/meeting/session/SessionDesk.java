package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import ir.peygir.engine.Retrying;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the host's office and the secretariat change about a session that is not over.
 * Every method throws {@link Problem} 404 for an unknown session, 403 for an officer of
 * another office and 409 for a session that is over, and {@link InvalidInput} beside
 * {@code reason} if it is missing, longer than 300 characters or holds somebody's number.
 */
@Component
public class SessionDesk {

	private static final int REASON = 300;

	private static final int STAND_IN = 200;

	/** Later it is another session. */
	private static final int LATEST_DAYS = 28;

	private final SessionRows sessions;

	private final Hosts hosts;

	private final SessionChanges changes;

	private final SeatDesk seats;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SessionDesk(SessionRows sessions, Hosts hosts, SessionChanges changes, SeatDesk seats,
			TransactionTemplate transaction, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.changes = changes;
		this.seats = seats;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whether this officer may change that session; for a page that shows buttons. */
	@Transactional(readOnly = true)
	public boolean keeps(Officer officer, String id) {
		return this.sessions.findById(id)
			.flatMap((session) -> this.hosts.find(session.hostCode()))
			.filter(officer::keeps)
			.isPresent();
	}

	/**
	 * The session takes place on another day, at the same hours. Once registration was
	 * opened, nothing but the day moves.
	 * @throws InvalidInput beside {@code day}: not after today, no working day, another
	 * session of the host, before offers end, too late, or too early for its calendar
	 */
	public SessionFacts move(String id, LocalDate day, String reason, Officer officer) {
		return change(id, officer, (session) -> {
			InvalidInput.Collector problems = new InvalidInput.Collector();
			String why = PublicWords.read(reason, "reason", REASON, problems);
			if (day == null) {
				problems.reject("day", "meeting.day.wrong");
			}
			else {
				checkDay(session, day, problems);
			}
			problems.orThrow();
			this.changes.move(session, day, Reason.of(why), officer.id());
		});
	}

	/** The session does not take place; confirmed seats are carried to the next one. */
	public void cancel(String id, String reason, Officer officer) {
		change(id, officer, (session) -> {
			InvalidInput.Collector problems = new InvalidInput.Collector();
			String why = PublicWords.read(reason, "reason", REASON, problems);
			problems.orThrow();
			this.changes.cancel(session, Reason.of(why), officer.id());
		});
	}

	/**
	 * The host will be away: somebody else receives, and who gives their seat back loses
	 * nothing. Without anybody, {@link #move} or {@link #cancel} is the way.
	 * @param standIn office or role of who receives, as everybody reads it
	 * @throws InvalidInput beside {@code standIn} too
	 */
	public void absence(String id, String standIn, String reason, Officer officer) {
		change(id, officer, (session) -> {
			InvalidInput.Collector problems = new InvalidInput.Collector();
			String why = PublicWords.read(reason, "reason", REASON, problems);
			String who = PublicWords.read(standIn, "standIn", STAND_IN, problems);
			problems.orThrow();
			session.standIn(who, why, officer.id(), this.clock.instant());
			this.seats.standIn(id);
		});
	}

	/** What happened to the session, oldest first. */
	@Transactional(readOnly = true)
	public List<Line> history(String id) {
		return session(id).events()
			.stream()
			.map((event) -> new Line(event.at(), event.event().name(), event.who(), event.onBehalfOf(), event.detail()))
			.toList();
	}

	/** The process may move on in the same moment; nobody is shown that. */
	private SessionFacts change(String id, Officer officer, Consumer<MeetingSession> change) {
		return Retrying.run(() -> this.transaction.execute((status) -> {
			MeetingSession session = open(id, officer);
			change.accept(session);
			return session.facts();
		}));
	}

	private void checkDay(MeetingSession session, LocalDate day, InvalidInput.Collector problems) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		LocalDate offersEnd = LocalDate.ofInstant(session.times().secondRoundUntil(), Display.CITY);
		Host host = this.hosts.find(session.hostCode()).orElseThrow();
		boolean same = day.equals(session.heldOn());
		problems.rejectIf(same, "day", "meeting.day.same")
			.rejectIf(!day.isAfter(today), "day", "meeting.day.past")
			.rejectIf(!same && !this.changes.isFree(host, day), "day", "meeting.day.taken")
			.rejectIf(session.isOpened() && !day.isAfter(offersEnd), "day", "meeting.day.beforeOffersEnd")
			.rejectIf(day.isAfter(session.announcedFor().plusDays(LATEST_DAYS)), "day", "meeting.day.late", LATEST_DAYS)
			.rejectIf(
					!session.isOpened() && this.changes.timesOn(session, day).opensAt().isBefore(this.clock.instant()),
					"day", "meeting.day.early");
	}

	private MeetingSession open(String id, Officer officer) {
		MeetingSession session = this.sessions.lock(id).orElseThrow(() -> Problem.unknown("meeting.session.unknown"));
		if (!officer.keeps(this.hosts.find(session.hostCode()).orElseThrow())) {
			throw Problem.forbidden("meeting.session.notYours");
		}
		if (session.isOver()) {
			throw Problem.notNow("meeting.session.over");
		}
		return session;
	}

	private MeetingSession session(String id) {
		return this.sessions.findById(id).orElseThrow(() -> Problem.unknown("meeting.session.unknown"));
	}

	/**
	 * A line of a session's history.
	 *
	 * @param what text {@code meeting.session.event.<what>} in the message files
	 * @param detail what an officer wrote; of a move {@code from|to|reason}, of a
	 * stand-in {@code who|reason}
	 */
	public record Line(Instant at, String what, String who, String onBehalfOf, String detail) {
	}

}
