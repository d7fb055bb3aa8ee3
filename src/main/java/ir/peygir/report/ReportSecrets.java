package ir.peygir.report;

import ir.peygir.shared.Links;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.Secret;
import org.springframework.stereotype.Component;

/**
 * Who may see a whole report: whoever shows its secret, or the word in a link that went
 * to the reporter's own telephone.
 */
@Component
class ReportSecrets {

	private static final int WORD_LENGTH = 22;

	private final Sealer sealer;

	private final Links links;

	ReportSecrets(Sealer sealer, Links links) {
		this.sealer = sealer;
		this.links = links;
	}

	boolean opens(String word, Report report) {
		return Secret.matches(word, report.secretHash())
				|| Secret.matches(word, Secret.hash(telephoneWord(report.code())));
	}

	/** The private link of the receipt. */
	String trackUrl(String code, String secret) {
		return this.links.to("/track/" + code + "?s=" + secret);
	}

	/** The private link in text messages; made from the key, so it is kept nowhere. */
	String telephoneUrl(String code) {
		return trackUrl(code, telephoneWord(code));
	}

	private String telephoneWord(String code) {
		return this.sealer.digest("report link " + code).substring(0, WORD_LENGTH);
	}

}
