package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Port: whoever keeps the transcripts hands them out as they were published.
 */
public interface PublishedDraws {

	/** Empty before the draw, and for a session that nobody knows. */
	Optional<Published> of(String sessionId);

	/**
	 * A published transcript.
	 *
	 * @param hash SHA-256 of the bytes, in lower-case hexadecimal
	 * @param content opens the bytes, each time anew; whoever opens them closes them
	 */
	record Published(String hash, Content content) {
	}

	/** Opens a stream. */
	@FunctionalInterface
	interface Content {

		InputStream open() throws IOException;

	}

}
