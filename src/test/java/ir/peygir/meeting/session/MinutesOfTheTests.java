package ir.peygir.meeting.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ir.peygir.meeting.UnrecordedMeetings;

import org.springframework.stereotype.Component;

/**
 * Meetings without minutes, as a story wants them.
 */
@Component
class MinutesOfTheTests implements UnrecordedMeetings {

	private final Map<String, List<String>> missing = new ConcurrentHashMap<>();

	void missing(String sessionId, List<String> codes) {
		this.missing.put(sessionId, codes);
	}

	@Override
	public List<String> of(String sessionId) {
		return this.missing.getOrDefault(sessionId, List.of());
	}

}
