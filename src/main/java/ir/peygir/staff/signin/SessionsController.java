package ir.peygir.staff.signin;

import java.util.Set;

import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where one is signed in, and how to be signed out there; administrators sign anybody
 * out.
 */
@Controller
@RequestMapping("/staff/sessions")
class SessionsController {

	private static final Logger LOG = LoggerFactory.getLogger(SessionsController.class);

	private static final Set<String> SAID = Set.of("one", "others", "person", "nobody");

	private final SignIns sessions;

	SessionsController(SignIns sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	String list(@RequestParam(required = false) String done, @AuthenticationPrincipal StaffMember member,
			HttpSession session, Model model) {
		model.addAttribute("sessions", this.sessions.of(member.id(), session.getId()));
		model.addAttribute("administrator", member.in(StaffGroups.ADMINISTRATORS));
		model.addAttribute("done", (done != null && SAID.contains(done)) ? done : null);
		return "staff/sessions";
	}

	@PostMapping("/{handle}/end")
	String end(@PathVariable String handle, @AuthenticationPrincipal StaffMember member) {
		this.sessions.end(member.id(), handle);
		return "redirect:/staff/sessions?done=one";
	}

	@PostMapping("/end-others")
	String endOthers(@AuthenticationPrincipal StaffMember member, HttpSession session) {
		this.sessions.endOthers(member.id(), session.getId());
		return "redirect:/staff/sessions?done=others";
	}

	/** Also of an account that is gone. */
	@PostMapping("/end-person")
	String endPerson(@RequestParam String account, @AuthenticationPrincipal StaffMember member, HttpSession session) {
		member.mustBeInOneOf(Set.of(StaffGroups.ADMINISTRATORS));
		int ended = this.sessions.endOthers(account.strip(), session.getId());
		LOG.info("{} signed {} out of {} sessions", member.id(), account.strip().replaceAll("\\p{Cntrl}", ""), ended);
		return "redirect:/staff/sessions?done=" + ((ended > 0) ? "person" : "nobody");
	}

}
