package ir.peygir.meeting.session.process;

import java.util.List;

import ir.peygir.meeting.session.Officer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Knows with which groups, lent ones too, somebody completes a task.
 */
@Component("sessionCallers")
class Callers {

	private final IdentityService identity;

	// the engine collects the receivers of tasks before it is there
	Callers(@Lazy IdentityService identity) {
		this.identity = identity;
	}

	Officer officer(String userId) {
		Authentication caller = this.identity.getCurrentAuthentication();
		return Officer.of(userId, (caller != null && caller.getGroupIds() != null) ? caller.getGroupIds() : List.of());
	}

}
