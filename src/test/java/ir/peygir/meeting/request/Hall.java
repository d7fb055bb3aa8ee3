package ir.peygir.meeting.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.engine.EngineUser;
import ir.peygir.meeting.Entrants;
import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.ballot.Ballot;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.meeting.session.Officer;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.meeting.session.SessionLife;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.messaging.Outbox;
import ir.peygir.report.CaseFile;
import ir.peygir.report.CitizenDesk;
import ir.peygir.report.Scene;
import ir.peygir.shared.Display;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The doors that citizens, staff and the draw use, and a session for each story.
 */
@Component
class Hall {

	static final Officer SECRETARY = new Officer("secretariat", Set.of("secretariat"));

	/** A host that no other stories use. */
	private static final String HOST = "21";

	private static final LocalDate FIRST_MONDAY = LocalDate.of(2031, 1, 6);

	private static final AtomicInteger STORIES = new AtomicInteger();

	final MeetingIntake intake;

	final MeetingTracking tracking;

	final MeetingDesk desk;

	final MeetingOffice office;

	final MeetingFile files;

	final UnverifiedSweep sweep;

	final Entrants entrants;

	final SessionBook book;

	final CaseFile reportFiles;

	final CitizenDesk reportDesk;

	final SessionLife life;

	final SessionDesk sessions;

	final DrawDesk draws;

	final SeatDesk seats;

	final Ballot ballot;

	final Outbox outbox;

	final TaskService tasks;

	final RuntimeService runtime;

	final ManagementService management;

	final EngineUser users;

	final JdbcClient jdbc;

	final Scene scene;

	private final SessionPlanner planner;

	private final HostDesk hosts;

	Hall(MeetingIntake intake, MeetingTracking tracking, MeetingDesk desk, MeetingOffice office, MeetingFile files,
			UnverifiedSweep sweep, Entrants entrants, SessionBook book, CaseFile reportFiles, CitizenDesk reportDesk,
			SessionLife life, SessionDesk sessions, DrawDesk draws, SeatDesk seats, Ballot ballot, Outbox outbox,
			TaskService tasks, RuntimeService runtime, ManagementService management, EngineUser users, JdbcClient jdbc,
			Scene scene, SessionPlanner planner, HostDesk hosts) {
		this.intake = intake;
		this.tracking = tracking;
		this.desk = desk;
		this.office = office;
		this.files = files;
		this.sweep = sweep;
		this.entrants = entrants;
		this.book = book;
		this.reportFiles = reportFiles;
		this.reportDesk = reportDesk;
		this.life = life;
		this.sessions = sessions;
		this.draws = draws;
		this.seats = seats;
		this.ballot = ballot;
		this.outbox = outbox;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
		this.users = users;
		this.jdbc = jdbc;
		this.scene = scene;
		this.planner = planner;
		this.hosts = hosts;
	}

	/** Sessions of which no story is told close their registration all the same. */
	void othersClose() {
		this.jdbc
			.sql("update meeting_session set state = 'CLOSED' where host_code = ? and closes_at <= ?"
					+ " and state in ('ANNOUNCED', 'OPEN')")
			.params(HOST, this.scene.now().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** A session of that many seats that has just opened its registration. */
	Gathering open(int seats) {
		LocalDate monday = FIRST_MONDAY.plusWeeks(12L * STORIES.getAndIncrement());
		this.scene.itIs(monday.minusDays(16).atTime(9, 0).atZone(Display.CITY).toInstant());
		this.hosts.change(HostDesk.Change.of(this.hosts.host(HOST)).seats(seats), SECRETARY);
		this.planner.plan(HOST);
		return new Gathering(this, HOST + "-" + monday).opens();
	}

}
