package ir.peygir.engine;

import java.util.List;
import java.util.Map;

/**
 * One user task's contract and the receiver of what staff decide on it, so that a module
 * states both beside its process: one bean per user task.
 */
public interface TaskDecision {

	/** What completes the task: process key, task key and the values. */
	TaskContract contract();

	/**
	 * Checks the business side before the task completes, e.g. that evidence is there.
	 * Called after the contract has been met, in the completing transaction.
	 * @return what is wrong; empty if the decision may stand
	 */
	default List<Refusal> check(String businessKey, Decision decision) {
		return List.of();
	}

	/**
	 * Takes the decision into the aggregate, in the completing transaction.
	 * @return the routing facts that become process variables: codes and flags, never
	 * text
	 */
	Map<String, Object> accept(String businessKey, Decision decision);

}
