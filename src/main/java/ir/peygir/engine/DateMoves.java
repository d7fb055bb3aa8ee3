package ir.peygir.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets every date that a process copied from its case follow it: variables, due dates of
 * open tasks and waiting timers. It goes by the date and not by names, so that a timer
 * that is drawn later follows too.
 */
@Component
public class DateMoves {

	private static final int MOST = 1000;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService jobs;

	// the engine collects the delegates that use this before it is there
	DateMoves(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService jobs) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.jobs = jobs;
	}

	/**
	 * In all processes of that business key.
	 * @param moved from each moment to its new one
	 */
	public void move(String code, Map<Instant, Instant> moved) {
		Map<Date, Date> dates = moved.entrySet()
			.stream()
			.collect(Collectors.toMap((one) -> Date.from(one.getKey()), (one) -> Date.from(one.getValue()),
					(one, other) -> other));
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(code)
			.listPage(0, MOST)
			.forEach((instance) -> moveIn(instance.getId(), dates));
		this.tasks.createTaskQuery().processInstanceBusinessKey(code).listPage(0, MOST).forEach((task) -> {
			if (task.getDueDate() != null && dates.containsKey(date(task.getDueDate()))) {
				this.tasks.setDueDate(task.getId(), dates.get(date(task.getDueDate())));
			}
		});
	}

	/** The same for variables of one instance that have to become those dates. */
	public void become(String code, String instance, Map<String, Object> dates) {
		Map<Instant, Instant> moved = new HashMap<>();
		dates.forEach((name, value) -> {
			if (this.runtime.getVariable(instance, name) instanceof Date before && value instanceof Date after
					&& before.getTime() != after.getTime()) {
				moved.put(date(before).toInstant(), after.toInstant());
			}
		});
		move(code, moved);
	}

	private void moveIn(String instance, Map<Date, Date> dates) {
		this.runtime.getVariables(instance).forEach((name, value) -> {
			if (value instanceof Date before && dates.containsKey(date(before))) {
				this.runtime.setVariable(instance, name, dates.get(date(before)));
			}
		});
		this.jobs.createJobQuery().processInstanceId(instance).timers().listPage(0, MOST).forEach((job) -> {
			if (job.getDuedate() != null && dates.containsKey(date(job.getDuedate()))) {
				this.jobs.setJobDuedate(job.getId(), dates.get(date(job.getDuedate())));
			}
		});
	}

	// a timestamp of the database is no equal of a date
	private static Date date(Date date) {
		return new Date(date.getTime());
	}

}
