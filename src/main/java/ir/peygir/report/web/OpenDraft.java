package ir.peygir.report.web;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Topic;
import ir.peygir.report.DraftContent;
import ir.peygir.report.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Finds the draft behind a step; who has none starts at the first step, who has sent it
 * sees the receipt.
 */
@Component
class OpenDraft {

	private final Drafts drafts;

	private final Catalogue catalogue;

	private final FormCookies cookies;

	private final MessageSource messages;

	OpenDraft(Drafts drafts, Catalogue catalogue, FormCookies cookies, MessageSource messages) {
		this.drafts = drafts;
		this.catalogue = catalogue;
		this.cookies = cookies;
		this.messages = messages;
	}

	String with(HttpServletRequest request, Model model, Locale locale, BiFunction<String, DraftContent, String> step) {
		Optional<String> id = this.cookies.draft(request);
		Optional<DraftContent> draft = id.flatMap(this.drafts::open)
			.filter((content) -> content.topic() != null || content.unsorted());
		if (draft.isEmpty()) {
			boolean sent = id.flatMap(this.drafts::receiptOf).isPresent();
			return sent ? "redirect:/report/receipt" : "redirect:/report";
		}
		model.addAttribute("topic", topic(draft.get()).map((topic) -> TopicView.of(topic, "", this.messages, locale))
			.orElseGet(() -> TopicView.unsorted(this.messages, locale)));
		return step.apply(id.get(), draft.get());
	}

	Optional<Topic> topic(DraftContent content) {
		return Optional.ofNullable(content.topic()).flatMap(this.catalogue::topic);
	}

}
