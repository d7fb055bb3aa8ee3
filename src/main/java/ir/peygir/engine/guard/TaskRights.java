package ir.peygir.engine.guard;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;

/**
 * Makes the task itself the right to it: its candidates and its assignee, and its owner
 * while it is delegated, may read it and work on it. It only adds to the engine's
 * authorizations, so a forgotten check stays closed.
 */
public final class TaskRights extends AuthorizationManager {

	private static final Set<String> BY_LINK = Set.of("READ", "READ_VARIABLE", "TASK_WORK");

	private static final EngineField OPERATIONS_OF_TASK = EngineField.of(UserOperationLogQueryImpl.class, "taskId");

	@Override
	public boolean isAuthorized(String userId, List<String> groups, PermissionCheck check) {
		// the task first: it is at hand, and whoever works on it is mostly one of its own
		return isGivenByTask(userId, groups, check) || super.isAuthorized(userId, groups, check);
	}

	@Override
	public boolean isAuthorized(String userId, List<String> groups, CompositePermissionCheck check) {
		boolean given = check.isDisjunctive() && check.getCompositeChecks().isEmpty()
				&& check.getAtomicChecks().stream().anyMatch((one) -> isGivenByTask(userId, groups, one));
		return given || super.isAuthorized(userId, groups, check);
	}

	/** Seen by the query: the condition in {@link TaskMapping}, or none at all. */
	@Override
	public void configureTaskQuery(TaskQueryImpl query) {
		super.configureTaskQuery(query);
		AuthorizationCheck check = query.getAuthCheck();
		if (!check.isAuthorizationCheckEnabled()) {
			return;
		}
		if (mayReadEveryTask()) {
			check.setAuthorizationCheckEnabled(false);
			return;
		}
		// the engine drops groups without an authorization; here the groups are the right
		List<String> groups = getCurrentAuthentication().getGroupIds();
		check.setAuthGroupIds((groups != null) ? groups : List.of());
		check.setRevokeAuthorizationCheckEnabled(false);
	}

	/** REST looks a task up in history before it shows its comments. */
	@Override
	public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
		super.configureHistoricTaskInstanceQuery(query);
		if (isOwnOpenTask(query.getQueries().get(0).getTaskId())) {
			query.getAuthCheck().setAuthorizationCheckEnabled(false);
		}
	}

	@Override
	public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
		super.configureUserOperationLogQuery(query);
		if (isOwnOpenTask(OPERATIONS_OF_TASK.read(query, String.class))) {
			query.getAuthCheck().setAuthorizationCheckEnabled(false);
		}
	}

	private boolean mayReadEveryTask() {
		return isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY)
				|| isAuthorized(Permissions.READ, Resources.TASK, Authorization.ANY);
	}

	private boolean isGivenByTask(String userId, List<String> groups, PermissionCheck check) {
		return check.getResource() != null && check.getResource().resourceType() == Resources.TASK.resourceType()
				&& BY_LINK.contains(check.getPermission().getName()) && check.getResourceId() != null
				&& isLinked(userId, groups, check.getResourceId());
	}

	private boolean isOwnOpenTask(String taskId) {
		if (taskId == null || !isAuthCheckExecuted()) {
			return false;
		}
		Authentication caller = getCurrentAuthentication();
		return isLinked(caller.getUserId(), caller.getGroupIds(), taskId);
	}

	private static boolean isLinked(String userId, List<String> groups, String taskId) {
		TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
		if (task == null || userId == null) {
			return false;
		}
		return userId.equals(task.getAssignee())
				|| userId.equals(task.getOwner()) && task.getDelegationState() == DelegationState.PENDING
				|| task.getCandidates().stream().anyMatch((link) -> isCandidate(userId, groups, link));
	}

	private static boolean isCandidate(String userId, List<String> groups, IdentityLink link) {
		return userId.equals(link.getUserId())
				|| link.getGroupId() != null && groups != null && groups.contains(link.getGroupId());
	}

}
