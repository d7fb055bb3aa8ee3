package ir.peygir.engine.guard;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The person behind the running command, for checks the engine does not make itself.
 */
final class Caller {

	private Caller() {
	}

	/** False for our own code: nobody authenticated, delegates, unchecked blocks. */
	static boolean isChecked() {
		CommandContext context = Context.getCommandContext();
		Authentication caller = context.getAuthentication();
		return context.getProcessEngineConfiguration().isAuthorizationEnabled() && context.isAuthorizationCheckEnabled()
				&& caller != null && caller.getUserId() != null;
	}

	static boolean isAdministrator() {
		return rights().isCamundaAdmin(Context.getCommandContext().getAuthentication());
	}

	static String userId() {
		return Context.getCommandContext().getAuthenticatedUserId();
	}

	static void mustReadTask(String taskId) {
		if (!isChecked() || taskId == null) {
			return;
		}
		TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
		if (task == null) {
			mustHold(Permissions.READ_HISTORY);
			return;
		}
		Context.getProcessEngineConfiguration().getCommandCheckers().forEach((checker) -> checker.checkReadTask(task));
	}

	static void mustReadInstance(String processInstanceId) {
		if (!isChecked() || processInstanceId == null) {
			return;
		}
		ExecutionEntity instance = Context.getCommandContext()
			.getExecutionManager()
			.findExecutionById(processInstanceId);
		if (instance == null) {
			mustHold(Permissions.READ_HISTORY);
			return;
		}
		Context.getProcessEngineConfiguration()
			.getCommandCheckers()
			.forEach((checker) -> checker.checkReadProcessInstance(instance));
	}

	private static void mustHold(Permission permission) {
		rights().checkAuthorization(permission, Resources.PROCESS_DEFINITION, "*");
	}

	private static AuthorizationManager rights() {
		return Context.getCommandContext().getAuthorizationManager();
	}

}
