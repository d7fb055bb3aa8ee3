package ir.peygir.staff.provisioning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Makes accounts of staff; an account that exists keeps its password.
 */
@Component
public class Accounts {

	private final IdentityService identities;

	private final AuthorizationService authorizations;

	Accounts(IdentityService identities, AuthorizationService authorizations) {
		this.identities = identities;
		this.authorizations = authorizations;
	}

	/**
	 * Makes the account if there is none, and gives it the groups that it lacks.
	 * @param password {@code null} for who only comes through an identity provider
	 */
	public void provide(String id, String firstName, String lastName, String password, Collection<String> groups) {
		if (this.identities.createUserQuery().userId(id).count() == 0) {
			User user = this.identities.newUser(id);
			user.setFirstName(firstName);
			user.setLastName(lastName);
			user.setPassword(password);
			this.identities.saveUser(user);
			mayReadAndMend(id);
		}
		join(id, groups);
	}

	void join(String id, Collection<String> groups) {
		Set<String> missing = new HashSet<>(groups);
		missing.removeAll(this.identities.createGroupQuery()
			.groupMember(id)
			.listPage(0, Integer.MAX_VALUE)
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet()));
		missing.forEach((group) -> this.identities.createMembership(id, group));
	}

	/** The engine would let everybody delete themself; a password is theirs to change. */
	private void mayReadAndMend(String id) {
		this.authorizations.createAuthorizationQuery()
			.userIdIn(id)
			.resourceType(Resources.USER)
			.listPage(0, 10)
			.forEach((authorization) -> this.authorizations.deleteAuthorization(authorization.getId()));
		Authorization own = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		own.setUserId(id);
		own.setResource(Resources.USER);
		own.setResourceId(id);
		own.addPermission(Permissions.READ);
		own.addPermission(Permissions.UPDATE);
		this.authorizations.saveAuthorization(own);
	}

}
