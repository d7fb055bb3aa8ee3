package ir.peygir.meeting.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.request.MeetingDesk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.shared.CalendarEvent;
import ir.peygir.shared.CaseKey;
import ir.peygir.shared.FieldErrors;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Looks;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackedCases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a request for a meeting stands and what its citizen can do about it.
 */
@Controller
@TrackedCases.Pages(of = TrackedMeetings.class)
@RequestMapping("/track/{code:\\d{12}}")
class MeetingTrackPage {

	static final Set<String> ACTS = Set.of("verification", "code", "reply", "objection", "confirmation", "decline",
			"cancellation", "excuse", "writing", "next", "remarks", "return", "nudge");

	private final MeetingCase cases;

	private final MeetingDesk desk;

	private final MeetingIntake intake;

	private final OrderBook orders;

	private final SeatCalendar calendar;

	private final FieldErrors errors;

	private final Limits limits;

	private final Looks looks;

	private final MessageSource messages;

	private final Clock clock;

	MeetingTrackPage(MeetingCase cases, MeetingDesk desk, MeetingIntake intake, OrderBook orders, SeatCalendar calendar,
			FieldErrors errors, Limits limits, Looks looks, MessageSource messages, Clock clock) {
		this.cases = cases;
		this.desk = desk;
		this.intake = intake;
		this.orders = orders;
		this.calendar = calendar;
		this.errors = errors;
		this.limits = limits;
		this.looks = looks;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A private link: its secret moves into a cookie, so that it stands in no history.
	 */
	@GetMapping(params = "s")
	String unlock(@PathVariable String code, @RequestParam String s, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		this.desk.requireSecret(code, s);
		CaseKey.keep(code, s, request, response);
		return "redirect:/track/" + code;
	}

	@GetMapping
	String show(@PathVariable String code, @RequestParam(required = false) String done, Model model, Locale locale,
			HttpServletRequest request) {
		if (done != null && ACTS.contains(done)) {
			model.addAttribute("done", this.messages.getMessage("meeting.done." + done, null, locale));
		}
		model.addAttribute("form", Map.of());
		model.addAttribute("errors", Map.of());
		return page(code, request, model, locale);
	}

	/** The seat for the citizen's calendar (RFC 5545). */
	@GetMapping("/seat.ics")
	ResponseEntity<String> seat(@PathVariable String code, Locale locale, HttpServletRequest request) {
		String secret = CaseKey.of(code, request).orElse(null);
		this.desk.requireSecret(code, secret);
		return this.calendar.of(this.cases.of(code, secret, locale), this.clock.instant(), locale)
			.map((event) -> ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, CalendarEvent.TYPE)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"peygir-" + code + ".ics\"")
				.body(event.text()))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	/**
	 * @param act what is done: a name in the address
	 * @param text where it needs one
	 * @param accept answers the offer to handle it without a meeting
	 * @param typed the one-time code
	 */
	@PostMapping("/{act:[a-z]+}")
	String act(@PathVariable String code, @PathVariable String act, @RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) Boolean accept,
			@RequestParam(name = "code", defaultValue = "") String typed, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		if (!ACTS.contains(act) || "nudge".equals(act)) {
			throw Problem.unknown("problem.unknown");
		}
		return act(code, act, Map.of(act, text), model, locale, request, response, () -> {
			switch (act) {
				case "verification" -> this.intake.verify(code, typed);
				case "code" -> this.intake.sendCodeAgain(code);
				case "reply" -> this.desk.reply(code, text, accept);
				case "objection" -> this.desk.object(code, text);
				case "confirmation" -> this.desk.confirm(code);
				case "decline" -> this.desk.decline(code);
				case "cancellation" -> this.desk.cancel(code);
				case "excuse" -> this.desk.excuse(code, text);
				case "writing" -> this.desk.choose(code, true);
				case "next" -> this.desk.choose(code, false);
				case "remarks" -> this.orders.remark(code, text);
				default -> this.desk.returnToMeeting(code);
			}
		});
	}

	@PostMapping("/orders/{order}/nudge")
	String nudge(@PathVariable String code, @PathVariable long order, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		return act(code, "nudge", Map.of(), model, locale, request, response, () -> this.orders.nudge(code, order));
	}

	private String act(String code, String act, Map<String, String> form, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response, Runnable action) {
		this.desk.requireSecret(code, CaseKey.of(code, request).orElse(null));
		Map<String, String> errors;
		try {
			this.limits.check(request, "act");
			action.run();
			// not as a flash attribute: that would make a session
			return "redirect:/track/" + code + "?done=" + act;
		}
		catch (InvalidInput invalid) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			errors = this.errors.of(invalid, Map.of("text", act, "accept", act, "code", "verification"), locale);
		}
		catch (Problem problem) {
			response.setStatus(problem.status().value());
			errors = Map.of(act, this.errors.of(problem, locale));
		}
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		return page(code, request, model, locale);
	}

	/** Whole for whoever has the secret; a wrong one is as good as none. */
	private String page(String code, HttpServletRequest request, Model model, Locale locale) {
		Optional<String> secret = CaseKey.of(code, request);
		MeetingCase.Shown view;
		try {
			view = this.cases.of(code, secret.orElse(null), locale);
		}
		catch (Problem problem) {
			if (problem.status() != HttpStatus.FORBIDDEN) {
				throw problem;
			}
			view = this.cases.of(code, null, locale);
		}
		model.addAttribute("view", view);
		model.addAttribute("ticket", view.full() ? view.mine().facts().ticket() : null);
		model.addAttribute("card", view.card());
		model.addAttribute("looks", view.full() ? this.looks.told(code, locale) : null);
		return "meeting/track";
	}

}
