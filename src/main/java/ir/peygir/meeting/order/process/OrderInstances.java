package ir.peygir.meeting.order.process;

import java.util.Date;
import java.util.List;

import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Finds the process of one order among those with the same business key, and what waits
 * in it.
 */
@Component
class OrderInstances implements OrderProcess {

	static final String DUE_SOON = " · رو به پایان مهلت";

	static final String LATE = " · گذشته از مهلت";

	private static final String NUDGED = " · شهروند پرسیده است";

	private static final int MOST = 10;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService jobs;

	OrderInstances(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.jobs = jobs;
	}

	@Override
	public void extended(String code, long orderId) {
		this.runtime.createMessageCorrelation(OrderModel.ORDER_EXTENDED)
			.processInstanceBusinessKey(code)
			.processInstanceVariableEquals(OrderModel.ORDER_ID, orderId)
			.correlate();
	}

	@Override
	public void nudged(String code, long orderId) {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(OrderModel.KEY)
			.processInstanceBusinessKey(code)
			.variableValueEquals(OrderModel.ORDER_ID, orderId)
			.listPage(0, MOST)
			.forEach((instance) -> mark(instance.getId(), NUDGED));
	}

	@Override
	public long orderOf(String taskId) {
		return OrderModel.orderId(this.tasks.getVariable(taskId, OrderModel.ORDER_ID));
	}

	void mark(String instance, String word) {
		open(instance).stream().filter((task) -> !task.getName().contains(word)).forEach((task) -> {
			String name = LATE.equals(word) ? task.getName().replace(DUE_SOON, "") : task.getName();
			task.setName(name + word);
			this.tasks.saveTask(task);
		});
	}

	void show(String instance, String group) {
		open(instance).forEach((task) -> this.tasks.addCandidateGroup(task.getId(), group));
	}

	void move(String instance, OrderDesk.Times times) {
		Date due = Date.from(times.dueAt());
		open(instance).forEach((task) -> this.tasks.setDueDate(task.getId(), due));
		moveTimer(instance, OrderModel.ORDER_LATE, due);
		moveTimer(instance, OrderModel.ORDER_REMINDER_DUE, Date.from(times.remindAt()));
	}

	private void moveTimer(String instance, String event, Date moment) {
		this.jobs.createJobQuery()
			.processInstanceId(instance)
			.activityId(event)
			.listPage(0, MOST)
			.forEach((job) -> this.jobs.setJobDuedate(job.getId(), moment));
	}

	private List<Task> open(String instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance).listPage(0, MOST);
	}

}
