package ir.peygir.feedback.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.feedback.FeedbackResult;
import ir.peygir.feedback.SurveySubject;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
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

/**
 * The page behind the link of an answer.
 */
@Controller
@RequestMapping("/feedback/{token}")
class SurveyController {

	private final FeedbackDesk desk;

	private final Limits limits;

	private final MessageSource messages;

	SurveyController(FeedbackDesk desk, Limits limits, MessageSource messages) {
		this.desk = desk;
		this.limits = limits;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String token, Model model, Locale locale, HttpServletResponse response) {
		FeedbackDesk.Page page;
		try {
			page = this.desk.page(token);
		}
		catch (Problem problem) {
			return expired(problem.status(), response);
		}
		if (!page.open() && page.result() == FeedbackResult.NO_ANSWER) {
			return expired(HttpStatus.GONE, response);
		}
		return survey(model, page, locale);
	}

	@PostMapping
	String answer(@PathVariable String token, Form form, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		this.limits.check(request, "act");
		try {
			model.addAttribute("result", this.desk.answerByToken(token, form.feedback()).variable());
			model.addAttribute("done", true);
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			Map<String, String> errors = new LinkedHashMap<>();
			invalid.problems()
				.forEach((field) -> errors.put(field.field(),
						this.messages.getMessage(field.key(), field.arguments(), locale)));
			model.addAttribute("errors", errors);
		}
		catch (Problem problem) {
			response.setStatus(problem.status().value());
			if (problem.status() == HttpStatus.NOT_FOUND) {
				return expired(problem.status(), response);
			}
		}
		model.addAttribute("form", form);
		return survey(model, this.desk.page(token), locale);
	}

	private String survey(Model model, FeedbackDesk.Page page, Locale locale) {
		SurveySubject.Subject subject = page.subject();
		String already = page.open() ? null
				: this.messages.getMessage("feedback.result." + page.result().variable(), null, locale);
		String outcome = (subject.outcome() != null)
				? this.messages.getMessage("outcome." + subject.outcome(), null, locale) : null;
		model.addAttribute("survey", new View(new TrackingCode(subject.code()).grouped(),
				Display.persian(locale) ? subject.matter().titleFa() : subject.matter().titleEn(), subject.answer(),
				outcome, !page.open(), already, subject.wording().page(), subject.wording().objectable()));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new Form(null, null, null, null, null));
		}
		model.addAttribute("photos", page.pictures());
		model.addAttribute("reasons", Feedback.REASONS);
		return "feedback/survey";
	}

	private static String expired(HttpStatus status, HttpServletResponse response) {
		response.setStatus(status.value());
		return "feedback/expired";
	}

	/** As typed. */
	record Form(String satisfied, String rating, String objects, String reason, String comment) {

		Feedback feedback() {
			return new Feedback(choice(this.satisfied), number(this.rating), choice(this.objects),
					(this.reason == null || this.reason.isBlank()) ? null : this.reason, this.comment);
		}

		private static Boolean choice(String value) {
			return "yes".equals(value) ? Boolean.TRUE : "no".equals(value) ? Boolean.FALSE : null;
		}

		private static Integer number(String value) {
			return (value != null && value.matches("\\d")) ? Integer.valueOf(value) : null;
		}

	}

	record View(String code, String title, String answer, String outcomeText, boolean closed, String already,
			String page, boolean objectable) {
	}

}
