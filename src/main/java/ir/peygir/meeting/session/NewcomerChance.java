package ir.peygir.meeting.session;

import org.springframework.stereotype.Component;

/**
 * The computed chance of a seat for somebody who asks for the first time.
 */
@Component
class NewcomerChance {

	/** 0 to 1, or {@code null} if it cannot be computed. */
	Double of(String sessionId) {
		return null;
	}

}
