package ir.peygir.meeting.order;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * What the day and its orders need to know of the requests.
 */
@Component
class Visitors {

	/** Whom to tell; empty for a person who left no address. */
	Optional<UUID> contactOf(String code) {
		return Optional.empty();
	}

	/** For the list of the day and nobody else; each look is logged there. */
	Optional<Visitor> visitor(String code, String userId) {
		return Optional.empty();
	}

	/**
	 * @param principal whom the person represents, or {@code null}
	 */
	record Visitor(String name, String principal, String subject, int companions) {
	}

}
