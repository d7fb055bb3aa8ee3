package ir.peygir.meeting.web;

import java.util.Locale;
import java.util.Optional;

import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.Links;
import ir.peygir.shared.StepCookies;
import ir.peygir.shared.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the citizen takes home: the code, the private link, the ticket and how it was
 * made, the weight and the calendar.
 */
@Controller
class AskReceipt {

	private final AskDrafts drafts;

	private final StepCookies<AskYouForm> cookies;

	private final MeetingTracking tracking;

	private final SessionCards cards;

	private final Links links;

	AskReceipt(AskDrafts drafts, StepCookies<AskYouForm> cookies, MeetingTracking tracking, SessionCards cards,
			Links links) {
		this.drafts = drafts;
		this.cookies = cookies;
		this.tracking = tracking;
		this.cards = cards;
		this.links = links;
	}

	@GetMapping("/meetings/ask/receipt")
	String show(Model model, Locale locale, HttpServletRequest request) {
		Optional<AskDrafts.Sent> sent = this.cookies.draft(request).flatMap(this.drafts::sent);
		if (sent.isEmpty()) {
			return "redirect:/meetings/ask";
		}
		MeetingTracking.RequestView view = this.tracking.view(sent.get().code(), sent.get().secret());
		fill(view, sent.get().secret(), model, locale);
		return "forms/meeting/meetingRequested-receipt";
	}

	void fill(MeetingTracking.RequestView view, String secret, Model model, Locale locale) {
		model.addAttribute("code", view.code());
		model.addAttribute("grouped", new TrackingCode(view.code()).grouped());
		model.addAttribute("trackUrl", this.links.to("/track/" + view.code() + "?s=" + secret));
		model.addAttribute("verified", !view.mine().actions().contains("verify"));
		model.addAttribute("ticket", view.mine().ticket());
		model.addAttribute("chance", Chances.percent(view.mine().chance()));
		model.addAttribute("card", this.cards.card(view.sessionId(), locale).orElse(null));
	}

}
