package ir.peygir.staff.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches requests whichever servlet will answer them; a plain pattern would mean Spring
 * MVC only.
 */
final class Paths {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private Paths() {
	}

	static RequestMatcher any(String... patterns) {
		return new OrRequestMatcher(Arrays.stream(patterns).map((pattern) -> at(null, pattern)).toList());
	}

	static RequestMatcher post(String pattern) {
		return at(HttpMethod.POST, pattern);
	}

	private static RequestMatcher at(HttpMethod method, String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
	}

	static boolean safe(HttpServletRequest request) {
		return SAFE.contains(request.getMethod());
	}

	/** Sent by another site's page: a remembered Basic password must not serve it. */
	static boolean foreignWrite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !safe(request) && Set.of("cross-site", "same-site").contains(site);
	}

	static boolean basic(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
	}

	/** A page that a person opened, worth coming back to after signing in. */
	static boolean page(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		String mode = request.getHeader("Sec-Fetch-Mode");
		return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html")
				&& (mode == null || mode.equals("navigate")) && request.getHeader("HX-Request") == null;
	}

}
