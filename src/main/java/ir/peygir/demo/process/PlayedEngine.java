package ir.peygir.demo.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ir.peygir.city.StandIns;
import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.EngineClock;
import ir.peygir.engine.EngineUser;
import ir.peygir.engine.OpenTask;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.Display;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets weeks pass in seconds: moves both clocks, fires each job at its moment and
 * completes tasks as the staff do.
 */
@Component
@Profile("demo")
public class PlayedEngine {

	private final CityClock cityClock;

	private final EngineClock engineClock;

	private final EngineUser engineUser;

	private final CaseHistory cases;

	private final ManagementService jobs;

	private final TaskService tasks;

	private final IdentityService staff;

	private final StandIns standIns;

	private final PlayedNews news;

	private final PlayedHours hours;

	private final JdbcClient jdbc;

	PlayedEngine(CityClock cityClock, EngineClock engineClock, EngineUser engineUser, CaseHistory cases,
			ManagementService jobs, TaskService tasks, IdentityService staff, StandIns standIns, PlayedNews news,
			PlayedHours hours, JdbcClient jdbc) {
		this.cityClock = cityClock;
		this.engineClock = engineClock;
		this.engineUser = engineUser;
		this.cases = cases;
		this.jobs = jobs;
		this.tasks = tasks;
		this.staff = staff;
		this.standIns = standIns;
		this.news = news;
		this.hours = hours;
		this.jdbc = jdbc;
	}

	/** Fires all jobs up to that moment, in the order of their due dates. */
	public void passUntil(Instant moment) {
		work();
		for (Optional<Job> timer = due(moment); timer.isPresent(); timer = due(moment)) {
			setClocks(timer.get().getDuedate().toInstant());
			this.jobs.executeJob(timer.get().getId());
			this.hours.thinOut(timer.get());
			work();
		}
		setClocks(moment);
	}

	/** Fires what the engine and the draws do at once, in steps of their own. */
	public void work() {
		do {
			for (List<String> next = steps(); !next.isEmpty(); next = steps()) {
				next.forEach(this.jobs::executeJob);
			}
		}
		while (this.news.tell());
	}

	/** Lets time run by itself again. */
	public void letClocksRun() {
		this.cityClock.reset();
		this.engineClock.reset();
	}

	/**
	 * Completes the case's open task with that person's rights.
	 * @throws IllegalStateException if no task is open
	 */
	public void decide(String code, String userId, Map<String, Object> decision) {
		String task = openTask(code);
		this.engineUser.run(userId, groupsOf(userId), () -> this.tasks.complete(task, decision));
		work();
	}

	/**
	 * The same for one of several tasks.
	 * @param key of the task in its diagram
	 */
	public void decide(String code, String key, String userId, Map<String, Object> decision) {
		complete(task(code, key), userId, decision);
	}

	/** The same for a task about one of several orders. */
	public void decideOrder(String code, long order, String key, String userId, Map<String, Object> decision) {
		complete(task(code, key).processVariableValueEquals("orderId", order), userId, decision);
	}

	/** Whether that task about that order is open. */
	public boolean waits(String code, long order, String key) {
		return task(code, key).processVariableValueEquals("orderId", order).count() > 0;
	}

	/** Whether that task is open. */
	public boolean waits(String code, String key) {
		return task(code, key).count() > 0;
	}

	private void complete(TaskQuery query, String userId, Map<String, Object> decision) {
		String task = query.listPage(0, 1)
			.stream()
			.map(Task::getId)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("that task is not open"));
		this.engineUser.run(userId, groupsOf(userId), () -> this.tasks.complete(task, decision));
		work();
	}

	private TaskQuery task(String code, String key) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(code).taskDefinitionKey(key);
	}

	/**
	 * Gives the case's open task to that person.
	 * @throws IllegalStateException if no task is open
	 */
	public void take(String code, String userId) {
		String task = openTask(code);
		this.engineUser.run(userId, groupsOf(userId), () -> this.tasks.claim(task, userId));
	}

	private String openTask(String code) {
		return this.cases.openTasks(code)
			.stream()
			.map(OpenTask::id)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no task is open"));
	}

	/** The person's own, and of those for whom they act that day. */
	private Collection<String> groupsOf(String userId) {
		LocalDate today = LocalDate.ofInstant(this.cityClock.instant(), Display.CITY);
		return Stream.concat(Stream.of(userId), this.standIns.standsInFor(userId, today).stream())
			.flatMap((person) -> this.staff.createGroupQuery()
				.groupMember(person)
				.listPage(0, Integer.MAX_VALUE)
				.stream()
				.map(Group::getId))
			.distinct()
			.toList();
	}

	private Optional<Job> due(Instant moment) {
		return isAnyDue(moment) ? nextDue(moment) : Optional.empty();
	}

	private boolean isAnyDue(Instant moment) {
		return this.jdbc.sql("select count(*) from ACT_RU_JOB where TYPE_ = 'timer' and DUEDATE_ < ?")
			.param(Timestamp.from(moment))
			.query(Long.class)
			.single() > 0;
	}

	private Optional<Job> nextDue(Instant moment) {
		return this.jobs.createJobQuery()
			.timers()
			.duedateLowerThan(Date.from(moment))
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst();
	}

	/**
	 * Not by the engine's query, which costs ten times as much: thousands of times there
	 * are none.
	 */
	private List<String> steps() {
		return this.jdbc.sql("select ID_ from ACT_RU_JOB where TYPE_ = 'message' order by ID_")
			.query(String.class)
			.list();
	}

	private void setClocks(Instant moment) {
		this.cityClock.set(moment);
		this.engineClock.set(moment);
	}

}
