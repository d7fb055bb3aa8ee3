package ir.peygir.staff.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where somebody comes to who has signed in: back to what they had begun, to the page
 * they wanted, or home.
 */
@Component
class StaffArrival implements AuthenticationSuccessHandler {

	private final KeptForms kept;

	private final LastAccount last;

	private final RequestCache wanted;

	StaffArrival(KeptForms kept, LastAccount last, RequestCache wanted) {
		this.kept = kept;
		this.last = last;
		this.wanted = wanted;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		arrive(authentication.getName(), request.getParameter("kept"), request.getParameter("again") != null, request,
				response);
	}

	void arrive(String account, String sealed, boolean again, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.last.remember(account, request, response);
		Optional<KeptForm> form = this.kept.open(sealed, account);
		form.ifPresent((begun) -> this.kept.put(begun, request.getSession()));
		String target = form.map(KeptForm::page)
			.orElseGet(() -> again ? StaffSecurity.SIGN_IN + "/back" : wanted(request, response));
		response.sendRedirect(request.getContextPath() + target);
	}

	/** The path alone: a cookie says it, and could name another host. */
	private String wanted(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.wanted.getRequest(request, response);
		this.wanted.removeRequest(request, response);
		try {
			URI uri = URI.create((saved != null) ? saved.getRedirectUrl() : "");
			String path = (uri.getRawPath() != null) ? uri.getRawPath() : "";
			if (path.startsWith("/staff") || path.startsWith("/camunda/app/")) {
				return (uri.getRawQuery() != null) ? path + "?" + uri.getRawQuery() : path;
			}
		}
		catch (IllegalArgumentException ex) {
			// as if there were none
		}
		return "/staff";
	}

}
