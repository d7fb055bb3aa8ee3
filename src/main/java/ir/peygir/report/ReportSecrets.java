package ir.peygir.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.shared.Links;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.Secret;
import org.springframework.stereotype.Component;

/**
 * Whose report it is: says which voice a word opens, be it the secret of a receipt or the
 * word in a link that went to that person's own telephone.
 */
@Component
class ReportSecrets {

	private static final int WORD_LENGTH = 22;

	/** Of a voice beside the reporter, whose links carry the bare word. */
	private static final Pattern NUMBERED = Pattern.compile(".{" + WORD_LENGTH + "}([1-9]\\d{0,5})");

	private static final int NOBODY = 0;

	private final VoiceRows voices;

	private final Reports reports;

	private final Sealer sealer;

	private final Links links;

	ReportSecrets(VoiceRows voices, Reports reports, Sealer sealer, Links links) {
		this.voices = voices;
		this.reports = reports;
		this.sealer = sealer;
		this.links = links;
	}

	/**
	 * Whose word it is.
	 * @throws Problem 404 unknown code, 401 no word, 403 a wrong one
	 */
	Voice open(String code, String word) {
		if (word == null || word.isBlank()) {
			throw this.reports.existsById(code) ? Problem.secretMissing() : Problem.unknown("problem.report.unknown");
		}
		return this.voices.opened(code, numberIn(word, code), hash(word, code)).orElseThrow(() -> wrong(code));
	}

	/** The same with the history of the report. */
	Voice openWithHistory(String code, String word) {
		return this.voices.openedWithHistory(code, numberIn(word, code), hash(word, code))
			.orElseThrow(() -> wrong(code));
	}

	private Problem wrong(String code) {
		return this.reports.existsById(code) ? Problem.forbidden("problem.secretWrong")
				: Problem.unknown("problem.report.unknown");
	}

	private String hash(String word, String code) {
		return (numberIn(word, code) == NOBODY) ? Secret.hash(word) : "";
	}

	private int numberIn(String word, String code) {
		Matcher numbered = NUMBERED.matcher(word);
		int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : Voice.REPORTER;
		return Secret.matches(word, Secret.hash(telephoneWord(code, number))) ? number : NOBODY;
	}

	/** The private link of the receipt. */
	String trackUrl(String code, String secret) {
		return this.links.to("/track/" + code + "?s=" + secret);
	}

	/** The private link in text messages; made from the key, so it is kept nowhere. */
	String telephoneUrl(String code, int voice) {
		return trackUrl(code, telephoneWord(code, voice));
	}

	private String telephoneWord(String code, int voice) {
		String of = (voice == Voice.REPORTER) ? code : code + " " + voice;
		String word = this.sealer.digest("report link " + of).substring(0, WORD_LENGTH);
		return (voice == Voice.REPORTER) ? word : word + voice;
	}

}
