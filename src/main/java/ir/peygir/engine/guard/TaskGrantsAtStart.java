package ir.peygir.engine.guard;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Stops the start on authorizations that came into the database past the guard.
 */
@Component
class TaskGrantsAtStart implements SmartInitializingSingleton {

	private final AuthorizationService authorizations;

	TaskGrantsAtStart(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	@Override
	public void afterSingletonsInstantiated() {
		check(Resources.TASK);
		check(Resources.PROCESS_DEFINITION);
	}

	private void check(Resource resource) {
		this.authorizations.createAuthorizationQuery()
			.resourceType(resource)
			.list()
			.forEach(TaskGrants::mustBeSupported);
	}

}
