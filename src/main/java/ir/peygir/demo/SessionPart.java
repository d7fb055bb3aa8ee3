package ir.peygir.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import ir.peygir.demo.MeetingScript.Office;
import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.meeting.session.Officer;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.meeting.session.SessionPlanner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does in the demo content what offices do with their sessions.
 */
@Component
@Profile("demo")
class SessionPart {

	private static final Officer SECRETARY = new Officer("secretariat", Set.of("secretariat"));

	private final HostDesk hosts;

	private final SessionPlanner planner;

	private final SessionDesk desk;

	private final PlayedEngine engine;

	SessionPart(HostDesk hosts, SessionPlanner planner, SessionDesk desk, PlayedEngine engine) {
		this.hosts = hosts;
		this.planner = planner;
		this.desk = desk;
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
		this.engine.decide(session.id(), "enterPublicNumber", SECRETARY.id(),
				Map.of("publicNumber", silver(session.id())));
	}

	void confirmsNumber(SessionFacts session) {
		this.engine.decide(session.id(), "confirmPublicNumber", "supervisor", Map.of("publicNumberConfirmed", true));
	}

	void closes(String id, Office office) {
		this.engine.decide(id, "holdSession", office.by(), Map.of("sessionOutcome", "held"));
	}

	void moves(String id, LocalDate day, String reason, Office office) {
		this.desk.move(id, day, reason, officer(office));
	}

	void cancels(String id, String reason, Office office) {
		this.desk.cancel(id, reason, officer(office));
	}

	void absent(String id, String who, String reason, Office office) {
		this.desk.absence(id, who, reason, officer(office));
	}

	static boolean isOff(SessionFacts session) {
		return session.state() == SessionState.CANCELLED;
	}

	private static Officer officer(Office office) {
		return new Officer(office.by(), Set.of("mayor-" + office.code()));
	}

	/** As the rule wants it: dollars, pounds and euros without the points. */
	private static String silver(String id) {
		Random price = new Random(id.hashCode());
		int dollars = 47_000 + price.nextInt(6000);
		return "%d%d%d".formatted(dollars, dollars * 75 / 100, dollars * 86 / 100);
	}

}
