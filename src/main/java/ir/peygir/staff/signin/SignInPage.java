package ir.peygir.staff.signin;

import java.util.List;
import java.util.stream.Stream;

import ir.peygir.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where staff sign in, whichever of our pages or web applications they wanted.
 */
@Controller
class SignInPage {

	/** Kept when the sign-in makes a new session: Spring Security looks at the name. */
	private static final String BEGUN = "SPRING_SECURITY_PEYGIR_BEGUN_";

	private static final List<String> CLAIMS = List.of("missing", "malformed", "unknown", "account", "provider");

	private final SingleSignOn single;

	private final SignInSettings settings;

	SignInPage(SingleSignOn single, SignInSettings settings) {
		this.single = single;
		this.settings = settings;
	}

	@GetMapping(StaffSecurity.SIGN_IN)
	String signIn(HttpServletRequest request, Model model) {
		return page(request, model);
	}

	/** With a form that waits: only ever a forward. */
	@RequestMapping(SignInAgain.FORM)
	String withForm(HttpServletRequest request, Model model) {
		return page(request, model);
	}

	/** The end of signing in again in a window of its own. */
	@GetMapping(StaffSecurity.SIGN_IN + "/back")
	String back() {
		return "staff/signed-in";
	}

	/** What was begun waits here, not at the identity provider. */
	@PostMapping(StaffSecurity.SIGN_IN + "/begin/{provider}")
	String begin(@PathVariable String provider, HttpServletRequest request) {
		if (!this.single.names().containsKey(provider)) {
			throw Problem.unknown("problem.unknown");
		}
		Stream.of("kept", "again")
			.filter((name) -> request.getParameter(name) != null)
			.forEach((name) -> request.getSession().setAttribute(BEGUN + name, request.getParameter(name)));
		return "redirect:" + SingleSignOn.BEGIN + "/" + provider;
	}

	/** What {@link #begin} put aside, once. */
	static String begun(String name, HttpSession session) {
		Object value = session.getAttribute(BEGUN + name);
		session.removeAttribute(BEGUN + name);
		return (value instanceof String text) ? text : null;
	}

	private String page(HttpServletRequest request, Model model) {
		for (String state : List.of("wrong", "wait", "out", "again")) {
			model.addAttribute(state, request.getAttribute(state) != null || request.getParameter(state) != null);
		}
		String claim = request.getParameter("claim");
		model.addAttribute("claim", (claim != null && CLAIMS.contains(claim)) ? claim : null);
		model.addAttribute("claimName", this.settings.groupsClaim());
		model.addAttribute("providers", this.single.names());
		model.addAttribute("kept", request.getAttribute("kept"));
		model.addAttribute("account", request.getAttribute("keptAccount"));
		return "staff/sign-in";
	}

}
