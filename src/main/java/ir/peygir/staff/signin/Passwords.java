package ir.peygir.staff.signin;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares a password with the one that the engine keeps, without the engine's own lock:
 * it counts tries per account alone, so that anybody could lock out a colleague. Takes
 * equally long whether the account exists or not.
 */
@Component
class Passwords {

	private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

	private final IdentityService identities;

	private final PasswordManager manager;

	private final String modern;

	private final String nobody;

	Passwords(ProcessEngine engine) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		this.identities = engine.getIdentityService();
		this.manager = configuration.getPasswordManager();
		this.modern = "{" + configuration.getPasswordEncryptor().hashAlgorithmName() + "}";
		this.nobody = this.manager.encrypt("nobody");
	}

	boolean right(String account, String password) {
		UserEntity user = find(account);
		// who only comes through the identity provider has none
		if (user == null || user.getPassword() == null) {
			this.manager.check(password, this.nobody);
			return false;
		}
		if (!this.manager.check(salted(password, user), user.getPassword())) {
			return false;
		}
		if (!user.getPassword().startsWith(this.modern)) {
			renew(user, password);
		}
		return true;
	}

	private UserEntity find(String account) {
		User user = StaffAccounts.possible(account) ? this.identities.createUserQuery().userId(account).singleResult()
				: null;
		return (user instanceof UserEntity entity) ? entity : null;
	}

	/** Written as a hash, because it is the same password and no policy was asked. */
	private void renew(UserEntity user, String password) {
		try {
			user.setDbPassword(this.manager.encrypt(salted(password, user)));
			this.identities.saveUser(user);
		}
		catch (ProcessEngineException ex) {
			// somebody else does it at the same moment, or the next sign-in does
			LOG.info("The password of {} keeps its old hash for now: {}", user.getId(), ex.getMessage());
		}
	}

	private static String salted(String password, UserEntity user) {
		return EncryptionUtil.saltPassword(password, user.getSalt());
	}

}
