package ir.peygir.staff.signin;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a new session alive when a page of the web applications still sends the token of
 * the last one: the engine's own filter would end it.
 */
final class CarriedToken extends OncePerRequestFilter {

	static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";

	static final String HEADER = "X-XSRF-TOKEN";

	private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z-]{32,64}");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Paths.safe(request) || !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		String sent = request.getHeader(HEADER);
		if (session != null && session.getAttribute(IN_SESSION) == null && carried(request, sent)) {
			session.setAttribute(IN_SESSION, sent);
		}
		if (session != null && (sent == null || !sent.equals(session.getAttribute(IN_SESSION)))) {
			response.setStatus(HttpStatus.FORBIDDEN.value());
			return;
		}
		chain.doFilter(request, response);
	}

	/** No script can write that header: the browser itself vouches for the page. */
	private static boolean carried(HttpServletRequest request, String sent) {
		return sent != null && TOKEN.matcher(sent).matches()
				&& "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
	}

}
