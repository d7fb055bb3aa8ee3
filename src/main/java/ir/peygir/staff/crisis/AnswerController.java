package ir.peygir.staff.crisis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.report.CrisisCases;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.StaffForms;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
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
 * One crisis: its cases, the answer to several of them, what each citizen gets, and the
 * way back.
 */
@Controller
@RequestMapping("/staff/crises/{id}")
class AnswerController {

	private final CrisisPage page;

	private final CrisisDesk desk;

	private final JointAnswers answers;

	private final CrisisCases cases;

	private final StaffForms forms;

	private final MessageSource messages;

	private final Clock clock;

	AnswerController(CrisisPage page, CrisisDesk desk, JointAnswers answers, CrisisCases cases, StaffForms forms,
			MessageSource messages, Clock clock) {
		this.page = page;
		this.desk = desk;
		this.answers = answers;
		this.cases = cases;
		this.forms = forms;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @param all there if every case is to be chosen, which needs no script
	 */
	@GetMapping
	String show(@PathVariable long id, @RequestParam(required = false) String done,
			@RequestParam(required = false) String all, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale) {
		this.forms.done(done, "crises", Set.of("opened", "waiting", "undone"), model, locale);
		return this.page.show(this.desk.crisis(member, id), member, Set.of(), all != null, model, locale);
	}

	/**
	 * @param change there for whoever goes back to what was typed
	 */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam Map<String, String> form,
			@RequestParam(name = "cases", defaultValue = "") List<String> chosen,
			@RequestParam(required = false) String change, @AuthenticationPrincipal StaffMember member, Model model,
			Locale locale, HttpServletResponse response) {
		Crisis crisis = open(member, id);
		Set<String> codes = Set.copyOf(chosen);
		if (change != null) {
			model.addAttribute("form", form);
			return this.page.show(crisis, member, codes, false, model, locale);
		}
		try {
			Action.Answer answer = read(form, codes);
			Map<CrisisCases.Match, CrisisCases.Told> told = told(crisis, member, codes, answer, locale);
			model.addAttribute("crisis", crisis);
			model.addAttribute("form", form);
			model.addAttribute("said", answer);
			model.addAttribute("told", told);
			model.addAttribute("people", told.values().stream().mapToInt(CrisisCases.Told::people).sum());
			return "staff/crisis/preview";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return this.page.show(crisis, member, codes, false, model, locale);
		}
	}

	@PostMapping("/answers")
	String confirm(@PathVariable long id, @RequestParam Map<String, String> form,
			@RequestParam(name = "cases", defaultValue = "") List<String> chosen,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale, HttpServletResponse response) {
		Crisis crisis = open(member, id);
		Set<String> codes = Set.copyOf(chosen);
		try {
			this.answers.confirm(id, member, read(form, codes), codes);
			return "redirect:/staff/crises/" + id + "?done=waiting";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return this.page.show(crisis, member, codes, false, model, locale);
		}
	}

	@PostMapping("/answers/{action}/undo")
	String undo(@PathVariable long id, @PathVariable long action, @AuthenticationPrincipal StaffMember member,
			Model model, Locale locale, HttpServletResponse response) {
		Crisis crisis = this.desk.crisis(member, id);
		try {
			this.answers.undo(action, member);
			return "redirect:/staff/crises/" + id + "?done=undone";
		}
		catch (Problem late) {
			if (late.status() != HttpStatus.CONFLICT) {
				throw late;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("late", this.messages.getMessage(late.key(), late.arguments(), locale));
			return this.page.show(crisis, member, Set.of(), false, model, locale);
		}
	}

	private Crisis open(StaffMember member, long id) {
		Crisis crisis = this.desk.crisis(member, id);
		if (!crisis.isOpen()) {
			throw Problem.notNow("staff.crises.over");
		}
		return crisis;
	}

	private Action.Answer read(Map<String, String> form, Set<String> codes) {
		Action.Answer answer = AnswerForm.read(form, LocalDate.ofInstant(this.clock.instant(), Display.CITY));
		if (codes.isEmpty()) {
			throw InvalidInput.of("cases", "staff.crises.cases.none");
		}
		return answer;
	}

	private Map<CrisisCases.Match, CrisisCases.Told> told(Crisis crisis, StaffMember member, Set<String> codes,
			Action.Answer answer, Locale locale) {
		Map<CrisisCases.Match, CrisisCases.Told> told = new LinkedHashMap<>();
		this.desk.look(crisis, member)
			.chosen(codes)
			.forEach((match) -> told.put(match,
					this.cases.told(match.code(), answer.outcome(), answer.plannedFor(), locale)));
		if (told.size() < codes.size()) {
			throw InvalidInput.of("cases", "staff.crises.cases.fewer");
		}
		return told;
	}

}
