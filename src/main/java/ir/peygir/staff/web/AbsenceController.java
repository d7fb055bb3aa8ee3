package ir.peygir.staff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ir.peygir.city.Absence;
import ir.peygir.city.StandIns;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
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
 * Who is away and who acts for them: one's own, and everybody's for supervisors.
 */
@Controller
@RequestMapping("/staff/absences")
class AbsenceController {

	private final StandIns standIns;

	private final Planners planners;

	private final StaffNames names;

	private final StaffForms forms;

	AbsenceController(StandIns standIns, Planners planners, StaffNames names, StaffForms forms) {
		this.standIns = standIns;
		this.planners = planners;
		this.names = names;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(required = false) String done, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		this.forms.done(done, "absences", Set.of("saved", "ended"), model, locale);
		show(member, model);
		return "staff/absences";
	}

	@PostMapping
	String add(@RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		String user = this.planners.all(member) ? text(form, "user") : member.id();
		String standIn = text(form, "standIn");
		LocalDate first = TypedTime.day(form.get("first")).orElse(null);
		LocalDate last = TypedTime.day(form.get("last")).orElse(null);
		try {
			// else a supervisor could take anybody's rights by sending them away
			if (standIn.equals(member.id()) && !user.equals(member.id())) {
				throw InvalidInput.of("standIn", "absence.standIn.self");
			}
			this.standIns.add(user, first, last, standIn);
			return "redirect:/staff/absences?done=saved";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			show(member, model);
			return "staff/absences";
		}
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @AuthenticationPrincipal StaffMember member) {
		if (!mayEnd(member, this.standIns.absence(id))) {
			throw Problem.forbidden("staff.notYours");
		}
		this.standIns.end(id);
		return "redirect:/staff/absences?done=ended";
	}

	private void show(StaffMember member, Model model) {
		List<Absence> absences = this.standIns.notOver()
			.stream()
			.filter((absence) -> mayEnd(member, absence) || absence.standIn().equals(member.id()))
			.toList();
		model.addAttribute("absences", absences);
		model.addAttribute("forOthers", this.planners.all(member));
		model.addAttribute("names", this.names
			.of(absences.stream().flatMap((absence) -> Stream.of(absence.userId(), absence.standIn())).toList()));
		model.addAttribute("colleagues", this.names.some());
	}

	private boolean mayEnd(StaffMember member, Absence absence) {
		return this.planners.all(member) || absence.userId().equals(member.id());
	}

	private static String text(Map<String, String> form, String name) {
		return form.getOrDefault(name, "").strip();
	}

}
