package ir.peygir.staff.provisioning;

import java.util.Optional;

import ir.peygir.staff.StaffGroups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

import org.springframework.stereotype.Component;

/**
 * The engine's authorizations. What all staff may is granted once to everybody who has an
 * account, not to 350 groups; tasks are never granted to those who work them, because the
 * task's own candidates are the right. A grant that is ours is set anew at each start.
 */
@Component
class Rights {

	private static final String EVERYBODY = Authorization.ANY;

	private final AuthorizationService authorizations;

	Rights(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	void provide() {
		grant(EVERYBODY, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		grant(EVERYBODY, Resources.APPLICATION, "welcome", Permissions.ACCESS);
		grant(EVERYBODY, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
		// else Tasklist shows the codes of groups that are not the reader's own
		grant(EVERYBODY, Resources.GROUP, Authorization.ANY, Permissions.READ);
		grant(EVERYBODY, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
		overseers(StaffGroups.AUDITORS);
		overseers(StaffGroups.DESIGNERS);
		grant(StaffGroups.AUDITORS, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
				ProcessDefinitionPermissions.READ_HISTORY);
		grant(StaffGroups.AUDITORS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ,
				Permissions.READ_HISTORY);
		grant(StaffGroups.AUDITORS, Resources.OPERATION_LOG_CATEGORY, Authorization.ANY,
				UserOperationLogCategoryPermissions.READ);
		grant(StaffGroups.DESIGNERS, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE);
		for (Resource resource : Resources.values()) {
			grant(StaffGroups.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
		}
	}

	/**
	 * @param groups none for everybody
	 */
	void mayUseFilter(String id, String... groups) {
		for (String group : (groups.length > 0) ? groups : new String[] { EVERYBODY }) {
			grant(group, Resources.FILTER, id, Permissions.READ);
		}
	}

	private void overseers(String group) {
		grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		grant(group, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
		grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
		grant(group, Resources.BATCH, Authorization.ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY);
	}

	private void grant(String group, Resource resource, String id, Permission... permissions) {
		boolean everybody = group.equals(EVERYBODY);
		Optional<Authorization> present = this.authorizations.createAuthorizationQuery()
			.resourceType(resource)
			.resourceId(id)
			.authorizationType(everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT)
			.listPage(0, Integer.MAX_VALUE)
			.stream()
			.filter((authorization) -> everybody || group.equals(authorization.getGroupId()))
			.findFirst();
		Authorization authorization = present.orElseGet(() -> create(group, resource, id, everybody));
		authorization.setPermissions(permissions);
		this.authorizations.saveAuthorization(authorization);
	}

	private Authorization create(String group, Resource resource, String id, boolean everybody) {
		Authorization authorization = this.authorizations
			.createNewAuthorization(everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
		if (!everybody) {
			authorization.setGroupId(group);
		}
		authorization.setResource(resource);
		authorization.setResourceId(id);
		return authorization;
	}

}
