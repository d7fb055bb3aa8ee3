package ir.peygir.staff.signin;

import java.io.IOException;

import ir.peygir.staff.StaffMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls: without it the engine asks for no right at all.
 */
class EngineAuthenticationFilter extends OncePerRequestFilter {

	private final IdentityService identities;

	EngineAuthenticationFilter(IdentityService identities) {
		this.identities = identities;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof StaffMember member)) {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		try {
			this.identities.setAuthentication(member.id(), member.groups());
			chain.doFilter(request, response);
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

}
