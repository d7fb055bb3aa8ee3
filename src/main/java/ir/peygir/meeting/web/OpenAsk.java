package ir.peygir.meeting.web;

import java.util.Optional;
import java.util.function.BiFunction;

import ir.peygir.shared.StepCookies;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Finds the draft behind a step; who has none starts at the first step, who has sent it
 * sees the receipt.
 */
@Component
class OpenAsk {

	private final AskDrafts drafts;

	private final StepCookies<AskYouForm> cookies;

	OpenAsk(AskDrafts drafts, StepCookies<AskYouForm> cookies) {
		this.drafts = drafts;
		this.cookies = cookies;
	}

	String with(HttpServletRequest request, BiFunction<String, AskContent, String> step) {
		Optional<String> id = this.cookies.draft(request);
		Optional<AskContent> content = id.flatMap(this.drafts::open).filter((one) -> one.sessionId() != null);
		if (content.isEmpty()) {
			boolean sent = id.flatMap(this.drafts::sent).isPresent();
			return sent ? "redirect:/meetings/ask/receipt" : "redirect:/meetings/ask";
		}
		return step.apply(id.get(), content.get());
	}

	/** What was typed about the person, if it is still there. */
	AskYouForm you(String id, HttpServletRequest request) {
		return this.cookies.contact(id, request).orElse(AskYouForm.EMPTY);
	}

}
