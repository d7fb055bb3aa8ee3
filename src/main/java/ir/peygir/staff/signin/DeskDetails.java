package ir.peygir.staff.signin;

import java.io.Serial;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * From where somebody signed in, so that they know their own desk in a list.
 */
class DeskDetails extends WebAuthenticationDetails {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Device device;

	DeskDetails(HttpServletRequest request) {
		// an id in the session would outlive the session that it was
		super(request.getRemoteAddr(), null);
		this.device = Device.of(request.getHeader("User-Agent"));
	}

	Device device() {
		return this.device;
	}

}
