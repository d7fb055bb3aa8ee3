package ir.peygir.staff.signin;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What a program hears that may not come in: 401, or 429 while it has to wait.
 */
class Refusals implements AuthenticationEntryPoint {

	private final Map<String, String> challenge;

	private Refusals(Map<String, String> challenge) {
		this.challenge = challenge;
	}

	static Refusals asksForPassword() {
		return new Refusals(Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Peygir\", charset=\"UTF-8\""));
	}

	/** For calls made by pages: a browser would open its own password window. */
	static Refusals silent() {
		return new Refusals(Map.of());
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (refusal instanceof TooManyTries wait) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.pause().toSeconds())));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		this.challenge.forEach(response::setHeader);
		response.sendError(HttpStatus.UNAUTHORIZED.value());
	}

}
