package ir.peygir.meeting.draw.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ir.peygir.meeting.draw.PublishedDraws;
import ir.peygir.meeting.draw.PublishedDraws.Published;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.meeting.draw.TranscriptReader;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The draws that people look at now, read once for all of them: on the day of a draw
 * everybody comes at the same hour.
 */
@Component
class Transcripts {

	private final ObjectProvider<PublishedDraws> draws;

	private final Cache<String, Transcript> read = Caffeine.newBuilder().maximumSize(32).softValues().build();

	Transcripts(ObjectProvider<PublishedDraws> draws) {
		this.draws = draws;
	}

	/**
	 * @throws Problem 404 before the draw
	 */
	Published published(String sessionId) {
		return this.draws.stream()
			.flatMap((draws) -> draws.of(sessionId).stream())
			.findFirst()
			.orElseThrow(() -> Problem.unknown("draw.notYet"));
	}

	Transcript read(Published published) {
		return this.read.get(published.hash(), (hash) -> {
			try (InputStream in = new BufferedInputStream(published.content().open(), 1 << 16)) {
				return TranscriptReader.read(in);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
