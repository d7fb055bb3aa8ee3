package ir.peygir.meeting.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.meeting.request.MeetingAsk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Problem;
import ir.peygir.shared.StepCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Fifth step: is everything right? Then it is sent.
 */
@Controller
@RequestMapping("/meetings/ask/check")
class AskCheckStep {

	private static final String PAGE = "forms/meeting/meetingRequested-check";

	private final OpenAsk open;

	private final AskDrafts drafts;

	private final StepCookies<AskYouForm> cookies;

	private final MeetingIntake intake;

	private final Asking asking;

	private final AskFacts facts;

	private final Limits limits;

	AskCheckStep(OpenAsk open, AskDrafts drafts, StepCookies<AskYouForm> cookies, MeetingIntake intake, Asking asking,
			AskFacts facts, Limits limits) {
		this.open = open;
		this.drafts = drafts;
		this.cookies = cookies;
		this.intake = intake;
		this.asking = asking;
		this.facts = facts;
		this.limits = limits;
	}

	@GetMapping
	String show(Model model, Locale locale, HttpServletRequest request) {
		return this.open.with(request, (id, draft) -> {
			Optional<AskYouForm> you = this.cookies.contact(id, request);
			return you.isEmpty() ? "redirect:/meetings/ask/you" : page(id, draft, you.get(), Map.of(), model, locale);
		});
	}

	/**
	 * @param nonce made by the citizen's own browser; blank where it runs no scripts
	 */
	@PostMapping
	String send(@RequestParam(required = false) String nonce, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		return this.open.with(request, (id, draft) -> {
			Optional<AskYouForm> you = this.cookies.contact(id, request);
			if (you.isEmpty()) {
				return "redirect:/meetings/ask/you";
			}
			this.limits.check(request, "report");
			String own = (nonce == null || nonce.isBlank()) ? null : nonce.strip();
			try {
				this.drafts.send(id, (content) -> this.intake
					.submit(this.asking.ask(id, content, you.get(), own, MeetingAsk.Channel.WEB, locale)));
			}
			catch (InvalidInput invalid) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return page(id, draft, you.get(), this.asking.errors(invalid, locale), model, locale);
			}
			catch (Problem problem) {
				if (problem.status() != HttpStatus.CONFLICT && problem.status() != HttpStatus.TOO_MANY_REQUESTS) {
					throw problem;
				}
				response.setStatus(problem.status().value());
				Map<String, String> errors = Map.of("facts", this.asking.error(problem, locale));
				return page(id, draft, you.get(), errors, model, locale);
			}
			this.cookies.forgetContact(request, response);
			return "redirect:/meetings/ask/code";
		});
	}

	private String page(String id, AskContent draft, AskYouForm you, Map<String, String> errors, Model model,
			Locale locale) {
		model.addAttribute("errors", errors);
		model.addAttribute("facts", this.facts.of(id, draft, you, locale));
		return PAGE;
	}

}
