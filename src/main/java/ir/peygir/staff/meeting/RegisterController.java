package ir.peygir.staff.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.OutsideMeetings;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of whom an office met without a draw.
 */
@Controller
@RequestMapping("/staff/meetings/register")
class RegisterController {

	private final Offices offices;

	private final OutsideMeetings register;

	private final StaffForms forms;

	private final Clock clock;

	RegisterController(Offices offices, OutsideMeetings register, StaffForms forms, Clock clock) {
		this.offices = offices;
		this.register = register;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) String host, @RequestParam(required = false) String done,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		this.forms.done(done, "meetings", Set.of("register"), model, locale);
		return page(this.offices.chosen(member, host), member, model);
	}

	@PostMapping
	String add(@RequestParam(defaultValue = "") String host, @RequestParam Map<String, String> form,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		Host chosen = this.offices.mustKeep(member, host);
		try {
			this.register.add(
					chosen.code(), new OutsideMeetings.Entry(TypedTime.day(form.get("day")).orElse(null),
							form.get("officeRole"), form.get("visitorRole"), form.get("subject"), form.get("reason")),
					Offices.officer(member));
			return "redirect:/staff/meetings/register?done=register&host=" + chosen.code();
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return page(chosen, member, model);
		}
	}

	private String page(Host host, StaffMember member, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		model.addAttribute("hosts", this.offices.kept(member));
		model.addAttribute("host", host);
		model.addAttribute("today", TypedTime.typed(today));
		if (host != null) {
			model.addAttribute("entries", this.register.list(host.code(), today.minusYears(1), today));
		}
		return "staff/meeting/register";
	}

}
