package ir.peygir.report.photo;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a photo to whoever has its address with the token; a document is only downloaded.
 */
@RestController
class PhotoController {

	// a photo never changes; a shared cache must not keep it
	private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

	private final PhotoStore store;

	PhotoController(PhotoStore store) {
		this.store = store;
	}

	@GetMapping("/photos/{id}")
	ResponseEntity<byte[]> image(@PathVariable String id, @RequestParam(name = "t", defaultValue = "") String token) {
		return show(id, token, Part.WHOLE);
	}

	@GetMapping("/photos/{id}/thumb")
	ResponseEntity<byte[]> thumbnail(@PathVariable String id,
			@RequestParam(name = "t", defaultValue = "") String token) {
		return show(id, token, Part.THUMBNAIL);
	}

	private ResponseEntity<byte[]> show(String id, String token, Part part) {
		return this.store.open(id, token, part)
			.map((opened) -> found(opened.document()).body(opened.content()))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private static ResponseEntity.BodyBuilder found(boolean document) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.cacheControl(CACHE)
			.header("X-Content-Type-Options", "nosniff");
		return document ? answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"document.pdf\"")
			.contentType(MediaType.APPLICATION_PDF) : answer.contentType(MediaType.IMAGE_JPEG);
	}

}
