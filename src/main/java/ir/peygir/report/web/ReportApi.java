package ir.peygir.report.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import ir.peygir.feedback.Feedback;
import ir.peygir.report.CitizenDesk;
import ir.peygir.report.ReportTracking;
import ir.peygir.report.ReportView;
import ir.peygir.report.photo.Photo;
import ir.peygir.report.photo.Uploads;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.Limits;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reports for the city's portal and other programs.
 */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

	private static final String SECRET = "X-Peygir-Secret";

	private static final String KEY = "Idempotency-Key";

	private final ReportPosting posting;

	private final ReportTracking tracking;

	private final CitizenDesk desk;

	private final Limits limits;

	ReportApi(ReportPosting posting, ReportTracking tracking, CitizenDesk desk, Limits limits) {
		this.posting = posting;
		this.tracking = tracking;
		this.desk = desk;
		this.limits = limits;
	}

	@PostMapping
	ResponseEntity<ReportPosting.Created> submit(@RequestBody ReportBody body,
			@RequestHeader(name = KEY, required = false) String key, Locale locale, HttpServletRequest request) {
		this.limits.check(request, "report");
		ReportPosting.Created created = this.posting.post(body.submission(locale), body.joins(), body, key);
		return ResponseEntity.created(URI.create("/api/reports/" + created.code())).body(created);
	}

	@PostMapping("/{code}/photos")
	ResponseEntity<Added> addPhoto(@PathVariable String code,
			@RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestParam MultipartFile file, Locale locale,
			HttpServletRequest request) {
		this.limits.check(request, "photo");
		byte[] bytes = Uploads.bytes(file);
		try {
			Added added = once(new Call(known(code), "photos", secret, key, locale), bytes, Added.class,
					(report) -> Added.of(this.desk.addPhoto(report, secret, bytes)));
			return ResponseEntity.status(HttpStatus.CREATED).body(added);
		}
		catch (DataIntegrityViolationException | UncategorizedSQLException ex) {
			// with a key another photo at the same moment ends the transaction of this
			// one
			throw Problem.tooMany(Duration.ofSeconds(1));
		}
	}

	@GetMapping("/{code}")
	ReportView show(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			Locale locale) {
		return this.tracking.view(known(code), secret, locale);
	}

	@GetMapping("/nearby")
	List<ReportTracking.Nearby> nearby(@RequestParam String topicCode, @RequestParam double lat,
			@RequestParam double lon, Locale locale) {
		if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
		}
		return this.tracking.nearby(PersianText.clean(topicCode), new GeoPoint(lat, lon), locale);
	}

	@PostMapping("/{code}/reply")
	ReportView reply(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Text body, Locale locale,
			HttpServletRequest request) {
		return act(new Call(known(code), "reply", secret, key, locale), body, request,
				(report) -> this.desk.reply(report, secret, body.text()));
	}

	@PostMapping("/{code}/withdrawal")
	ReportView withdraw(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Reason body, Locale locale,
			HttpServletRequest request) {
		return act(new Call(known(code), "withdrawal", secret, key, locale), body, request,
				(report) -> this.desk.withdraw(report, secret, body.reason()));
	}

	@PostMapping("/{code}/correction")
	ReportView correct(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Text body, Locale locale,
			HttpServletRequest request) {
		return act(new Call(known(code), "correction", secret, key, locale), body, request,
				(report) -> this.desk.correct(report, secret, body.text()));
	}

	@PostMapping("/{code}/feedback")
	ReportView feedback(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Feedback body, Locale locale,
			HttpServletRequest request) {
		return act(new Call(known(code), "feedback", secret, key, locale), body, request,
				(report) -> this.desk.giveFeedback(report, secret, body));
	}

	@PostMapping("/{code}/objection")
	ReportView object(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Reason body, Locale locale,
			HttpServletRequest request) {
		return act(new Call(known(code), "objection", secret, key, locale), body, request,
				(report) -> this.desk.object(report, secret, body.reason(), body.comment()));
	}

	private ReportView act(Call call, Object body, HttpServletRequest request, Consumer<String> effect) {
		this.limits.check(request, "act");
		once(call, body, Boolean.class, (report) -> {
			effect.accept(report);
			return Boolean.TRUE;
		});
		return this.tracking.view(call.code(), call.secret(), call.locale());
	}

	private <T> T once(Call call, Object body, Class<T> type, Function<String, T> effect) {
		if (call.key() == null) {
			return effect.apply(call.code());
		}
		// before the key is looked up: its answer is for the citizen alone
		mustKnow(call);
		return this.posting.once("/api/reports/" + call.code() + "/" + call.action(), call.key(), body, type,
				() -> effect.apply(call.code()));
	}

	private void mustKnow(Call call) {
		boolean given = call.secret() != null && !call.secret().isBlank();
		this.tracking.view(call.code(), given ? call.secret() : null, call.locale());
		if (!given) {
			throw Problem.secretMissing();
		}
	}

	private static String known(String typed) {
		return TrackingCode.parse(typed).orElseThrow(() -> Problem.unknown("problem.report.unknown")).digits();
	}

	record Text(String text) {
	}

	record Reason(String reason, String comment) {
	}

	record Added(String id, String url) {

		static Added of(Photo photo) {
			return new Added(photo.id(), photo.url());
		}

	}

	/** What one citizen's action came with. */
	private record Call(String code, String action, String secret, String key, Locale locale) {
	}

}
