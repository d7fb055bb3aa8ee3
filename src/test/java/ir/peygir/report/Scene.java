package ir.peygir.report;

import java.time.Instant;

import ir.peygir.city.City;
import ir.peygir.engine.EngineClock;
import ir.peygir.engine.EngineUser;
import ir.peygir.shared.CityClock;
import ir.peygir.messaging.Outbox;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything a story needs: the doors that citizens and staff use, and the clocks.
 */
@Component
public class Scene {

	final ReportIntake intake;

	final ReportTracking tracking;

	final CitizenDesk desk;

	final CaseFile files;

	final UnitDecisions units;

	final TaskService tasks;

	final RuntimeService runtime;

	final ManagementService management;

	final EngineUser engineUser;

	final JdbcClient jdbc;

	final Outbox outbox;

	final ReportSecrets secrets;

	private final City city;

	private final CityClock cityClock;

	private final EngineClock engineClock;

	Scene(ReportIntake intake, ReportTracking tracking, CitizenDesk desk, CaseFile files, UnitDecisions units,
			TaskService tasks, RuntimeService runtime, ManagementService management, EngineUser engineUser,
			JdbcClient jdbc, Outbox outbox, ReportSecrets secrets, City city, CityClock cityClock,
			EngineClock engineClock) {
		this.intake = intake;
		this.tracking = tracking;
		this.desk = desk;
		this.files = files;
		this.units = units;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
		this.engineUser = engineUser;
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.secrets = secrets;
		this.city = city;
		this.cityClock = cityClock;
		this.engineClock = engineClock;
	}

	/** A citizen sends it, and it becomes a case. */
	public CaseStory sent(Message message) {
		return new CaseStory(this, message, this.intake.submit(message.submission()));
	}

	/** Another citizen has the same problem. */
	public Follower joins(CaseStory story, Message message) {
		return new Follower(this, message, this.intake.join(story.code(), message.submission()));
	}

	public String unitTitle(String code) {
		return this.city.unit(code).orElseThrow().titleFa();
	}

	public Instant now() {
		return this.cityClock.instant();
	}

	/** Both clocks stand at that moment. */
	public void itIs(Instant moment) {
		this.cityClock.set(moment);
		this.engineClock.set(moment);
	}

	/** Both clocks follow the machine's again. */
	public void timeGoesOn() {
		this.cityClock.reset();
		this.engineClock.reset();
	}

}
