package ir.peygir.meeting.order.process;

import java.time.Instant;
import java.util.Date;

import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code meetingOrder} do: translate, call, translate. Bean
 * names are used in diagrams of running cases: never rename one.
 */
@Configuration(proxyBeanMethods = false)
class OrderSteps {

	/** A worklist of forty equal names helps nobody. */
	@Bean
	TaskListener nameByOrder(OrderFile files) {
		return (task) -> task
			.setName(task.getName() + ": " + files.title(OrderModel.orderId(task.getVariable(OrderModel.ORDER_ID))));
	}

	@Bean
	JavaDelegate assignOrder(OrderDesk desk) {
		return (execution) -> {
			OrderDesk.Assignment assignment = desk.assign(order(execution));
			execution.setVariable(OrderModel.UNIT_GROUPS, assignment.unitGroups());
			execution.setVariable(OrderModel.MAYOR_GROUP, assignment.mayorGroup());
			execution.setVariable(OrderModel.ORDER_VOICE, assignment.voice());
			execution.setVariable(OrderModel.OBJECTED_ONCE, false);
			times(execution, assignment.times());
		};
	}

	@Bean
	JavaDelegate remindOrderUnit(OrderDesk desk, OrderInstances instances) {
		return (execution) -> {
			desk.remind(order(execution));
			instances.mark(execution.getProcessInstanceId(), OrderInstances.DUE_SOON);
		};
	}

	/** The mayor's office sees the task too. */
	@Bean
	JavaDelegate escalateOrder(OrderDesk desk, OrderInstances instances) {
		return (execution) -> {
			instances.show(execution.getProcessInstanceId(), desk.late(order(execution)));
			instances.mark(execution.getProcessInstanceId(), OrderInstances.LATE);
		};
	}

	@Bean
	JavaDelegate reportOrderWork(OrderDesk desk) {
		return (execution) -> execution.setVariable(OrderModel.CONFIRM_BY, date(desk.confirmBy(order(execution))));
	}

	/**
	 * Nobody waits for ever: supervisors see what the mayor's office leaves undecided.
	 */
	@Bean
	JavaDelegate escalateConfirmation(OrderDesk desk, OrderInstances instances) {
		return (execution) -> {
			instances.show(execution.getProcessInstanceId(), desk.confirmationLate(order(execution)));
			instances.mark(execution.getProcessInstanceId(), OrderInstances.LATE);
		};
	}

	@Bean
	JavaDelegate returnOrder(OrderDesk desk) {
		return (execution) -> times(execution, desk.sendBack(order(execution)));
	}

	@Bean
	JavaDelegate publishOrderResult(OrderDesk desk) {
		return (execution) -> desk.publish(order(execution));
	}

	@Bean
	JavaDelegate registerOrderObjection(OrderDesk desk) {
		return (execution) -> {
			desk.objected(order(execution));
			execution.setVariable(OrderModel.OBJECTED_ONCE, true);
			execution.setVariable(OrderModel.CONFIRM_BY, date(desk.confirmBy(order(execution))));
		};
	}

	@Bean
	JavaDelegate closeOrder(OrderDesk desk) {
		return (execution) -> desk.close(order(execution));
	}

	/** Variables, the open task and the timers that wait follow the new deadline. */
	@Bean
	JavaDelegate followExtension(OrderDesk desk, OrderInstances instances) {
		return (execution) -> {
			OrderDesk.Times times = desk.timesOf(order(execution));
			times(execution, times);
			instances.move(execution.getProcessInstanceId(), times);
		};
	}

	private static void times(DelegateExecution execution, OrderDesk.Times times) {
		DelegateExecution whole = execution.getProcessInstance();
		whole.setVariable(OrderModel.DUE_AT, date(times.dueAt()));
		whole.setVariable(OrderModel.REMIND_AT, date(times.remindAt()));
	}

	private static long order(DelegateExecution execution) {
		return OrderModel.orderId(execution.getVariable(OrderModel.ORDER_ID));
	}

	private static Date date(Instant moment) {
		return Date.from(moment);
	}

}
