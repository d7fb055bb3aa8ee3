package ir.peygir.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.report.photo.Photo;
import ir.peygir.shared.Display;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * All that was typed and chosen, to be looked over once more.
 */
@Component
class AskFacts {

	private static final String STEPS = "/meetings/ask";

	private final SessionCards cards;

	private final AskFiles files;

	private final MessageSource messages;

	AskFacts(SessionCards cards, AskFiles files, MessageSource messages) {
		this.cards = cards;
		this.files = files;
		this.messages = messages;
	}

	List<Fact> of(String id, AskContent draft, AskYouForm you, Locale locale) {
		List<Fact> facts = new ArrayList<>();
		facts.add(fact("session", session(draft, locale), "", locale));
		facts.add(fact("subject", draft.subject(), "/what", locale));
		facts.add(fact("text", draft.text(), "/what", locale));
		if (draft.earlier() != null && !draft.earlier().isBlank()) {
			facts.add(fact("earlier", Asking.grouped(draft.earlier()).orElse(draft.earlier()), "/what", locale));
		}
		facts.add(files("files", this.files.ofDraft(id, AskFiles.Kind.ABOUT_MATTER), "/what", locale));
		facts.add(fact("role", text("meeting.role." + role(draft), locale), "/who", locale));
		if (draft.represents()) {
			facts.add(files("standing", this.files.ofDraft(id, AskFiles.Kind.SHOWS_STANDING), "/who", locale));
			facts.add(fact("principal", you.principal(), "/you", locale));
		}
		facts.add(fact("wishes", wishes(draft, locale), "/who", locale));
		if (draft.urgent() != null) {
			facts.add(fact("urgent", text("meeting.urgent." + draft.urgent(), locale), "/who", locale));
		}
		facts.add(fact("you", who(you), "/you", locale));
		return facts;
	}

	private String session(AskContent draft, Locale locale) {
		return this.cards.card(draft.sessionId(), locale)
			.map((card) -> card.session().host() + "\n" + Display.day(card.session().date(), locale))
			.orElse(draft.sessionId());
	}

	private static String role(AskContent draft) {
		return (draft.role() != null) ? draft.role() : AskChoices.ROLES.get(0);
	}

	private String wishes(AskContent draft, Locale locale) {
		String mode = text("meeting.mode." + ((draft.mode() != null) ? draft.mode() : AskChoices.MODES.get(0)), locale);
		String companions = (draft.companions() == 0) ? null : this.messages.getMessage("meeting.ask.companions.n",
				new Object[] { Display.number(draft.companions(), locale) }, locale);
		Stream<String> needs = draft.needs().stream().map((need) -> text("meeting.need." + need, locale));
		return Stream.concat(Stream.of(mode), Stream.concat(Stream.ofNullable(companions), needs))
			.collect(Collectors.joining("\n"));
	}

	private static String who(AskYouForm you) {
		return Stream.of(you.name(), you.mobile(), you.nationalCode(), you.foreignId())
			.filter((part) -> part != null)
			.collect(Collectors.joining("\n"));
	}

	private Fact fact(String what, String value, String step, Locale locale) {
		return new Fact(text("meeting.check." + what, locale), value, STEPS + step, null);
	}

	private Fact files(String what, List<Photo> files, String step, Locale locale) {
		return new Fact(text("meeting.check." + what, locale),
				files.isEmpty() ? text("meeting.check.noFiles", locale) : null, STEPS + step, files);
	}

	private String text(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	record Fact(String label, String value, String change, List<Photo> files) {
	}

}
