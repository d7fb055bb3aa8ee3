package ir.peygir.engine.guard;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TaskGrantsTests {

	@Test
	void whatListsKeepIsSupported() {
		assertThat(isSupported(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, "*",
				ProcessDefinitionPermissions.READ_TASK))
			.isTrue();
		assertThat(isSupported(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, "report", Permissions.READ))
			.isTrue();
		assertThat(isSupported(Authorization.AUTH_TYPE_GRANT, Resources.TASK, "*", Permissions.ALL)).isTrue();
		assertThat(isSupported(Authorization.AUTH_TYPE_REVOKE, Resources.FILTER, "1", Permissions.READ)).isTrue();
	}

	@Test
	void whatListsWouldNotKeepIsNot() {
		assertThat(isSupported(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, "report",
				ProcessDefinitionPermissions.READ_TASK))
			.isFalse();
		assertThat(isSupported(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, "report", Permissions.ALL))
			.isFalse();
		assertThat(isSupported(Authorization.AUTH_TYPE_GRANT, Resources.TASK, "4711", Permissions.READ)).isFalse();
		assertThat(isSupported(Authorization.AUTH_TYPE_REVOKE, Resources.TASK, "*", Permissions.READ)).isFalse();
	}

	private static boolean isSupported(int type, Resource resource, String id, Permission permission) {
		AuthorizationEntity authorization = new AuthorizationEntity(type);
		authorization.setResource(resource);
		authorization.setResourceId(id);
		authorization.setPermissions(new Permission[] { permission });
		return TaskGrants.isSupported(authorization);
	}

}
