package ir.peygir.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: whoever owns the case says what is asked about and hears the answer; of several
 * the one that knows code and voice is asked. A case may have several voices, numbered
 * from 1; each is asked separately.
 */
public interface SurveySubject {

	/** Empty if no case of the owner has that code or that voice. */
	Optional<Subject> subject(String code, int voice);

	/** Pictures that belong to the answer. */
	List<Picture> pictures(String code, int voice);

	/**
	 * The citizen has spoken, or the time is over; called before the process goes on, in
	 * the same transaction.
	 * @param word {@code null} if nobody answered
	 */
	void feedbackReceived(String code, int voice, FeedbackResult result, Feedback word);

	/**
	 * What the call centre wrote down is not what the citizen said.
	 * @param recorded what was written down
	 * @param word {@code null} where an objection was written down: then nothing is known
	 * of what the citizen thinks; else the objection
	 */
	void contradicted(String code, int voice, FeedbackResult recorded, Feedback word);

	/**
	 * @param answer what the page shows; {@code null} where there is nothing to read
	 * @param outcome code of a text {@code outcome.<code>}, or {@code null}
	 * @param contactId whom to ask, {@code null} for a person who left no address
	 * @param round number of the answer asked about, from 1
	 * @param guarded a protected reporter: texts name neither topic nor place, and nobody
	 * telephones
	 * @param wording in which words, and whether it can be objected to
	 */
	record Subject(String code, int voice, Matter matter, String answer, String outcome, UUID contactId, int round,
			boolean guarded, Wording wording) {

		/** The answer to a message. */
		public Subject(String code, int voice, Matter matter, String answer, String outcome, UUID contactId, int round,
				boolean guarded) {
			this(code, voice, matter, answer, outcome, contactId, round, guarded, Wording.ANSWER);
		}

	}

	/**
	 * What the case is about.
	 *
	 * @param topicCode what it counts for in the figures per topic; {@code null} for a
	 * case without topic and for whatever is no message
	 * @param kind code of the kind of message
	 * @param titleFa empty without topic
	 * @param priority 1 is the most urgent, 4 the least
	 */
	record Matter(String topicCode, String kind, String titleFa, String titleEn, int priority, boolean emergency) {
	}

	/** A picture and its small version, as addresses. */
	record Picture(String url, String thumb) {
	}

}
