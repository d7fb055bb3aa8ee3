package ir.peygir.staff.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a page of the web applications name its own nonce: the engine keeps one for
 * everybody, and of two pages asked for at once one would be refused its scripts.
 */
final class OwnNonce extends OncePerRequestFilter {

	private static final String POLICY = "Content-Security-Policy";

	private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9_-]+)\"");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith(request.getContextPath() + "/camunda/app/") || !path.endsWith("/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, page);
		Matcher nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
		String policy = page.getHeader(POLICY);
		if (policy != null && nonce.find()) {
			page.setHeader(POLICY, policy.replaceAll("'nonce-[^']*'", "'nonce-" + nonce.group(1) + "'"));
		}
		page.copyBodyToResponse();
	}

}
