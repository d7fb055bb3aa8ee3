package ir.peygir.staff.signin;

import java.io.IOException;

import ir.peygir.staff.StaffMember;
import ir.peygir.staff.signin.StaffAuthentication.Voucher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the identity provider vouches for: first the account is brought in line
 * with the claims, then the session is one like any other.
 */
@Component
class ClaimedSignIn extends OidcUserService implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ClaimedSignIn.class);

	private final ClaimedAccounts claimed;

	private final StaffAccounts accounts;

	private final StaffArrival arrival;

	ClaimedSignIn(ClaimedAccounts claimed, StaffAccounts accounts, StaffArrival arrival) {
		this.claimed = claimed;
		this.accounts = accounts;
		this.arrival = arrival;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = super.loadUser(request);
		this.claimed.admit(user);
		return user;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		OAuth2AuthenticationToken token = (OAuth2AuthenticationToken) authentication;
		StaffMember member = this.accounts.find(token.getName()).orElse(null);
		if (member == null) {
			new SecurityContextLogoutHandler().logout(request, response, authentication);
			response.sendRedirect(request.getContextPath() + StaffSecurity.SIGN_IN + "?claim=provider");
			return;
		}
		Voucher voucher = new Voucher(token.getAuthorizedClientRegistrationId(),
				((OidcUser) token.getPrincipal()).getIdToken().getTokenValue());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new StaffAuthentication(member, token.getDetails(), voucher));
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
		String kept = SignInPage.begun("kept", request.getSession());
		boolean again = SignInPage.begun("again", request.getSession()) != null;
		this.arrival.arrive(member.id(), kept, again, request, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		String code = (refusal instanceof OAuth2AuthenticationException claim
				&& claim.getError().getErrorCode().startsWith(ClaimedAccounts.REFUSED))
						? claim.getError().getErrorCode().substring(ClaimedAccounts.REFUSED.length()) : "provider";
		LOG.warn("Sign-in through the identity provider refused ({}): {}", code, refusal.getMessage());
		response.sendRedirect(request.getContextPath() + StaffSecurity.SIGN_IN + "?claim=" + code);
	}

}
