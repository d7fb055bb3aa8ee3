package ir.peygir.engine.completion;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Completes a task by its contract. A refusal is a result and not an exception, because
 * an exception would mark a surrounding transaction and fill the log.
 */
final class CompleteByContract extends CompleteTaskCmd {

	private final transient TaskDecisions decisions;

	private final transient Map<String, Object> sent;

	private transient List<Refusal> refusals = List.of();

	CompleteByContract(TaskDecisions decisions, String taskId, Map<String, Object> sent, boolean returnVariables,
			boolean deserialize) {
		super(taskId, null, returnVariables, deserialize);
		this.decisions = decisions;
		this.sent = sent;
	}

	@Override
	public VariableMap execute(CommandContext context) {
		TaskEntity task = find(context);
		// first the right to the task: a stranger learns nothing from a refusal
		super.checkCompleteTask(task, context);
		context.runWithoutAuthorization(() -> {
			this.refusals = weigh(task, context);
			return null;
		});
		return this.refusals.isEmpty() ? super.execute(context) : null;
	}

	@Override
	protected void completeTask(TaskEntity task) {
		CommandContext context = Context.getCommandContext();
		if (task.getAssignee() != null || context.getAuthenticatedUserId() == null) {
			super.completeTask(task);
			return;
		}
		// the history of a step names its assignee and nobody else
		String step = task.getExecution().getActivityInstanceId();
		task.setAssignee(context.getAuthenticatedUserId());
		task.triggerUpdateEvent();
		super.completeTask(task);
		keepAssignee(context.getDbEntityManager().getCachedEntity(HistoricActivityInstanceEventEntity.class, step));
	}

	// the engine writes the assignee of a step for this kind of event only, the end for
	// every
	private static void keepAssignee(HistoricActivityInstanceEventEntity step) {
		if (step != null) {
			step.setEventType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE.getEventName());
		}
	}

	@Override
	protected void checkCompleteTask(TaskEntity task, CommandContext context) {
		// done before the contract was read
	}

	/** Refused with {@link InvalidRequestException} if the decision cannot stand. */
	void refuseIfUnfit() {
		if (!this.refusals.isEmpty()) {
			throw new InvalidRequestException(Status.BAD_REQUEST,
					this.refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
		}
	}

	private TaskEntity find(CommandContext context) {
		TaskEntity task = (this.taskId != null) ? context.getTaskManager().findTaskById(this.taskId) : null;
		if (task == null) {
			throw new InvalidRequestException(Status.NOT_FOUND, "این کار دیگر باز نیست.");
		}
		return task;
	}

	private List<Refusal> weigh(TaskEntity task, CommandContext context) {
		if (task.getDelegationState() == DelegationState.PENDING) {
			return List.of(new Refusal("delegationState", "این کار به همکار دیگری سپرده شده است."));
		}
		TaskDecision receiver = receiver(this.decisions, task);
		if (receiver == null) {
			return List.of(new Refusal(task.getTaskDefinitionKey(), "این کار قراردادی برای پایان ندارد."));
		}
		TaskContract.Reading reading = receiver.contract().read(this.sent);
		if (!reading.refusals().isEmpty()) {
			return reading.refusals();
		}
		Decision decision = new Decision(task.getId(), task.getTaskDefinitionKey(), context.getAuthenticatedUserId(),
				reading.values());
		context.getSession(PendingDecisions.class).put(decision);
		return receiver.check(task.getProcessInstance().getBusinessKey(), decision);
	}

	static TaskDecision receiver(TaskDecisions decisions, TaskEntity task) {
		if (task.getProcessDefinition() == null) {
			return null;
		}
		return decisions.of(task.getProcessDefinition().getKey(), task.getTaskDefinitionKey()).orElse(null);
	}

}
