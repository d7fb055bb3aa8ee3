package ir.peygir.meeting.order;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.meeting.request.MeetingFile;
import org.springframework.stereotype.Component;

/**
 * What the day and its orders need to know of the requests.
 */
@Component
class Visitors {

	private final MeetingFile requests;

	Visitors(MeetingFile requests) {
		this.requests = requests;
	}

	/** Whom to tell; empty for a person who left no address. */
	Optional<UUID> contactOf(String code) {
		return this.requests.contactOf(code);
	}

	/** Who comes, for the office that receives and nobody else; each look is logged. */
	Optional<MeetingFile.Visitor> visitor(String code, String userId, Collection<String> groups) {
		return this.requests.visitor(code, userId, groups);
	}

}
