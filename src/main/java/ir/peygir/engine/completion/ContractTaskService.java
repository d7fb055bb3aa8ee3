package ir.peygir.engine.completion;

import java.util.Map;
import java.util.function.Supplier;

import ir.peygir.engine.Retrying;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The one way a task completes: by its contract, again if two people clicked at once.
 * Refused with {@link InvalidRequestException}, the only exception that REST and Tasklist
 * answer with 400 on {@code complete} and on {@code submit-form} alike.
 */
public final class ContractTaskService extends TaskServiceImpl {

	private final TaskDecisions decisions;

	public ContractTaskService(TaskDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		decide(taskId, variables, false, false);
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		return decide(taskId, variables, true, deserializeValues);
	}

	@Override
	public void claim(String taskId, String userId) {
		try {
			Retrying.run(() -> {
				super.claim(taskId, userId);
				return null;
			});
		}
		catch (TaskAlreadyClaimedException ex) {
			throw new InvalidRequestException(Status.CONFLICT, ex, "همکاری پیش از شما این کار را تحویل گرفته است.");
		}
	}

	private VariableMap decide(String taskId, Map<String, Object> sent, boolean returnVariables, boolean deserialize) {
		return unwrapped(() -> Retrying.run(() -> {
			CompleteByContract command = new CompleteByContract(this.decisions, taskId, sent, returnVariables,
					deserialize);
			VariableMap variables = this.commandExecutor.execute(command);
			command.refuseIfUnfit();
			return variables;
		}));
	}

	// a receiver's own refusal comes back wrapped by the engine's listener invocation
	private static <T> T unwrapped(Supplier<T> action) {
		try {
			return action.get();
		}
		catch (ProcessEngineException ex) {
			for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
				if (cause instanceof RestException refusal) {
					throw refusal;
				}
			}
			throw ex;
		}
	}

}
