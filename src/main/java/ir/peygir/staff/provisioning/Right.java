package ir.peygir.staff.provisioning;

import java.util.List;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What one group may do with one thing of the engine.
 *
 * @param group or {@code *} for whoever has an account
 * @param permissions none to take away what an earlier version gave
 */
record Right(String group, Resource resource, String id, List<Permission> permissions) {

	private static final String OURS = "peygir:";

	/** Tells ours from what an administrator gave by hand. */
	static boolean isOurs(Authorization granted) {
		return granted.getId().startsWith(OURS);
	}

	boolean isForEverybody() {
		return Authorization.ANY.equals(this.group);
	}

	boolean isFor(Authorization granted) {
		return granted.getResourceType() == this.resource.resourceType() && granted.getAuthorizationType() == type()
				&& this.id.equals(granted.getResourceId())
				&& (isForEverybody() || this.group.equals(granted.getGroupId()));
	}

	AuthorizationEntity toGrant() {
		AuthorizationEntity grant = new AuthorizationEntity(type());
		grant.setId(OURS + this.group + ":" + this.resource.resourceType() + ":" + this.id);
		if (!isForEverybody()) {
			grant.setGroupId(this.group);
		}
		grant.setResource(this.resource);
		grant.setResourceId(this.id);
		grant.setPermissions(this.permissions.toArray(Permission[]::new));
		return grant;
	}

	private int type() {
		return isForEverybody() ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
	}

}
