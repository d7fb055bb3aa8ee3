package ir.peygir.staff.signin;

import ir.peygir.staff.StaffMember;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place where a password of staff is checked, for pages and programs alike.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

	private final StaffAccounts accounts;

	private final Passwords passwords;

	private final VerifiedCredentials verified;

	private final WrongTries wrongTries;

	StaffSignIn(StaffAccounts accounts, Passwords passwords, VerifiedCredentials verified, WrongTries wrongTries) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.verified = verified;
		this.wrongTries = wrongTries;
	}

	@Override
	public Authentication authenticate(Authentication request) {
		String account = request.getName();
		String password = String.valueOf(request.getCredentials());
		if (!this.verified.knows(account, password)) {
			verify(address(request), account, password);
		}
		StaffMember member = this.accounts.find(account).orElseThrow(StaffSignIn::refused);
		return new StaffAuthentication(member, request.getDetails());
	}

	private void verify(String address, String account, String password) {
		this.wrongTries.take(address, account).ifPresent((pause) -> {
			throw new TooManyTries(pause);
		});
		if (!this.passwords.right(account, password) || this.accounts.find(account).isEmpty()) {
			throw refused();
		}
		this.wrongTries.forget(address, account);
		this.verified.remember(account, password);
	}

	private static String address(Authentication request) {
		return (request.getDetails() instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
	}

	private static BadCredentialsException refused() {
		return new BadCredentialsException("account or password is wrong");
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
