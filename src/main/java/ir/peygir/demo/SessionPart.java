package ir.peygir.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import ir.peygir.city.WorkingCalendar;
import ir.peygir.demo.MeetingScript.Office;
import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.meeting.session.Officer;
import ir.peygir.meeting.session.OutsideMeetings;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffGroups;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does in the demo content what offices do with their sessions.
 */
@Component
@Profile("demo")
class SessionPart {

	private static final int DAYS = 6;

	private static final Officer SECRETARY = new Officer("secretariat", Set.of("secretariat"));

	private final HostDesk hosts;

	private final SessionPlanner planner;

	private final SessionDesk desk;

	private final OutsideMeetings outside;

	private final SessionBook book;

	private final WorkingCalendar calendar;

	private final PlayedEngine engine;

	SessionPart(HostDesk hosts, SessionPlanner planner, SessionDesk desk, OutsideMeetings outside, SessionBook book,
			WorkingCalendar calendar, PlayedEngine engine) {
		this.hosts = hosts;
		this.planner = planner;
		this.desk = desk;
		this.outside = outside;
		this.book = book;
		this.calendar = calendar;
		this.engine = engine;
	}

	void sets(Office office) {
		this.hosts.change(HostDesk.Change.of(this.hosts.host(office.code())).seats(office.seats()), officer(office));
		plans(office);
	}

	void plans(Office office) {
		this.planner.plan(office.code());
	}

	void entersNumber(SessionFacts session) {
		decide(session.id(), "enterPublicNumber", SECRETARY.id(), Map.of("publicNumber", silver(session.id())));
	}

	void confirmsNumber(SessionFacts session) {
		decide(session.id(), "confirmPublicNumber", "supervisor", Map.of("publicNumberConfirmed", true));
	}

	/** Nobody is asked any more if the session was cancelled. */
	private void decide(String id, String task, String who, Map<String, Object> decision) {
		if (this.engine.waits(id, task)) {
			this.engine.decide(id, task, who, decision);
		}
	}

	void closes(String id, Office office) {
		this.engine.decide(id, "holdSession", office.by(), Map.of("sessionOutcome", "held"));
	}

	/** To that day or the next one on which the office works and has no other session. */
	void moves(String id, LocalDate wanted, String reason, Office office) {
		Optional<SessionFacts> session = open(id);
		Stream.iterate(wanted, (day) -> day.plusDays(1))
			.limit(DAYS)
			.filter((day) -> this.calendar.isWorkingDay(day) && day.getDayOfWeek() != DayOfWeek.MONDAY)
			.filter((day) -> session.filter((facts) -> !facts.day().equals(day)).isPresent())
			.findFirst()
			.ifPresent((day) -> this.desk.move(id, day, reason, officer(office)));
	}

	void cancels(String id, String reason, Office office) {
		open(id).ifPresent((session) -> this.desk.cancel(id, reason, officer(office)));
	}

	void absent(String id, String who, String reason, Office office) {
		open(id).ifPresent((session) -> this.desk.absence(id, who, reason, officer(office)));
	}

	void receivesOutside(MeetingScript.Outside one, Office office, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, Display.CITY);
		this.outside.add(office.code(),
				new OutsideMeetings.Entry(day, one.office(), one.visitor(), one.subject(), one.reason()),
				officer(office));
	}

	/** The calendar of the city may have taken it away. */
	private Optional<SessionFacts> open(String id) {
		return this.book.facts(id).filter((session) -> !isOff(session));
	}

	static boolean isOff(SessionFacts session) {
		return session.state() == SessionState.CANCELLED;
	}

	private static Officer officer(Office office) {
		return new Officer(office.by(), Set.of(StaffGroups.mayor(office.code())));
	}

	/** As the rule wants it: dollars, pounds and euros without the points. */
	private static String silver(String id) {
		Random price = new Random(id.hashCode());
		int dollars = 47_000 + price.nextInt(6000);
		return "%d%d%d".formatted(dollars, dollars * 75 / 100, dollars * 86 / 100);
	}

}
