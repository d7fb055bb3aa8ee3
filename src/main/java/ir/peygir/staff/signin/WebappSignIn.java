package ir.peygir.staff.signin;

import java.util.List;

import ir.peygir.staff.StaffMember;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Hands the member of staff who signed in on our page to Tasklist, Cockpit and Admin.
 */
class WebappSignIn extends ContainerBasedAuthenticationFilter {

	@Override
	public void init(FilterConfig configuration) {
		this.authenticationProvider = new SignedIn();
	}

	private static final class SignedIn implements AuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
			if (authentication == null || !(authentication.getPrincipal() instanceof StaffMember member)) {
				return AuthenticationResult.unsuccessful();
			}
			AuthenticationResult result = AuthenticationResult.successful(member.id());
			result.setGroups(member.groups());
			result.setTenants(List.of());
			return result;
		}

		@Override
		public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
			// our own sign-in page is the only challenge
		}

	}

}
