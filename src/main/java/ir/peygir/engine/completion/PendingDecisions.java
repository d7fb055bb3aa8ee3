package ir.peygir.engine.completion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import ir.peygir.engine.Decision;
import org.camunda.bpm.engine.impl.interceptor.Session;

/**
 * Carries a decision from the command to the listener of the same transaction: not even a
 * transient variable, so that no part of the engine can come to store it.
 */
public final class PendingDecisions implements Session {

	private final Map<String, Decision> byTask = new HashMap<>();

	void put(Decision decision) {
		this.byTask.put(decision.taskId(), decision);
	}

	Optional<Decision> take(String taskId) {
		return Optional.ofNullable(this.byTask.remove(taskId));
	}

	@Override
	public void flush() {
		// nothing here belongs in the database
	}

	@Override
	public void close() {
		this.byTask.clear();
	}

}
