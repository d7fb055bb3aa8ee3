package ir.peygir.staff.signin;

import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place where a password of staff is checked, for pages and programs alike. Takes
 * equally long whether the account exists or not.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

	private final Object[] turns = new Object[1024];

	private final IdentityService identities;

	private final PasswordManager passwords;

	private final String nobody;

	private final StaffAccounts accounts;

	private final VerifiedCredentials verified;

	private final WrongTries wrongTries;

	StaffSignIn(ProcessEngine engine, StaffAccounts accounts, VerifiedCredentials verified, WrongTries wrongTries) {
		this.identities = engine.getIdentityService();
		this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
		this.nobody = this.passwords.encrypt("nobody");
		this.accounts = accounts;
		this.verified = verified;
		this.wrongTries = wrongTries;
		for (int turn = 0; turn < this.turns.length; turn++) {
			this.turns[turn] = new Object();
		}
	}

	@Override
	public Authentication authenticate(Authentication request) {
		String account = request.getName();
		String password = String.valueOf(request.getCredentials());
		if (!this.verified.knows(account, password)) {
			String address = (request.getDetails() instanceof WebAuthenticationDetails web) ? web.getRemoteAddress()
					: "";
			// one after the other, or parallel guesses would outrun the count
			synchronized (this.turns[Math.floorMod((address + account).hashCode(), this.turns.length)]) {
				verify(address, account, password);
			}
		}
		StaffMember member = this.accounts.find(account).orElseThrow(StaffSignIn::refused);
		return new StaffAuthentication(member, request.getDetails());
	}

	private void verify(String address, String account, String password) {
		if (this.verified.knows(account, password)) {
			return;
		}
		this.wrongTries.pause(address, account).ifPresent((pause) -> {
			throw new TooManyTries(pause);
		});
		if (!matches(account, password)) {
			this.wrongTries.wrong(address, account);
			throw refused();
		}
		this.wrongTries.right(address, account);
		this.verified.remember(account, password);
	}

	private boolean matches(String account, String password) {
		if (this.accounts.find(account).isEmpty()) {
			this.passwords.check(password, this.nobody);
			return false;
		}
		return this.identities.checkPassword(account, password);
	}

	private static BadCredentialsException refused() {
		return new BadCredentialsException("account or password is wrong");
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
