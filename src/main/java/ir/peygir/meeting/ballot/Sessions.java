package ir.peygir.meeting.ballot;

import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.shared.Problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks whoever keeps the sessions.
 */
@Component
class Sessions {

	private final ObjectProvider<SessionBook> book;

	Sessions(ObjectProvider<SessionBook> book) {
		this.book = book;
	}

	/**
	 * @throws Problem 404 if there is no such session
	 */
	SessionFacts facts(String sessionId) {
		return this.book.getObject()
			.facts(sessionId)
			.orElseThrow(() -> Problem.unknown("problem.meeting.unknownSession"));
	}

}
