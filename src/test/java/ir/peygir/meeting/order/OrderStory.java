package ir.peygir.meeting.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import ir.peygir.feedback.Feedback;
import ir.peygir.report.Staff;
import ir.peygir.report.photo.Shots;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One order with what people do to it; jobs and timers fire only here.
 */
final class OrderStory {

	private final OrderScene scene;

	private final String code;

	private final long id;

	private final String instance;

	OrderStory(OrderScene scene, String code, long id, String instance) {
		this.scene = scene;
		this.code = code;
		this.id = id;
		this.instance = instance;
	}

	long id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	/** What the citizen sees. */
	OrderBook.OrderView view() {
		return this.scene.book.orders(this.code)
			.stream()
			.filter((order) -> order.id() == this.id)
			.findFirst()
			.orElseThrow();
	}

	List<String> steps() {
		return view().steps().stream().map(OrderBook.Step::what).toList();
	}

	/** What staff see. */
	StaffOrder file() {
		return this.scene.file.order(this.id);
	}

	boolean isOver() {
		return this.scene.runtime.createProcessInstanceQuery().processInstanceId(this.instance).count() == 0;
	}

	Task task() {
		return this.scene.tasks.createTaskQuery().processInstanceId(this.instance).singleResult();
	}

	List<String> tasksOf(Staff person) {
		return as(person,
				() -> this.scene.tasks.createTaskQuery()
					.processInstanceId(this.instance)
					.listPage(0, 10)
					.stream()
					.map(Task::getTaskDefinitionKey)
					.toList());
	}

	OrderStory evidence(Staff person) {
		this.scene.desk.addEvidence(this.id, Shots.photo(this.id), person.id());
		return this;
	}

	/** The unit shows and reports it. */
	OrderStory carriedOut(Staff unit) {
		return evidence(unit).done(unit, "carryOutOrder", "orderOutcome", "done", "answer", "چراغ نصب شد.");
	}

	OrderStory done(Staff person, String task, Object... namesAndValues) {
		as(person, () -> {
			complete(task, namesAndValues);
			return null;
		});
		work();
		return this;
	}

	/** What a person is told who may not complete it so; the task stays open. */
	String refusal(Staff person, String task, Object... namesAndValues) {
		InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class,
				() -> done(person, task, namesAndValues));
		if (refused == null || refused.getStatus().getStatusCode() != 400 || task() == null) {
			throw new AssertionError("not refused with 400: " + refused);
		}
		return refused.getMessage();
	}

	private void complete(String task, Object... namesAndValues) {
		Task open = this.scene.tasks.createTaskQuery()
			.processInstanceId(this.instance)
			.taskDefinitionKey(task)
			.singleResult();
		if (open == null) {
			throw new AssertionError("no such task is seen: " + task);
		}
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		this.scene.tasks.complete(open.getId(), values);
	}

	OrderStory says(boolean satisfied, Boolean objects, String comment) {
		this.scene.feedback.answerByCode(this.code, (int) file().number() + 1,
				new Feedback(satisfied, null, objects, null, comment));
		work();
		return this;
	}

	OrderStory after(Duration span) {
		return at(this.scene.now().plus(span));
	}

	/** Time goes by; each timer of this order fires at its moment. */
	OrderStory at(Instant moment) {
		for (Job next = timer(moment); next != null; next = timer(moment)) {
			Instant due = next.getDuedate().toInstant();
			this.scene.itIs(due.isAfter(this.scene.now()) ? due : this.scene.now());
			this.scene.management.executeJob(next.getId());
			work();
		}
		this.scene.itIs(moment);
		return this;
	}

	void work() {
		for (List<Job> due = jobs(JobQuery::messages); !due.isEmpty(); due = jobs(JobQuery::messages)) {
			due.forEach((job) -> this.scene.management.executeJob(job.getId()));
		}
	}

	private Job timer(Instant until) {
		Date end = Date.from(until.plusMillis(1));
		return jobs((query) -> query.timers().duedateLowerThan(end)).stream()
			.min(Comparator.comparing(Job::getDuedate))
			.orElse(null);
	}

	private List<Job> jobs(UnaryOperator<JobQuery> which) {
		return this.scene.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.code)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.flatMap(
					(one) -> which.apply(this.scene.management.createJobQuery().processInstanceId(one)).list().stream())
			.toList();
	}

	private <T> T as(Staff person, Supplier<T> action) {
		return this.scene.engineUser.run(person.id(), person.groups(), action);
	}

}
