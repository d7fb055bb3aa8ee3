package ir.peygir.meeting.order.process;

import java.util.List;

import ir.peygir.meeting.order.OrderDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Tells the process of a request which orders are to be followed.
 */
@Component
public class OrdersGiven {

	private final OrderDesk desk;

	OrdersGiven(OrderDesk desk) {
		this.desk = desk;
	}

	/** Ids of the orders; public, because expressions see nothing else. */
	public List<Long> of(DelegateExecution execution) {
		return this.desk.toFollow(execution.getProcessBusinessKey());
	}

}
