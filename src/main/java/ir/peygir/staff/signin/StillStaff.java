package ir.peygir.staff.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import ir.peygir.staff.StaffMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was taken away, or that is too old, and gives
 * changed groups to one that was not.
 */
class StillStaff extends OncePerRequestFilter {

	private final StaffAccounts accounts;

	private final Duration longest;

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	/**
	 * @param longest after this a session ends even if it was used all the time
	 */
	StillStaff(StaffAccounts accounts, Duration longest) {
		this.accounts = accounts;
		this.longest = longest;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof StaffAuthentication staff) {
			StaffMember before = staff.getPrincipal();
			Optional<StaffMember> now = this.accounts.find(before.id());
			if (now.isEmpty() || over(request.getSession(false))) {
				new SecurityContextLogoutHandler().logout(request, response, authentication);
			}
			else if (!now.get().equals(before) && request.getSession(false) != null) {
				SecurityContext context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(staff.with(now.get()));
				SecurityContextHolder.setContext(context);
				this.contexts.saveContext(context, request, response);
			}
		}
		chain.doFilter(request, response);
	}

	private boolean over(HttpSession session) {
		return session != null && System.currentTimeMillis() - session.getCreationTime() > this.longest.toMillis();
	}

}
