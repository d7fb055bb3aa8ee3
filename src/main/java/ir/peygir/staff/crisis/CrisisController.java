package ir.peygir.staff.crisis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.city.City;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The crises, for whoever works in one; supervisors open and close them.
 */
@Controller
@RequestMapping("/staff/crises")
class CrisisController {

	private final CrisisDesk desk;

	private final CrisisTable crises;

	private final CrisisForm form;

	private final Catalogue catalogue;

	private final City city;

	private final StaffForms forms;

	CrisisController(CrisisDesk desk, CrisisTable crises, CrisisForm form, Catalogue catalogue, City city,
			StaffForms forms) {
		this.desk = desk;
		this.crises = crises;
		this.form = form;
		this.catalogue = catalogue;
		this.city = city;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(required = false) String done, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		if (!CrisisDesk.mayRead(member)) {
			throw Problem.forbidden("staff.notYours");
		}
		this.forms.done(done, "crises", Set.of("closed"), model, locale);
		model.addAttribute("crises", this.crises.newest());
		model.addAttribute("supervises", member.in(StaffGroups.SUPERVISORS));
		model.addAttribute("words", new CrisisWords(this.catalogue, this.city, locale));
		return "staff/crisis/list";
	}

	@GetMapping("/new")
	String blank(@AuthenticationPrincipal StaffMember member, Model model) {
		CrisisDesk.mustSupervise(member);
		return blank(model);
	}

	@PostMapping
	String open(@RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		CrisisDesk.mustSupervise(member);
		try {
			return "redirect:/staff/crises/" + this.desk.open(member, form) + "?done=opened";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return blank(model);
		}
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		this.desk.close(member, id);
		return "redirect:/staff/crises?done=closed";
	}

	private String blank(Model model) {
		model.addAttribute("topics", this.form.choice());
		model.addAttribute("districts", this.city.districts());
		model.addAttribute("units", this.city.units(null));
		model.addAttribute("fields", CrisisForm.TOPICS);
		return "staff/crisis/new";
	}

}
