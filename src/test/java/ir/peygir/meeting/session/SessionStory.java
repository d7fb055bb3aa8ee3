package ir.peygir.meeting.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.report.Staff;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One session; jobs and timers fire only here, the hourly ones only when asked for.
 */
final class SessionStory {

	private static final String HOURLY = "everyHour";

	private final SessionTime with;

	private final String id;

	private final ProcessInstance process;

	SessionStory(SessionTime with, String id) {
		this.with = with;
		this.id = id;
		this.process = with.runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).singleResult();
	}

	String id() {
		return this.id;
	}

	/** Empty if the session has none. */
	ProcessInstance process() {
		return this.process;
	}

	SessionStory until(Instant moment) {
		for (Job next = timer(moment, false); next != null; next = timer(moment, false)) {
			fire(next);
		}
		this.with.scene.itIs(moment);
		return this;
	}

	/** The next hourly snapshot. */
	void anHourPasses() {
		Job hourly = timers().stream().filter(this::isHourly).findFirst().orElseThrow();
		fire(hourly);
	}

	/** When the next timer of that step is due. */
	Instant dueAt(String activity) {
		return timers().stream()
			.filter((job) -> activity(job).equals(activity))
			.findFirst()
			.orElseThrow()
			.getDuedate()
			.toInstant();
	}

	SessionStory done(Staff person, String task, Object... namesAndValues) {
		decided(person, task, namesAndValues);
		work();
		return this;
	}

	String refusal(Staff person, String task, Object... namesAndValues) {
		InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class,
				() -> decided(person, task, namesAndValues));
		if (refused == null || refused.getStatus().getStatusCode() != 400) {
			throw new AssertionError("not refused with 400: " + refused);
		}
		return refused.getMessage();
	}

	Task task() {
		return query().singleResult();
	}

	/** Steps of the diagram that were gone through. */
	List<String> steps() {
		return this.with.history.createHistoricActivityInstanceQuery()
			.processInstanceId(this.process.getId())
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	boolean isOver() {
		return this.with.runtime.createProcessInstanceQuery().processInstanceBusinessKey(this.id).count() == 0;
	}

	List<String> events() {
		return this.with.desk.history(this.id).stream().map(SessionDesk.Line::what).toList();
	}

	private void decided(Staff person, String task, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		this.with.users.run(person.id(), person.groups(), () -> {
			Task open = query().taskDefinitionKey(task).singleResult();
			if (open == null) {
				throw new AssertionError(person.id() + " sees no " + task);
			}
			this.with.tasks.complete(open.getId(), values);
		});
	}

	void work() {
		List<Job> due;
		while (!(due = jobs().stream().filter((job) -> job.getDuedate() == null).toList()).isEmpty()) {
			due.forEach((job) -> this.with.management.executeJob(job.getId()));
		}
	}

	private void fire(Job job) {
		Instant due = job.getDuedate().toInstant();
		this.with.scene.itIs(due.isAfter(this.with.scene.now()) ? due : this.with.scene.now());
		this.with.management.executeJob(job.getId());
		work();
	}

	private Job timer(Instant until, boolean hourly) {
		return timers().stream()
			.filter((job) -> isHourly(job) == hourly && !job.getDuedate().toInstant().isAfter(until))
			.min(Comparator.comparing(Job::getDuedate).thenComparing(this::activity))
			.orElse(null);
	}

	private List<Job> timers() {
		return jobs().stream().filter((job) -> job.getDuedate() != null).toList();
	}

	private List<Job> jobs() {
		return this.with.management.createJobQuery().processInstanceId(this.process.getId()).list();
	}

	private boolean isHourly(Job job) {
		return activity(job).equals(HOURLY);
	}

	private String activity(Job job) {
		return this.with.management.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

	private TaskQuery query() {
		return this.with.tasks.createTaskQuery().processInstanceBusinessKey(this.id);
	}

}
