package ir.peygir.meeting.order.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Judgement;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.meeting.order.OrderDecisions;
import ir.peygir.meeting.order.OrderProcess;
import org.springframework.stereotype.Component;

/**
 * The mayor's office takes what the unit reported, or sends it back.
 */
@Component("confirmOrderDecision")
class ConfirmOrder implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(OrderModel.KEY, OrderModel.CONFIRM_ORDER)
		.flag(OrderModel.ORDER_CONFIRMED)
		.label("تصمیم")
		.text("note", 2000)
		.label("یادداشت داخلی")
		.requiredWhen(OrderModel.ORDER_CONFIRMED, "false")
		.build();

	private final OrderDecisions decisions;

	private final OrderProcess process;

	ConfirmOrder(OrderDecisions decisions, OrderProcess process) {
		this.decisions = decisions;
		this.process = process;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkConfirmation(this.process.orderOf(decision.taskId()), decision.userId());
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.decisions.checkConfirmation(this.process.orderOf(task.id()), userId);
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		boolean confirmed = decision.flag(OrderModel.ORDER_CONFIRMED);
		this.decisions.note(this.process.orderOf(decision.taskId()), confirmed, decision.text("note"),
				decision.userId());
		return Map.of(OrderModel.ORDER_CONFIRMED, confirmed);
	}

}
