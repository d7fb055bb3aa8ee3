package ir.peygir.meeting.draw.web;

import java.io.InputStream;
import java.time.Duration;

import ir.peygir.meeting.draw.PublishedDraws.Published;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The transcript for programs, to the byte as it was published.
 */
@RestController
class DrawApi {

	// it never changes
	private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final Transcripts transcripts;

	DrawApi(Transcripts transcripts) {
		this.transcripts = transcripts;
	}

	@GetMapping("/api/meetings/sessions/{sessionId}/draw")
	ResponseEntity<StreamingResponseBody> transcript(@PathVariable String sessionId, WebRequest request) {
		Published published = this.transcripts.published(sessionId);
		// a strong tag would keep the server from compressing
		String tag = "W/\"" + published.hash() + "\"";
		if (request.checkNotModified(tag)) {
			return null;
		}
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CACHE).eTag(tag).body((out) -> {
			try (InputStream in = published.content().open()) {
				in.transferTo(out);
			}
		});
	}

}
