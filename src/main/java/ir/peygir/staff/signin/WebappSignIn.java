package ir.peygir.staff.signin;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.staff.StaffMember;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Hands the member of staff who signed in on our page to Tasklist, Cockpit and Admin.
 */
class WebappSignIn extends ContainerBasedAuthenticationFilter {

	/** Rights to an application may change without a group. */
	private static final Duration FRESH = Duration.ofMinutes(1);

	private static final Pattern WHO = Pattern.compile("/api/admin/auth/user/([^/]+)/?");

	@Override
	public void init(FilterConfig configuration) {
		this.authenticationProvider = new SignedIn();
	}

	/**
	 * Asked who it is, the engine would know only whoever opened an application before.
	 */
	@Override
	protected String extractEngineName(HttpServletRequest request) {
		Matcher who = WHO.matcher(getRequestUri(request));
		return who.matches() ? who.group(1) : super.extractEngineName(request);
	}

	/** Changed groups count at once: a stand-in has them for some days only. */
	@Override
	protected boolean existisAuthentication(Authentications known, String engine, String userId) {
		return known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication present
				&& userId.equals(present.getIdentityId())
				&& signedIn().map(StaffMember::groups)
					.filter((groups) -> groups.equals(present.getGroupIds()))
					.isPresent()
				&& present.getCacheValidationTime() != null
				&& present.getCacheValidationTime().after(ClockUtil.getCurrentTime());
	}

	@Override
	protected UserAuthentication createAuthentication(ProcessEngine engine, String userId, List<String> groups,
			List<String> tenants) {
		UserAuthentication authentication = super.createAuthentication(engine, userId, groups, tenants);
		authentication.setCacheValidationTime(new Date(ClockUtil.getCurrentTime().getTime() + FRESH.toMillis()));
		return authentication;
	}

	private static Optional<StaffMember> signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof StaffMember member)
				? Optional.of(member) : Optional.empty();
	}

	private static final class SignedIn implements AuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			return signedIn().map((member) -> {
				AuthenticationResult result = AuthenticationResult.successful(member.id());
				result.setGroups(member.groups());
				result.setTenants(List.of());
				return result;
			}).orElseGet(AuthenticationResult::unsuccessful);
		}

		@Override
		public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
			// our own sign-in page is the only challenge
		}

	}

}
