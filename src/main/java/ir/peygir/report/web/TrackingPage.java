package ir.peygir.report.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.feedback.Feedback;
import ir.peygir.report.CitizenDesk;
import ir.peygir.report.ReportTracking;
import ir.peygir.report.ReportView;
import ir.peygir.report.photo.Uploads;
import ir.peygir.shared.CaseKey;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Looks;
import ir.peygir.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where a report stands and what its reporter can do about it.
 */
@Controller
@RequestMapping("/track/{code:\\d{12}}")
class TrackingPage {

	private static final Set<String> ACTS = Set.of("reply", "withdrawal", "objection", "photos");

	private final ReportTracking tracking;

	private final CitizenDesk desk;

	private final CasePage pages;

	private final FormErrors formErrors;

	private final Limits limits;

	private final Looks looks;

	private final MessageSource messages;

	TrackingPage(ReportTracking tracking, CitizenDesk desk, CasePage pages, FormErrors formErrors, Limits limits,
			Looks looks, MessageSource messages) {
		this.tracking = tracking;
		this.desk = desk;
		this.pages = pages;
		this.formErrors = formErrors;
		this.limits = limits;
		this.looks = looks;
		this.messages = messages;
	}

	/**
	 * A private link: its secret moves into a cookie, so that it stands in no history.
	 */
	@GetMapping(params = "s")
	String unlock(@PathVariable String code, @RequestParam String s, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		this.tracking.view(code, s, locale);
		CaseKey.keep(code, s, request, response);
		return "redirect:/track/" + code;
	}

	@GetMapping
	String show(@PathVariable String code, @RequestParam(required = false) String done, Model model, Locale locale,
			HttpServletRequest request) {
		if (done != null && ACTS.contains(done)) {
			model.addAttribute("done", this.messages.getMessage("done." + done, null, locale));
		}
		String secret = CaseKey.of(code, request).orElse(null);
		ReportView view;
		try {
			view = this.tracking.view(code, secret, locale);
		}
		catch (Problem problem) {
			if (problem.status() != HttpStatus.FORBIDDEN) {
				throw problem;
			}
			view = this.tracking.view(code, null, locale);
		}
		return page(view, model, locale);
	}

	@PostMapping("/reply")
	String reply(@PathVariable String code, @RequestParam(defaultValue = "") String text, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		return act(code, "reply", Map.of("text", text), model, locale, request, response,
				(secret) -> this.desk.reply(code, secret, text));
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return act(code, "withdrawal", Map.of("withdrawalReason", reason), model, locale, request, response,
				(secret) -> this.desk.withdraw(code, secret, reason));
	}

	@PostMapping("/objection")
	String object(@PathVariable String code, @RequestParam(required = false) String reason,
			@RequestParam(defaultValue = "") String comment, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		String chosen = (reason == null || reason.isBlank()) ? null : reason;
		return act(code, "objection", Map.of("reason", (chosen != null) ? chosen : "", "comment", comment), model,
				locale, request, response, (secret) -> this.desk.object(code, secret, chosen, comment));
	}

	@PostMapping("/photos")
	String addPhoto(@PathVariable String code, @RequestParam MultipartFile file, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		return act(code, "photos", Map.of(), model, locale, request, response,
				(secret) -> this.desk.addPhoto(code, secret, Uploads.bytes(file)));
	}

	private String act(String code, String what, Map<String, String> form, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response, Action action) {
		String secret = CaseKey.of(code, request).orElse(null);
		Map<String, String> errors;
		try {
			this.limits.check(request, "photos".equals(what) ? "photo" : "act");
			action.with(secret);
			// not as a flash attribute: that would make a session
			return "redirect:/track/" + code + "?done=" + what;
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			errors = this.formErrors.of(invalid, locale);
		}
		catch (Problem problem) {
			if (problem.status() == HttpStatus.NOT_FOUND || problem.status() == HttpStatus.FORBIDDEN) {
				throw problem;
			}
			response.setStatus(problem.status().value());
			errors = Map.of(what, this.messages.getMessage(problem.key(), problem.arguments(), locale));
		}
		model.addAttribute("errors", errors);
		model.addAttribute("form", form);
		return page(this.tracking.view(code, secret, locale), model, locale);
	}

	private String page(ReportView view, Model model, Locale locale) {
		model.addAttribute("view", this.pages.of(view, locale));
		model.addAttribute("looks", (view.whole() != null) ? this.looks.told(view.code(), locale) : null);
		model.addAttribute("reasons", Feedback.REASONS);
		model.addAttribute("photoBytes", Uploads.LIMIT);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Map.of());
		}
		if (!model.containsAttribute("errors")) {
			model.addAttribute("errors", Map.of());
		}
		return "report/track";
	}

	@FunctionalInterface
	private interface Action {

		void with(String secret);

	}

}
