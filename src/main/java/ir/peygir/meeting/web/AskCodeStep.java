package ir.peygir.meeting.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.FieldErrors;
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
 * Last step: the code that was sent to the telephone. Before it the request counts for
 * nothing.
 */
@Controller
@RequestMapping("/meetings/ask/code")
class AskCodeStep {

	private static final String PAGE = "forms/meeting/meetingRequested-code";

	private final AskDrafts drafts;

	private final StepCookies<AskYouForm> cookies;

	private final MeetingIntake intake;

	private final MeetingTracking tracking;

	private final FieldErrors errors;

	private final Limits limits;

	AskCodeStep(AskDrafts drafts, StepCookies<AskYouForm> cookies, MeetingIntake intake, MeetingTracking tracking,
			FieldErrors errors, Limits limits) {
		this.drafts = drafts;
		this.cookies = cookies;
		this.intake = intake;
		this.tracking = tracking;
		this.errors = errors;
		this.limits = limits;
	}

	@GetMapping
	String show(@RequestParam(required = false) String sent, Model model, HttpServletRequest request) {
		model.addAttribute("sent", sent != null);
		return waiting(request).map((one) -> page("", Map.of(), model)).orElse("redirect:/meetings/ask/receipt");
	}

	@PostMapping
	String verify(@RequestParam(name = "code", defaultValue = "") String typed, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		return with(request, response, model, locale, typed, (code) -> {
			this.intake.verify(code, typed);
			return "redirect:/meetings/ask/receipt";
		});
	}

	@PostMapping("/again")
	String again(Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return with(request, response, model, locale, "", (code) -> {
			this.intake.sendCodeAgain(code);
			return "redirect:/meetings/ask/code?sent=again";
		});
	}

	/** The number was wrong: what was typed is kept, and is sent with another number. */
	@PostMapping("/other")
	String other(HttpServletRequest request, HttpServletResponse response) {
		if (waiting(request).isEmpty()) {
			return "redirect:/meetings/ask/receipt";
		}
		this.cookies.draft(request)
			.flatMap(this.drafts::again)
			.ifPresent((next) -> this.cookies.keepDraft(next, request, response));
		return "redirect:/meetings/ask/you";
	}

	private String with(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale,
			String typed, Action action) {
		Optional<AskDrafts.Sent> sent = waiting(request);
		if (sent.isEmpty()) {
			return "redirect:/meetings/ask/receipt";
		}
		try {
			this.limits.check(request, "act");
			return action.on(sent.get().code());
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(typed, this.errors.of(invalid, Map.of(), locale), model);
		}
		catch (Problem problem) {
			response.setStatus(problem.status().value());
			return page(typed, Map.of("code", this.errors.of(problem, locale)), model);
		}
	}

	/** The request of this browser, while its number is not verified. */
	private Optional<AskDrafts.Sent> waiting(HttpServletRequest request) {
		return this.cookies.draft(request).flatMap(this.drafts::sent).filter((sent) -> {
			MeetingTracking.Mine mine = this.tracking.view(sent.code(), sent.secret()).mine();
			return mine != null && mine.actions().contains("verify");
		});
	}

	private static String page(String typed, Map<String, String> errors, Model model) {
		model.addAttribute("form", Map.of("code", typed));
		model.addAttribute("errors", errors);
		return PAGE;
	}

	@FunctionalInterface
	private interface Action {

		String on(String code);

	}

}
