package ir.peygir.staff.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where staff sign in, whichever of our pages or web applications they wanted.
 */
@Controller
class SignInPage {

	@GetMapping(StaffSecurity.SIGN_IN)
	String signIn(@RequestParam(required = false) String wrong, @RequestParam(required = false) String wait,
			@RequestParam(required = false) String out, Model model) {
		model.addAttribute("wrong", wrong != null);
		model.addAttribute("wait", wait != null);
		model.addAttribute("out", out != null);
		return "staff/sign-in";
	}

}
