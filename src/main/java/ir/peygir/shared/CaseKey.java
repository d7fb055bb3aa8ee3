package ir.peygir.shared;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Keeps the secret of a private link in a cookie of that one case, so that it stands in
 * no history.
 */
public final class CaseKey {

	private static final Duration LIFE = Duration.ofDays(180);

	private CaseKey() {
	}

	/**
	 * @param code twelve Latin digits
	 */
	public static void keep(String code, String secret, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from("peygir-" + code, secret)
					.path("/track/" + code)
					.maxAge(LIFE)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	public static Optional<String> of(String code, HttpServletRequest request) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals("peygir-" + code))
			.map(Cookie::getValue)
			.findFirst();
	}

}
