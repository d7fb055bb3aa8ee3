package ir.peygir.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ir.peygir.report.photo.EvidenceFacts;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.Display;
import ir.peygir.shared.TrackingCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to staff what evidence tells about itself, and what to look at twice; nothing of
 * it refuses the evidence.
 */
@Component
class EvidenceWords {

	private static final int FAR_METRES = 500;

	private static final int MINUTES_A_CLOCK_MAY_BE_WRONG = 10;

	private final MessageSource messages;

	EvidenceWords(MessageSource messages) {
		this.messages = messages;
	}

	CaseView.Evidence of(Photo photo, Report report, Locale language) {
		return new CaseView.Evidence(photo.id(), photo.url(), photo.thumb(), facts(photo, report, language),
				warnings(photo, report, language));
	}

	private List<String> facts(Photo photo, Report report, Locale language) {
		EvidenceFacts facts = photo.facts();
		if (facts == null) {
			return photo.isDocument() ? List.of(text("evidence.document", language)) : List.of();
		}
		boolean placed = report.place().point().isPresent();
		if (placed && facts.takenAt() == null && facts.distance() == null) {
			return List.of(text("evidence.nothing", language));
		}
		List<String> words = new ArrayList<>();
		words
			.add((facts.takenAt() != null) ? text("evidence.taken", language, Display.moment(facts.takenAt(), language))
					: text("evidence.noTime", language));
		if (facts.distance() != null) {
			words.add(text("evidence.distance", language, Display.number(facts.distance(), language)));
		}
		else {
			words.add(text(placed ? "evidence.noPlace" : "evidence.unmeasured", language));
		}
		return words;
	}

	private List<String> warnings(Photo photo, Report report, Locale language) {
		EvidenceFacts facts = photo.facts();
		List<String> words = new ArrayList<>();
		if (facts == null) {
			return words;
		}
		if (facts.takenAt() != null && facts.takenAt().isBefore(report.registeredAt())) {
			words.add(text("evidence.before", language));
		}
		if (facts.takenAt() != null
				&& facts.takenAt().isAfter(photo.at().plusSeconds(MINUTES_A_CLOCK_MAY_BE_WRONG * 60L))) {
			words.add(text("evidence.future", language));
		}
		if (facts.distance() != null && facts.distance() > FAR_METRES) {
			words.add(text("evidence.far", language, Display.number(FAR_METRES, language)));
		}
		if (facts.alsoOn() != null) {
			words.add(text("evidence.also", language, new TrackingCode(facts.alsoOn()).isolated()));
		}
		return words;
	}

	private String text(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
