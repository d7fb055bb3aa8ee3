package ir.peygir.meeting.session;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Who has to hear of a session.
 */
@Component
class TicketHolders {

	/** Codes of requests with a ticket that counts. */
	List<String> of(String sessionId) {
		return List.of();
	}

	/** Those of them that were never offered a seat. */
	List<String> withoutSeat(String sessionId) {
		return List.of();
	}

}
