package ir.peygir.feedback;

import ir.peygir.shared.Links;
import ir.peygir.shared.Sealer;
import org.springframework.stereotype.Component;

/**
 * The address of a survey, made from the key, so that a reminder carries the same link
 * and no table holds it.
 */
@Component
class SurveyLinks {

	private static final int TOKEN_LENGTH = 22;

	private static final int CHANCES = 100;

	private final Sealer sealer;

	private final Links links;

	SurveyLinks(Sealer sealer, Links links) {
		this.sealer = sealer;
		this.links = links;
	}

	String link(SurveySubject.Subject subject) {
		return this.links.to(page(subject));
	}

	String page(SurveySubject.Subject subject) {
		return "/feedback/" + token(subject);
	}

	/** That of the first voice is the one that cases had before they had voices. */
	String token(SurveySubject.Subject subject) {
		return this.sealer.digest("survey " + subject.code() + " " + subject.round() + others(subject, " "))
			.substring(0, TOKEN_LENGTH);
	}

	/** Unique key of a message to that voice about that answer. */
	String messageKey(String template, SurveySubject.Subject subject) {
		return template + "/" + subject.code() + "/" + subject.round() + others(subject, "/");
	}

	/**
	 * A number from 0 to 99 that nobody can choose or foresee and that stays the same
	 * however often it is drawn.
	 */
	int draw(String code, int voice) {
		return Math.floorMod(this.sealer.digest("sample " + code + " " + voice).hashCode(), CHANCES);
	}

	private static String others(SurveySubject.Subject subject, String separator) {
		return (subject.voice() == 1) ? "" : separator + subject.voice();
	}

}
