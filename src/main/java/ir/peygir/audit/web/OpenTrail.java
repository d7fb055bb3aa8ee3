package ir.peygir.audit.web;

import java.time.Duration;

import ir.peygir.audit.PublishedRoots;
import ir.peygir.audit.TrailRoots;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The roots for everybody to keep: whoever has yesterday's can tell whether it was
 * changed.
 */
@RestController
class OpenTrail {

	private static final int AT_ONCE = 100;

	private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

	private final TrailRoots roots;

	OpenTrail(TrailRoots roots) {
		this.roots = roots;
	}

	/**
	 * Newest first, a hundred at once.
	 * @param from the number to begin with, as {@code next} of the page before names it
	 */
	@GetMapping("/open-data/trail")
	ResponseEntity<PublishedRoots> roots(@RequestParam(required = false) Integer from) {
		return ResponseEntity.ok().cacheControl(CACHE).body(this.roots.published(from, AT_ONCE));
	}

}
