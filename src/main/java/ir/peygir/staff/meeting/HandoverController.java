package ir.peygir.staff.meeting;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.session.Host;
import ir.peygir.shared.InvalidInput;
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
 * What is still owed when a mayor changes.
 */
@Controller
@RequestMapping("/staff/meetings/handover")
class HandoverController {

	private final Offices offices;

	private final OrderFile orders;

	private final OrderDesk desk;

	private final StaffForms forms;

	HandoverController(Offices offices, OrderFile orders, OrderDesk desk, StaffForms forms) {
		this.offices = offices;
		this.orders = orders;
		this.desk = desk;
		this.forms = forms;
	}

	@GetMapping
	String open(@RequestParam(required = false) String host, @RequestParam(required = false) String done,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		this.forms.done(done, "meetings", Set.of("handover"), model, locale);
		return page(this.offices.chosen(member, host), member, model);
	}

	@PostMapping
	String handOver(@RequestParam(defaultValue = "") String host, @RequestParam Map<String, String> form,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		Host chosen = this.offices.mustKeep(member, host);
		try {
			this.desk.handOver(chosen.code(), form.get("reason"), member.id());
			return "redirect:/staff/meetings/handover?done=handover&host=" + chosen.code();
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return page(chosen, member, model);
		}
	}

	private String page(Host host, StaffMember member, Model model) {
		model.addAttribute("hosts", this.offices.kept(member));
		model.addAttribute("host", host);
		if (host != null) {
			model.addAttribute("orders", this.orders.agenda(host.code()));
		}
		return "staff/meeting/handover";
	}

}
