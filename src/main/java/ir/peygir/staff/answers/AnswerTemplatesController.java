package ir.peygir.staff.answers;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where supervisors keep the ready answers.
 */
@Controller
@RequestMapping("/staff/answer-templates")
class AnswerTemplatesController {

	private static final String PAGE = "staff/answer-templates";

	private static final Set<String> KEEPERS = Set.of(StaffGroups.SUPERVISORS, StaffGroups.ADMINISTRATORS);

	private final AnswerTemplates templates;

	private final StaffForms forms;

	AnswerTemplatesController(AnswerTemplates templates, StaffForms forms) {
		this.templates = templates;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(required = false) String done, @RequestParam(required = false) Long edit,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(KEEPERS);
		this.forms.done(done, "answers", Set.of("saved", "retired", "restored"), model, locale);
		Map<String, String> form = new LinkedHashMap<>();
		if (edit != null) {
			AnswerTemplate template = this.templates.find(edit).orElseThrow(() -> Problem.unknown("answers.unknown"));
			form.put("id", String.valueOf(edit));
			form.put("version", String.valueOf(template.version()));
			form.put("use", template.use().name());
			form.put("topic", template.topic());
			form.put("title", template.title());
			form.put("body", template.body());
		}
		return page(form, model);
	}

	@PostMapping
	String keep(@RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		member.mustBeInOneOf(KEEPERS);
		try {
			AnswerTemplate mine = read(form);
			return this.templates.keep(mine, member.id()) ? "redirect:/staff/answer-templates?done=saved"
					: overtaken(mine, form, model, response);
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return page(form, model);
		}
	}

	/** Both texts are shown; whoever saves once more has read the other one. */
	private String overtaken(AnswerTemplate mine, Map<String, String> form, Model model, HttpServletResponse response) {
		AnswerTemplate theirs = this.templates.find(mine.id()).orElseThrow(() -> Problem.unknown("answers.unknown"));
		Map<String, String> kept = new LinkedHashMap<>(form);
		kept.put("version", String.valueOf(theirs.version()));
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", theirs);
		return page(kept, model);
	}

	@PostMapping("/{id}/{what:retire|restore}")
	String retire(@PathVariable long id, @PathVariable String what, @AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(KEEPERS);
		this.templates.retire(id, "retire".equals(what), member.id());
		return "redirect:/staff/answer-templates?done=" + ("retire".equals(what) ? "retired" : "restored");
	}

	private static AnswerTemplate read(Map<String, String> form) {
		String id = form.getOrDefault("id", "").strip();
		String version = form.getOrDefault("version", "").strip();
		return new AnswerTemplate(id.matches("\\d{1,18}") ? Long.valueOf(id) : null,
				AnswerUse.parse(form.getOrDefault("use", "")).orElse(null),
				form.getOrDefault("topic", "").strip().toUpperCase(Locale.ROOT),
				PersianText.clean(form.getOrDefault("title", "")), PersianText.clean(form.getOrDefault("body", "")),
				false, version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
	}

	private String page(Map<String, String> form, Model model) {
		model.addAttribute("templates", this.templates.all());
		model.addAttribute("uses", AnswerUse.ALL);
		model.addAttribute("form", form);
		return PAGE;
	}

}
