package ir.peygir.staff.signin;

import java.util.Optional;

import ir.peygir.shared.Sealer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Whose session it was that ran out in this browser: only they get back what they had
 * typed. Signing out forgets it.
 */
@Component
class LastAccount {

	private static final String NAME = "peygir-last";

	private static final String CONTEXT = "last account";

	private final Sealer sealer;

	LastAccount(Sealer sealer) {
		this.sealer = sealer;
	}

	void remember(String account, HttpServletRequest request, HttpServletResponse response) {
		set(this.sealer.seal(account, CONTEXT), -1, request, response);
	}

	Optional<String> of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		try {
			return Optional.ofNullable(cookie).map((sealed) -> this.sealer.open(sealed.getValue(), CONTEXT));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static void set(String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.path("/staff")
					.maxAge(seconds)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	/** Part of every way to sign out. */
	static class Forget implements LogoutHandler {

		@Override
		public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
			set("", 0, request, response);
		}

	}

}
