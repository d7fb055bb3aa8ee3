package ir.peygir.staff.cockpit;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a bound to the one list that Cockpit asks for without: the versions of a process.
 * The engine refuses it otherwise, and for everything else it goes on doing so.
 */
final class BoundedLists extends OncePerRequestFilter {

	private static final Set<String> LISTS = Set.of("/process-definition", "/decision-definition",
			"/decision-requirements-definition");

	private static final String BOUND = "maxResults=2000";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String query = request.getQueryString();
		return !request.getMethod().equals("GET") || LISTS.stream().noneMatch(request.getRequestURI()::endsWith)
				|| query == null || !query.contains("key=") || query.contains("maxResults=");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public String getQueryString() {
				return super.getQueryString() + "&" + BOUND;
			}
		}, response);
	}

}
