package ir.peygir.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * Port: remembers which member of staff looked at what is kept from others. Called before
 * it is shown: no look without a line.
 */
public interface Looks {

	/**
	 * @param caseCode tracking code
	 * @param account of whoever looks
	 */
	void note(String caseCode, String account, What what, Purpose purpose);

	/**
	 * For what the account said a short while ago (30 minutes) that it opens this case.
	 */
	Optional<Purpose> stated(String caseCode, String account);

	/**
	 * How often it was looked, by role, in a sentence for the citizen of the case; one
	 * statement.
	 */
	String told(String caseCode, Locale language);

	/** What was seen. */
	enum What {

		NUMBER, NAME, PROTECTED_FILE, PROTECTED_CARD

	}

	/** What for. */
	enum Purpose {

		SURVEY_CALL(false), CALL(false), RECEPTION(false), TASK(false), CITIZEN_ASKED(true), SUPERVISION(true),
		INSPECTION(true), AUDIT(true), LEGAL(true);

		private final boolean asked;

		Purpose(boolean asked) {
			this.asked = asked;
		}

		/** Whether a person has to say so, because nothing else tells. */
		public boolean isAsked() {
			return this.asked;
		}

	}

}
