package ir.peygir.meeting.order;

/**
 * Port: the processes that follow orders, in words of the domain.
 */
public interface OrderProcess {

	/** Its deadline moved. */
	void extended(String code, long orderId);

	/** The citizen asked about it: whoever has it in hand sees that. */
	void nudged(String code, long orderId);

	/** The order that a task is about. */
	long orderOf(String taskId);

}
