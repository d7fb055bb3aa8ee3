package ir.peygir.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: whoever owns the case says what is asked about and hears the answer.
 */
public interface SurveySubject {

	/** Empty if no case has that code. */
	Optional<Subject> subject(String code);

	/** Pictures that belong to the answer. */
	List<Picture> pictures(String code);

	/**
	 * The citizen has spoken, or the time is over; called before the process goes on, in
	 * the same transaction.
	 * @param word {@code null} if nobody answered
	 */
	void feedbackReceived(String code, FeedbackResult result, Feedback word);

	/**
	 * @param titleFa what the case is about, in Persian
	 * @param contactId whom to ask, {@code null} for a person who left no address
	 * @param round number of the answer asked about, from 1
	 * @param guarded a protected reporter: texts name neither topic nor place
	 */
	record Subject(String code, String titleFa, String titleEn, String answer, String outcome, UUID contactId,
			int round, boolean guarded) {
	}

	/** A picture and its small version, as addresses. */
	record Picture(String url, String thumb) {
	}

}
