package ir.peygir.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.meeting.SessionState;
import ir.peygir.shared.StepCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * First step: which district, which session?
 */
@Controller
@RequestMapping("/meetings/ask")
class AskWhereStep {

	private static final String PAGE = "forms/meeting/meetingRequested-where";

	private final City city;

	private final SessionCards cards;

	private final AskDrafts drafts;

	private final StepCookies<AskYouForm> cookies;

	private final MessageSource messages;

	AskWhereStep(City city, SessionCards cards, AskDrafts drafts, StepCookies<AskYouForm> cookies,
			MessageSource messages) {
		this.city = city;
		this.cards = cards;
		this.drafts = drafts;
		this.cookies = cookies;
		this.messages = messages;
	}

	@GetMapping
	String show(@RequestParam(required = false) String session, @RequestParam(required = false) String district,
			Model model, Locale locale, HttpServletRequest request) {
		AskContent draft = draft(request).flatMap(this.drafts::open).orElse(AskContent.EMPTY);
		model.addAttribute("resume", draft.sessionId() != null);
		String chosen = (session != null) ? session : draft.sessionId();
		String where = (district != null) ? district
				: Optional.ofNullable(session)
					.flatMap((id) -> this.cards.card(id, locale))
					.map((card) -> card.session().districtCode())
					.orElse(draft.district());
		return page(where, chosen, Map.of(), model, locale);
	}

	/** What changes with the district. */
	@GetMapping("/sessions")
	String sessions(@RequestParam(required = false) String district, Model model, Locale locale) {
		page(district, null, Map.of(), model, locale);
		return PAGE + " :: sessions";
	}

	@PostMapping
	String choose(@RequestParam(required = false) String district, @RequestParam(required = false) String session,
			@RequestParam(required = false) String list, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		if (list != null) {
			return page(district, session, Map.of(), model, locale);
		}
		Optional<SessionCards.Card> chosen = Optional.ofNullable(session)
			.flatMap((id) -> this.cards.card(id, locale))
			.filter(SessionCards.Card::open);
		if (chosen.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			boolean nowhere = this.city.district(district).isEmpty();
			String text = this.messages
				.getMessage(nowhere ? "meeting.ask.district.required" : "meeting.ask.session.required", null, locale);
			return page(district, session, Map.of(nowhere ? "district" : "session", text), model, locale);
		}
		String where = chosen.get().session().districtCode();
		keep((where != null) ? where : district, session, request, response);
		return "redirect:/meetings/ask/what";
	}

	@PostMapping("/restart")
	String restart(HttpServletRequest request, HttpServletResponse response) {
		this.cookies.forget(request, response);
		return "redirect:/meetings/ask";
	}

	private void keep(String district, String session, HttpServletRequest request, HttpServletResponse response) {
		Optional<String> id = draft(request);
		Optional<AskContent> open = id.flatMap(this.drafts::open);
		if (open.isPresent()) {
			this.drafts.keep(id.get(), open.get().at(district, session));
		}
		else {
			this.cookies.keepDraft(this.drafts.begin(AskContent.EMPTY.at(district, session)), request, response);
		}
	}

	private Optional<String> draft(HttpServletRequest request) {
		return this.cookies.draft(request);
	}

	private String page(String district, String session, Map<String, String> errors, Model model, Locale locale) {
		model.addAttribute("errors", errors);
		model.addAttribute("district", district);
		model.addAttribute("districts", this.city.districts().stream().map((one) -> Choice.of(one, locale)).toList());
		List<SessionCards.Card> sessions = this.city.district(district).isPresent()
				? this.cards.coming(district, locale) : List.of();
		model.addAttribute("open", sessions.stream().filter(SessionCards.Card::open).toList());
		model.addAttribute("announced",
				sessions.stream()
					.filter((card) -> card.session().state() == SessionState.ANNOUNCED)
					.findFirst()
					.orElse(null));
		// not "session": Thymeleaf has one of its own
		model.addAttribute("chosen", session);
		return PAGE;
	}

	record Choice(String code, String title) {

		static Choice of(District district, Locale locale) {
			return new Choice(district.code(), district.title(locale));
		}

	}

}
