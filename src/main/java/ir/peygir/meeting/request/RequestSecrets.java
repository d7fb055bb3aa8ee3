package ir.peygir.meeting.request;

import ir.peygir.shared.Links;
import ir.peygir.shared.Problem;
import ir.peygir.shared.Sealer;
import ir.peygir.shared.Secret;
import org.springframework.stereotype.Component;

/**
 * Says whose request it is: the secret of the receipt opens it, and the word in a link
 * that went to that person's own telephone.
 */
@Component
class RequestSecrets {

	private static final int WORD_LENGTH = 22;

	private final MeetingRequests requests;

	private final Sealer sealer;

	private final Links links;

	RequestSecrets(MeetingRequests requests, Sealer sealer, Links links) {
		this.requests = requests;
		this.sealer = sealer;
		this.links = links;
	}

	/**
	 * @throws Problem 404 unknown code, 401 no word, 403 a wrong one
	 */
	void require(String code, String word) {
		MeetingRequest request = this.requests.findById(code).orElseThrow(RequestSecrets::unknown);
		if (word == null || word.isBlank()) {
			throw Problem.secretMissing();
		}
		mustOpen(request, word);
	}

	/**
	 * @throws Problem 403 for a word that does not open it
	 */
	void mustOpen(MeetingRequest request, String word) {
		if (!Secret.matches(word, request.secretHash())
				&& !Secret.matches(word, Secret.hash(telephoneWord(request.code())))) {
			throw Problem.forbidden("meeting.problem.secretWrong");
		}
	}

	static Problem unknown() {
		return Problem.unknown("meeting.problem.unknown");
	}

	/** The private link in text messages; made from the key, so it is kept nowhere. */
	String telephoneUrl(String code) {
		return this.links.to("/track/" + code + "?s=" + telephoneWord(code));
	}

	private String telephoneWord(String code) {
		return this.sealer.digest("meeting link " + code).substring(0, WORD_LENGTH);
	}

}
