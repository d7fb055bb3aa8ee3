package ir.peygir.meeting.request.process;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Knows to which groups, lent ones too, belongs who completes a task.
 */
@Component
class CallerGroups {

	private final IdentityService identity;

	// the engine collects the receivers of tasks before it is there
	CallerGroups(@Lazy IdentityService identity) {
		this.identity = identity;
	}

	List<String> now() {
		Authentication caller = this.identity.getCurrentAuthentication();
		return (caller != null && caller.getGroupIds() != null) ? caller.getGroupIds() : List.of();
	}

}
