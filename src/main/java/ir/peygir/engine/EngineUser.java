package ir.peygir.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Lets our own code act for a person, so that the engine checks the person's rights and
 * its operation log has no holes.
 */
@Component
public class EngineUser {

	private final IdentityService identity;

	EngineUser(IdentityService identity) {
		this.identity = identity;
	}

	/**
	 * Runs the action as that person; whoever was authenticated before is so again
	 * afterwards. Refused with the engine's {@code AuthorizationException} where the
	 * person may not.
	 */
	public <T> T run(String userId, Collection<String> groups, Supplier<T> action) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(userId, List.copyOf(groups));
		try {
			return action.get();
		}
		finally {
			if (before != null) {
				this.identity.setAuthentication(before);
			}
			else {
				this.identity.clearAuthentication();
			}
		}
	}

	/** The same for an action without a result. */
	public void run(String userId, Collection<String> groups, Runnable action) {
		run(userId, groups, () -> {
			action.run();
			return null;
		});
	}

}
