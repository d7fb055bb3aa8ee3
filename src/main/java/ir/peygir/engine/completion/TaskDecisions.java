package ir.peygir.engine.completion;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds the receiver of a user task; late, because receivers need the engine that asks
 * for them.
 */
public final class TaskDecisions {

	private final SingletonSupplier<Map<String, TaskDecision>> byTask;

	public TaskDecisions(ObjectProvider<TaskDecision> decisions) {
		this.byTask = SingletonSupplier.of(() -> decisions.stream()
			.collect(Collectors.toUnmodifiableMap(TaskDecisions::key, Function.identity())));
	}

	public Optional<TaskDecision> of(String processKey, String taskKey) {
		return Optional.ofNullable(this.byTask.obtain().get(processKey + "/" + taskKey));
	}

	private static String key(TaskDecision decision) {
		TaskContract contract = decision.contract();
		return contract.processKey() + "/" + contract.taskKey();
	}

}
