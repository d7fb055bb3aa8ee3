package ir.peygir.report.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Lets every date that a process copied from the report follow it: variables, due dates
 * of open tasks and waiting timers. It goes by the date and not by names, so that a timer
 * that is drawn later follows too.
 */
@Component
class DateMoves {

	private static final int MOST = 1000;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService jobs;

	DateMoves(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.jobs = jobs;
	}

	void move(String code, Map<Instant, Instant> moved) {
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
