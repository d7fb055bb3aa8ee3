package ir.peygir.staff.crisis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.report.CrisisCases;
import ir.peygir.report.CrisisNotice;
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

	private final AnswerCheck check;

	private final CrisisNotice notice;

	private final StaffForms forms;

	private final MessageSource messages;

	AnswerController(CrisisPage page, CrisisDesk desk, JointAnswers answers, AnswerCheck check, CrisisNotice notice,
			StaffForms forms, MessageSource messages) {
		this.page = page;
		this.desk = desk;
		this.answers = answers;
		this.check = check;
		this.notice = notice;
		this.forms = forms;
		this.messages = messages;
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
		Crisis crisis = this.desk.crisis(member, id);
		Set<String> codes = Set.copyOf(chosen);
		if (!crisis.isOpen()) {
			return over(crisis, member, form, model, locale, response);
		}
		if (change != null) {
			model.addAttribute("form", form);
			return this.page.show(crisis, member, codes, false, model, locale);
		}
		try {
			Action.Answer answer = read(form, codes);
			Map<CrisisCases.Match, CrisisNotice.Told> told = told(crisis, member, codes, answer, locale);
			model.addAttribute("crisis", crisis);
			model.addAttribute("form", form);
			model.addAttribute("said", answer);
			model.addAttribute("told", told);
			model.addAttribute("texted", told.values().stream().mapToInt(CrisisNotice.Told::texted).sum());
			model.addAttribute("calls", told.values().stream().mapToInt(CrisisNotice.Told::calls).sum());
			model.addAttribute("silent", told.values().stream().mapToInt(CrisisNotice.Told::silent).sum());
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
		Crisis crisis = this.desk.crisis(member, id);
		Set<String> codes = Set.copyOf(chosen);
		if (!crisis.isOpen()) {
			return over(crisis, member, form, model, locale, response);
		}
		try {
			this.answers.confirm(id, member, read(form, codes), codes);
			return "redirect:/staff/crises/" + id + "?done=waiting";
		}
		catch (InvalidInput invalid) {
			this.forms.refuse(invalid, form, model, locale, response);
			return this.page.show(crisis, member, codes, false, model, locale);
		}
		catch (Problem closed) {
			if (closed.status() != HttpStatus.CONFLICT) {
				throw closed;
			}
			return over(this.desk.crisis(member, id), member, form, model, locale, response);
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
			return late(late.key(), crisis, member, model, locale, response);
		}
	}

	/** Somebody has closed it meanwhile; what was typed is not lost. */
	private String over(Crisis crisis, StaffMember member, Map<String, String> form, Model model, Locale locale,
			HttpServletResponse response) {
		model.addAttribute("typed", form.getOrDefault("answer", "").strip());
		return late("staff.crises.over", crisis, member, model, locale, response);
	}

	private String late(String key, Crisis crisis, StaffMember member, Model model, Locale locale,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("late", this.messages.getMessage(key, null, locale));
		return this.page.show(crisis, member, Set.of(), false, model, locale);
	}

	private Action.Answer read(Map<String, String> form, Set<String> codes) {
		Action.Answer answer = AnswerForm.read(form, this.check.day());
		if (codes.isEmpty()) {
			throw InvalidInput.of("cases", "staff.crises.cases.none");
		}
		return answer;
	}

	private Map<CrisisCases.Match, CrisisNotice.Told> told(Crisis crisis, StaffMember member, Set<String> codes,
			Action.Answer answer, Locale locale) {
		Map<CrisisCases.Match, CrisisNotice.Told> told = new LinkedHashMap<>();
		this.desk.chosen(crisis, member, codes)
			.forEach((match) -> told.put(match,
					this.notice.told(match.code(), answer.outcome(), answer.plannedFor(), locale)));
		if (told.size() < codes.size()) {
			throw InvalidInput.of("cases", "staff.crises.cases.fewer");
		}
		this.check.mustStand(member, codes, answer);
		return told;
	}

}
