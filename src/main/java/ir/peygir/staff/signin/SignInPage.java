package ir.peygir.staff.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where staff sign in, whichever of our pages or web applications they wanted.
 */
@Controller
class SignInPage {

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

	private static String page(HttpServletRequest request, Model model) {
		for (String state : new String[] { "wrong", "wait", "out", "again" }) {
			model.addAttribute(state, request.getAttribute(state) != null || request.getParameter(state) != null);
		}
		model.addAttribute("kept", request.getAttribute("kept"));
		model.addAttribute("account", request.getAttribute("keptAccount"));
		return "staff/sign-in";
	}

}
