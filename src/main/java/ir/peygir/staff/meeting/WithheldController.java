package ir.peygir.staff.meeting;

import java.util.Locale;
import java.util.Set;

import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Images that an office wants to keep back: somebody else decides.
 */
@Controller
@RequestMapping("/staff/meetings/withheld")
class WithheldController {

	private static final Set<String> READERS = Set.of(StaffGroups.SUPERVISORS, StaffGroups.AUDITORS,
			StaffGroups.ADMINISTRATORS);

	private static final Set<String> JUDGES = Set.of(StaffGroups.SUPERVISORS, StaffGroups.ADMINISTRATORS);

	private final OrderFile orders;

	private final OrderDesk desk;

	private final StaffForms forms;

	WithheldController(OrderFile orders, OrderDesk desk, StaffForms forms) {
		this.orders = orders;
		this.desk = desk;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(required = false) String done, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		member.mustBeInOneOf(READERS);
		model.addAttribute("judges", member.inOneOf(JUDGES));
		this.forms.done(done, "meetings", Set.of("withheld", "shown"), model, locale);
		model.addAttribute("orders", this.orders.withheld());
		return "staff/meeting/withheld";
	}

	@PostMapping("/{id}")
	String judge(@PathVariable long id, @RequestParam boolean approved, @AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(JUDGES);
		this.desk.judgeWithholding(id, approved, member.id());
		return "redirect:/staff/meetings/withheld?done=" + (approved ? "withheld" : "shown");
	}

}
