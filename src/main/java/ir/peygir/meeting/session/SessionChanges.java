package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import ir.peygir.city.WorkingCalendar;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * Announces, moves and cancels sessions, whoever asks for it; each in the caller's
 * transaction.
 */
@Component
class SessionChanges {

	private static final Duration DESK_OPENS_BEFORE = Duration.ofHours(1);

	private static final Duration CLOSED_WITHIN = Duration.ofHours(24);

	private final SessionRows sessions;

	private final Hosts hosts;

	private final Calendars calendars;

	private final WorkingCalendar days;

	private final SessionProcess process;

	private final SeatDesk seats;

	private final Clock clock;

	SessionChanges(SessionRows sessions, Hosts hosts, Calendars calendars, WorkingCalendar days, SessionProcess process,
			SeatDesk seats, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.calendars = calendars;
		this.days = days;
		this.process = process;
		this.seats = seats;
		this.clock = clock;
	}

	/**
	 * Announces the session of that week, on another day of it if the usual one is a
	 * holiday, or as cancelled if none is left.
	 * @return whether there was none before and it is not too late for its calendar
	 */
	boolean announce(Host host, HostWeek week) {
		LocalDate usual = week.usual();
		SessionTimes times = this.calendars.times(host.calendar(), usual);
		if (!times.opensAt().isAfter(now()) || isAnnounced(host, week)) {
			return false;
		}
		MeetingSession session = new MeetingSession(host, usual, times, null, now());
		Optional<LocalDate> open = open(host, usual);
		if (open.isEmpty()) {
			session.cancel(Reason.holiday(usual), null, now());
		}
		else if (!open.get().equals(usual)) {
			session.move(open.get(), times, Reason.holiday(usual), null, now());
		}
		this.sessions.save(session);
		if (open.isPresent()) {
			this.process.start(session.id(), times(session));
		}
		return true;
	}

	/** One more session in that week, for two without any; not if it has no free day. */
	boolean makeUp(Host host, HostWeek week, LocalDate makesUpFor) {
		Optional<LocalDate> day = week.others().filter((one) -> isFree(host, one)).findFirst();
		if (day.isEmpty()) {
			return false;
		}
		SessionTimes times = this.calendars.times(host.calendar(), week.countedFrom(day.get()));
		if (!times.opensAt().isAfter(now())) {
			return false;
		}
		MeetingSession session = this.sessions.save(new MeetingSession(host, day.get(), times, makesUpFor, now()));
		this.process.start(session.id(), times(session));
		return true;
	}

	/** What a changed calendar does to a session: another day of its week, or none. */
	boolean follow(String id) {
		MeetingSession session = this.sessions.lock(id).orElseThrow();
		if (session.isOver() || this.days.isWorkingDay(session.heldOn()) || !session.startsAt().isAfter(now())) {
			return false;
		}
		Host host = this.hosts.find(session.hostCode()).orElseThrow();
		Reason off = Reason.holiday(session.heldOn());
		open(host, session.heldOn()).ifPresentOrElse((day) -> move(session, day, off, null),
				() -> cancel(session, off, null));
		return true;
	}

	void move(MeetingSession session, LocalDate day, Reason why, String who) {
		session.move(day, timesOn(session, day), why, who, now());
		this.process.moved(session.id());
		this.seats.moved(session.id());
	}

	void cancel(MeetingSession session, Reason why, String who) {
		session.cancel(why, who, now());
		this.process.cancelled(session.id());
	}

	/** What would be promised if the session, not open yet, moved to that day. */
	SessionTimes timesOn(MeetingSession session, LocalDate day) {
		Host host = this.hosts.find(session.hostCode()).orElseThrow();
		HostWeek week = HostWeek.of(day, host.weekday());
		boolean sameWeek = week.saturday().equals(HostWeek.saturday(session.heldOn()));
		return (session.isOpened() || sameWeek) ? session.times()
				: this.calendars.times(host.calendar(), week.countedFrom(day));
	}

	/** Whether the offices work and the host has no other session. */
	boolean isFree(Host host, LocalDate day) {
		return this.days.isWorkingDay(day) && this.sessions.ofHost(host.code(), day)
			.stream()
			.noneMatch((other) -> other.heldOn().equals(day) && !other.isOver());
	}

	SessionProcess.Times times(MeetingSession session) {
		SessionTimes t = session.times();
		String group = this.hosts.find(session.hostCode()).orElseThrow().group();
		return new SessionProcess.Times(t.opensAt(), t.closesAt(), t.listAt(), t.drawAt(), t.answerUntil(),
				t.secondRoundUntil(), session.startsAt().minus(DESK_OPENS_BEFORE), session.endsAt().plus(CLOSED_WITHIN),
				group);
	}

	/** Also for another day of that week, before the host's own day was changed. */
	private boolean isAnnounced(Host host, HostWeek week) {
		return this.sessions.announcedFor(host.code(), week.saturday(), week.friday())
			.stream()
			.anyMatch((session) -> session.makesUpFor() == null || session.announcedFor().equals(week.usual()));
	}

	/** That day or the next free one of its week. */
	private Optional<LocalDate> open(Host host, LocalDate day) {
		LocalDate today = LocalDate.ofInstant(now(), Display.CITY);
		return HostWeek.restFrom(day)
			.filter((one) -> (one.equals(day) || one.isAfter(today)) && isFree(host, one))
			.findFirst();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
