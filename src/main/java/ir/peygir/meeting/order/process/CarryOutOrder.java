package ir.peygir.meeting.order.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.order.OrderDecisions;
import ir.peygir.meeting.order.OrderProcess;
import org.springframework.stereotype.Component;

/**
 * The unit has carried an order out, or says why it cannot.
 */
@Component("carryOutOrderDecision")
class CarryOutOrder implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(OrderModel.KEY, OrderModel.CARRY_OUT_ORDER)
		.choice(OrderModel.ORDER_OUTCOME, "done", "notPossible")
		.label("نتیجهٔ دستور")
		.text("answer", 4000)
		.label("پاسخ به شهروند")
		.required()
		.text("note", 2000)
		.label("یادداشت داخلی")
		.build();

	private final OrderDecisions decisions;

	private final OrderProcess process;

	CarryOutOrder(OrderDecisions decisions, OrderProcess process) {
		this.decisions = decisions;
		this.process = process;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkReport(this.process.orderOf(decision.taskId()),
				decision.text(OrderModel.ORDER_OUTCOME));
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		String outcome = decision.text(OrderModel.ORDER_OUTCOME);
		this.decisions.report(this.process.orderOf(decision.taskId()), outcome, decision.text("answer"),
				decision.text("note"), decision.userId());
		return Map.of(OrderModel.ORDER_OUTCOME, outcome);
	}

}
