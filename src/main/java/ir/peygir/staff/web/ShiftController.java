package ir.peygir.staff.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.engine.OpenTask;
import ir.peygir.shared.InvalidInput;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sheet on which a shift is handed over.
 */
@Controller
@RequestMapping("/staff/handover")
class ShiftController {

	private static final String PAGE = "staff/shift";

	private static final String NOTE = "note.";

	private final ShiftTable table;

	private final Shift shift;

	private final StaffForms forms;

	private final Clock clock;

	ShiftController(ShiftTable table, Shift shift, StaffForms forms, Clock clock) {
		this.table = table;
		this.shift = shift;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping
	String show(@RequestParam(required = false) Integer given, @RequestParam(required = false) Integer back,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		model.addAttribute("doneKey", (given != null) ? "given" : (back != null) ? "back" : null);
		model.addAttribute("doneCount", (given != null) ? given : back);
		return page(member, Map.of(), model, locale);
	}

	@PostMapping
	String pass(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "give") String action, @RequestParam Map<String, String> form,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		List<String> chosen = (task != null) ? task.stream().distinct().limit(ShiftTable.MOST).toList() : List.of();
		model.addAttribute("chosen", chosen);
		boolean back = "back".equals(action);
		StaffMember colleague = back ? null : this.shift.colleague(member, to.strip()).orElse(null);
		try {
			new InvalidInput.Collector().rejectIf(chosen.isEmpty(), "tasks", "staff.shift.nothing")
				.rejectIf(!back && colleague == null, "to", "staff.shift.to.wrong")
				.orThrow();
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return page(member, form, model, locale);
		}
		List<Shift.Stays> stays = this.shift.pass(member, chosen, colleague, notes(form));
		int passed = chosen.size() - stays.size();
		if (stays.isEmpty()) {
			return "redirect:/staff/handover?" + (back ? "back=" : "given=") + passed;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("stays", stays);
		model.addAttribute("passed", passed);
		model.addAttribute("colleague", (colleague != null) ? colleague.fullName() : "");
		return page(member, form, model, locale);
	}

	private static Map<String, String> notes(Map<String, String> form) {
		Map<String, String> notes = new LinkedHashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(NOTE)) {
				notes.put(name.substring(NOTE.length()), value);
			}
		});
		return notes;
	}

	private String page(StaffMember member, Map<String, String> form, Model model, Locale locale) {
		List<OpenTask> inHand = this.table.inHandOf(member);
		model.addAttribute("rows", this.table.rows(inHand, locale));
		model.addAttribute("colleagues", this.shift.colleagues(member, inHand));
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("form", form);
		return PAGE;
	}

}
