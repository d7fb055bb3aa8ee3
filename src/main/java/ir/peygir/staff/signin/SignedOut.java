package ir.peygir.staff.signin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody comes to who has signed out: over the identity provider if they came
 * through it, or its own session would let the next person in.
 */
@Component
class SignedOut implements LogoutSuccessHandler {

	private static final String PAGE = StaffSecurity.SIGN_IN + "?out";

	private final SingleSignOn single;

	SignedOut(SingleSignOn single) {
		this.single = single;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		response.sendRedirect(target(request, authentication));
	}

	/** A script follows no redirect to another page. */
	void toScript(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		response.setHeader("X-Next", target(request, authentication));
		response.setStatus(HttpStatus.NO_CONTENT.value());
	}

	private String target(HttpServletRequest request, Authentication authentication) {
		String here = request.getContextPath() + PAGE;
		StaffAuthentication.Voucher voucher = (authentication instanceof StaffAuthentication staff)
				? staff.voucher().orElse(null) : null;
		ClientRegistration provider = (voucher != null) ? this.single.provider(voucher.provider()) : null;
		String end = (provider != null) ? SingleSignOn.endOfSession(provider) : null;
		if (end == null) {
			return here;
		}
		return UriComponentsBuilder.fromUriString(end)
			.queryParam("id_token_hint", "{token}")
			.queryParam("client_id", "{client}")
			.queryParam("post_logout_redirect_uri", "{page}")
			.encode()
			.buildAndExpand(voucher.idToken(), provider.getClientId(),
					ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + PAGE)
			.toUriString();
	}

}
