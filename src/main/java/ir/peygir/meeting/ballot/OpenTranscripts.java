package ir.peygir.meeting.ballot;

import java.util.Optional;

import ir.peygir.meeting.draw.PublishedDraws;
import org.springframework.stereotype.Component;

/**
 * Hands published transcripts to whoever shows them.
 */
@Component
class OpenTranscripts implements PublishedDraws {

	private final TranscriptTable transcripts;

	OpenTranscripts(TranscriptTable transcripts) {
		this.transcripts = transcripts;
	}

	@Override
	public Optional<Published> of(String sessionId) {
		return this.transcripts.find(sessionId)
			.map((found) -> new Published(found.hash(), () -> this.transcripts.open(sessionId)));
	}

}
