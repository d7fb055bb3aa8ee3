package ir.peygir.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * Says which authorizations the rewritten task query understands: the rest would work by
 * id and not in lists, so they are refused rather than half kept.
 */
final class TaskGrants {

	private TaskGrants() {
	}

	/** Refused with {@link BadUserRequestException}. */
	static void mustBeSupported(Authorization authorization) {
		if (!isSupported(authorization)) {
			throw new BadUserRequestException("Authorization " + authorization.getId()
					+ " is not supported: a right to tasks comes from the task itself, or from READ_TASK on all"
					+ " process definitions; neither single grants nor revokes");
		}
	}

	static boolean isSupported(Authorization authorization) {
		boolean everything = Authorization.ANY.equals(authorization.getResourceId());
		boolean revoke = authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE;
		if (authorization.getResourceType() == Resources.TASK.resourceType()) {
			return everything && !revoke;
		}
		if (authorization.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()) {
			return revoke ? !authorization.isPermissionRevoked(ProcessDefinitionPermissions.READ_TASK)
					: everything || !authorization.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK);
		}
		return true;
	}

}
