package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.report.Staff;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What one case goes through in the engine; jobs and timers fire only here.
 */
final class Steps {

	private final Hall hall;

	private final String code;

	Steps(Hall hall, String code) {
		this.hall = hall;
		this.code = code;
	}

	void done(Staff person, String task, Object... namesAndValues) {
		decided(person, task, namesAndValues);
		work();
	}

	/** What a person is told who may not complete it so. */
	String refusal(Staff person, String task, Object... namesAndValues) {
		InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class,
				() -> decided(person, task, namesAndValues));
		if (refused == null || refused.getStatus().getStatusCode() != 400) {
			throw new AssertionError("not refused with 400: " + refused);
		}
		return refused.getMessage();
	}

	private void decided(Staff person, String task, Object... namesAndValues) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		this.hall.users.run(person.id(), person.groups(), () -> {
			Task open = query().taskDefinitionKey(task).singleResult();
			if (open == null) {
				throw new AssertionError(person.id() + " sees no " + task);
			}
			this.hall.tasks.complete(open.getId(), values);
		});
	}

	/** Keys of the open tasks. */
	List<String> tasks() {
		return query().list().stream().map(Task::getTaskDefinitionKey).toList();
	}

	private TaskQuery query() {
		return this.hall.tasks.createTaskQuery().processInstanceBusinessKey(this.code);
	}

	boolean isOver() {
		return this.hall.runtime.createProcessInstanceQuery().processInstanceBusinessKey(this.code).count() == 0;
	}

	/** Each timer fires at its moment. */
	void until(Instant moment) {
		for (Job next = timer(moment); next != null; next = timer(moment)) {
			Instant due = next.getDuedate().toInstant();
			this.hall.scene.itIs(due.isAfter(this.hall.scene.now()) ? due : this.hall.scene.now());
			this.hall.management.executeJob(next.getId());
			work();
		}
		this.hall.scene.itIs(moment);
	}

	/** What the engine does by itself, without waiting. */
	void work() {
		List<Job> due;
		while (!(due = jobs().stream().filter((job) -> job.getDuedate() == null).toList()).isEmpty()) {
			due.forEach((job) -> this.hall.management.executeJob(job.getId()));
		}
	}

	private Job timer(Instant until) {
		Date end = Date.from(until);
		return jobs().stream()
			.filter((job) -> job.getDuedate() != null && !job.getDuedate().after(end))
			.min(Comparator.comparing(Job::getDuedate))
			.orElse(null);
	}

	private List<Job> jobs() {
		return this.hall.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.code)
			.list()
			.stream()
			.flatMap((one) -> this.hall.management.createJobQuery().processInstanceId(one.getId()).list().stream())
			.toList();
	}

}
