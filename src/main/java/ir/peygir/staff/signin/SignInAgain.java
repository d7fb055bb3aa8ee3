package ir.peygir.staff.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Shows the sign-in page without losing a form that was sent too late, or whose token is
 * from before the last sign-in.
 */
@Component
class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String FORM = StaffSecurity.SIGN_IN + "/form";

	private final AccessDeniedHandlerImpl refusal = new AccessDeniedHandlerImpl();

	private final KeptForms kept;

	private final LastAccount last;

	private final LoginUrlAuthenticationEntryPoint page;

	SignInAgain(KeptForms kept, LastAccount last, SingleSignOn single) {
		this.kept = kept;
		this.last = last;
		this.page = new LoginUrlAuthenticationEntryPoint(single.firstPage());
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException, ServletException {
		String account = KeptForm.fits(request) ? this.last.of(request).orElse(null) : null;
		if (account == null) {
			this.page.commence(request, response, refusal);
			return;
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		show(this.kept.seal(KeptForm.of(account, request)), account, request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		boolean stale = denied instanceof CsrfException && KeptForm.fits(request)
				&& "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (stale && caller instanceof StaffAuthentication && !request.getRequestURI().startsWith("/staff/sign-")) {
			KeptForm form = KeptForm.of(caller.getName(), request);
			this.kept.put(form, request.getSession());
			response.sendRedirect(form.page());
		}
		else if (stale && this.last.of(request).isPresent()) {
			commence(request, response, null);
		}
		else {
			this.refusal.handle(request, response, denied);
		}
	}

	/** A wrong password must not cost the form either. */
	void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException, ServletException {
		String problem = (refusal instanceof TooManyTries) ? "wait" : "wrong";
		String sealed = request.getParameter("kept");
		if (sealed == null || sealed.isBlank()) {
			String again = (request.getParameter("again") != null) ? "&again" : "";
			response.sendRedirect(StaffSecurity.SIGN_IN + "?" + problem + again);
			return;
		}
		request.setAttribute(problem, true);
		show(sealed, request.getParameter("account"), request, response);
	}

	private static void show(String sealed, String account, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.setAttribute("kept", sealed);
		request.setAttribute("keptAccount", account);
		request.getRequestDispatcher(FORM).forward(request, response);
	}

}
