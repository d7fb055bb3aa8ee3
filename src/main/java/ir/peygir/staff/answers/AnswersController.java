package ir.peygir.staff.answers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.engine.OpenTask;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffTasks;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Helps whoever writes an answer in a task form: ready ones, and how it will arrive.
 */
@Controller
@RequestMapping("/staff/tasks/{taskId}")
class AnswersController {

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private final StaffTasks tasks;

	private final AnswerTemplates templates;

	private final CaseWords cases;

	private final AnswerPreview preview;

	private final MessageSource messages;

	AnswersController(StaffTasks tasks, AnswerTemplates templates, CaseWords cases, AnswerPreview preview,
			MessageSource messages) {
		this.tasks = tasks;
		this.templates = templates;
		this.cases = cases;
		this.preview = preview;
		this.messages = messages;
	}

	/**
	 * The ready answers for that outcome, filled in; what the case cannot give is named.
	 */
	@GetMapping("/answers")
	ResponseEntity<List<Ready>> answers(@PathVariable String taskId, @RequestParam(defaultValue = "") String outcome,
			@RequestParam(required = false) String plannedFor, @RequestParam(required = false) String reason,
			@AuthenticationPrincipal StaffMember member) {
		OpenTask task = task(taskId, member);
		CaseWords.Known known = this.cases.of(task, day(plannedFor), reason);
		List<Ready> ready = AnswerUse.of(task.key(), outcome)
			.map((use) -> this.templates.fitting(use, known.topicCode()))
			.orElse(List.of())
			.stream()
			.map((template) -> ready(template, known.values()))
			.toList();
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ready);
	}

	private Ready ready(AnswerTemplate template, Map<String, String> values) {
		List<String> missing = template.blanks()
			.stream()
			.filter((name) -> !values.containsKey(name))
			.map((name) -> this.messages.getMessage("answers.blank." + name, null, PERSIAN))
			.toList();
		return new Ready(template.id(), template.title(), template.filled(values, (name) -> "…"), missing);
	}

	/**
	 * How the decision as it stands in the form will reach the citizen; changes nothing.
	 */
	@PostMapping("/preview")
	String preview(@PathVariable String taskId, @RequestBody Map<String, Object> sent,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		OpenTask task = task(taskId, member);
		model.addAttribute("shown", this.preview.of(task, member.id(), new HashMap<>(sent), locale));
		return "staff/preview";
	}

	private OpenTask task(String taskId, StaffMember member) {
		return this.tasks.find(member, taskId)
			.filter((found) -> this.tasks.isFor(member, found))
			.orElseThrow(() -> Problem.unknown("staff.task.unknown"));
	}

	private static LocalDate day(String iso) {
		try {
			return (iso != null && !iso.isBlank()) ? LocalDate.parse(iso) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * A ready answer for this case.
	 *
	 * @param missing names of what the case cannot give, or what has to be chosen first
	 */
	record Ready(Long id, String title, String text, List<String> missing) {
	}

}
