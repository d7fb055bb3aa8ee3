package ir.peygir.report.web;

import java.util.Locale;
import java.util.Map;

import ir.peygir.report.Submission;
import ir.peygir.report.SubmissionCheck;
import ir.peygir.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Fourth step: how do we reach you?
 */
@Controller
@RequestMapping("/report/you")
class YouStep {

	private static final String PAGE = "forms/report/reportSubmitted-you";

	private final OpenDraft open;

	private final FormCookies cookies;

	private final SubmissionCheck check;

	private final NearbyOffers offers;

	private final FormErrors formErrors;

	YouStep(OpenDraft open, FormCookies cookies, SubmissionCheck check, NearbyOffers offers, FormErrors formErrors) {
		this.open = open;
		this.cookies = cookies;
		this.check = check;
		this.offers = offers;
		this.formErrors = formErrors;
	}

	@GetMapping
	String show(Model model, Locale locale, HttpServletRequest request) {
		return this.open.with(request, model, locale,
				(id, draft) -> page(this.cookies.contact(id, request).orElse(YouForm.EMPTY), Map.of(), model));
	}

	@PostMapping
	String keep(YouForm form, Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return this.open.with(request, model, locale, (id, draft) -> {
			Submission submission = draft.submission(null, form.details(), form.isAnonymous(), null, locale);
			InvalidInput.Collector problems = new InvalidInput.Collector();
			this.check.contact(submission, this.open.topic(draft).orElse(null), problems);
			if (!problems.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return page(form, this.formErrors.of(problems, locale), model);
			}
			this.cookies.keepContact(id, form, request, response);
			return this.offers.of(draft, locale).isEmpty() ? "redirect:/report/check" : "redirect:/report/near";
		});
	}

	private static String page(YouForm form, Map<String, String> errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		return PAGE;
	}

}
