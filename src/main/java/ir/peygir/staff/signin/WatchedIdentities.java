package ir.peygir.staff.signin;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's accounts, telling after the commit which of them changed.
 */
class WatchedIdentities extends DbIdentityServiceProvider {

	private final Listener listener;

	WatchedIdentities(Listener listener) {
		this.listener = listener;
	}

	@Override
	public IdentityOperationResult saveUser(User user) {
		boolean newPassword = user instanceof UserEntity entity && entity.hasNewPassword() && entity.getRevision() > 0;
		IdentityOperationResult result = super.saveUser(user);
		tell(user.getId(), newPassword);
		return result;
	}

	@Override
	public IdentityOperationResult deleteUser(String userId) {
		IdentityOperationResult result = super.deleteUser(userId);
		tell(userId, false);
		return result;
	}

	@Override
	public IdentityOperationResult createMembership(String userId, String groupId) {
		IdentityOperationResult result = super.createMembership(userId, groupId);
		tell(userId, false);
		return result;
	}

	@Override
	public IdentityOperationResult deleteMembership(String userId, String groupId) {
		IdentityOperationResult result = super.deleteMembership(userId, groupId);
		tell(userId, false);
		return result;
	}

	private void tell(String account, boolean newPassword) {
		Context.getCommandContext()
			.getTransactionContext()
			.addTransactionListener(TransactionState.COMMITTED,
					(context) -> this.listener.changed(account, newPassword));
	}

	@FunctionalInterface
	interface Listener {

		void changed(String account, boolean newPassword);

	}

}
