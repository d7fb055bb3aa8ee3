package ir.peygir.staff.signin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs an account out everywhere that is no member of staff any more, and everywhere
 * else when its password was changed.
 */
@Component
class AccountEnds {

	private final StaffAccounts accounts;

	private final SignIns sessions;

	private final TransactionTemplate apart;

	AccountEnds(StaffAccounts accounts, SignIns sessions, PlatformTransactionManager transactions) {
		this.accounts = accounts;
		this.sessions = sessions;
		// the change itself is committed already
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	void changed(String account, boolean newPassword) {
		this.apart.executeWithoutResult((status) -> {
			this.accounts.forget(account);
			if (this.accounts.find(account).isEmpty()) {
				this.sessions.endAll(account);
			}
			else if (newPassword) {
				this.sessions.endOthers(account, SignIns.current());
			}
		});
	}

}
