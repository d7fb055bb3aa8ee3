package ir.peygir.engine.completion;

import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.TaskDecision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Hands the decision to its receiver while the task completes; without a decision nothing
 * completes, whichever way was taken.
 */
final class AcceptDecision implements TaskListener {

	private final TaskDecisions decisions;

	private final Substitution substitution;

	AcceptDecision(TaskDecisions decisions, Substitution substitution) {
		this.decisions = decisions;
		this.substitution = substitution;
	}

	@Override
	public void notify(DelegateTask task) {
		Decision decision = Context.getCommandContext()
			.getSession(PendingDecisions.class)
			.take(task.getId())
			.orElseThrow(() -> new IllegalStateException(
					"Task " + task.getTaskDefinitionKey() + " may only be completed by its contract"));
		TaskEntity entity = (TaskEntity) task;
		TaskDecision receiver = CompleteByContract.receiver(this.decisions, entity);
		this.substitution.during(entity, decision, () -> {
			Map<String, Object> facts = receiver.accept(entity.getProcessInstance().getBusinessKey(), decision);
			task.setVariables(facts);
		});
	}

}
