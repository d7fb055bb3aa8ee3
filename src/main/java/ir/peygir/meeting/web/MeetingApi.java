package ir.peygir.meeting.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import ir.peygir.engine.OncePerKey;
import ir.peygir.feedback.Feedback;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.WeightRule;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.request.MeetingDesk;
import ir.peygir.meeting.request.MeetingIntake;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Links;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Requests for meetings for the city's portal and other programs.
 */
@RestController
@RequestMapping("/api/meetings/requests")
class MeetingApi {

	private static final String PATH = "/api/meetings/requests";

	private static final String SECRET = "X-Peygir-Secret";

	private static final String KEY = "Idempotency-Key";

	private final MeetingIntake intake;

	private final MeetingTracking tracking;

	private final MeetingDesk desk;

	private final OrderBook orders;

	private final MeetingSurveys surveys;

	private final OncePerKey once;

	private final Limits limits;

	private final Links links;

	MeetingApi(MeetingIntake intake, MeetingTracking tracking, MeetingDesk desk, OrderBook orders,
			MeetingSurveys surveys, OncePerKey once, Limits limits, Links links) {
		this.intake = intake;
		this.tracking = tracking;
		this.desk = desk;
		this.orders = orders;
		this.surveys = surveys;
		this.once = once;
		this.limits = limits;
		this.links = links;
	}

	@PostMapping
	ResponseEntity<Created> submit(@RequestBody MeetingBody body,
			@RequestHeader(name = KEY, required = false) String key, Locale locale, HttpServletRequest request) {
		this.limits.check(request, "report");
		Created created = this.once.run(PATH, key, body, Created.class,
				() -> Created.of(this.intake.submit(body.ask(locale)), this.links));
		return ResponseEntity.created(URI.create(PATH + "/" + created.code())).body(created);
	}

	@GetMapping("/{code}")
	MeetingAnswer show(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret) {
		return view(known(code), secret);
	}

	@PostMapping("/{code}/verification")
	MeetingAnswer verify(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestBody Code body, HttpServletRequest request) {
		// never under a key: a wrong try must be counted though nothing else is kept
		return act(code, "verification", secret, null, body, request,
				(known) -> this.intake.verify(known, body.code()));
	}

	@PostMapping("/{code}/reply")
	MeetingAnswer reply(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Reply body,
			HttpServletRequest request) {
		return act(code, "reply", secret, key, body, request,
				(known) -> this.desk.reply(known, body.text(), body.accept()));
	}

	@PostMapping("/{code}/objection")
	MeetingAnswer object(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Reply body,
			HttpServletRequest request) {
		return act(code, "objection", secret, key, body, request, (known) -> this.desk.object(known, body.text()));
	}

	@PostMapping("/{code}/confirmation")
	MeetingAnswer confirm(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, HttpServletRequest request) {
		return act(code, "confirmation", secret, key, "", request, this.desk::confirm);
	}

	/** Takes the whole request back. */
	@PostMapping("/{code}/cancellation")
	MeetingAnswer cancel(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, HttpServletRequest request) {
		return act(code, "cancellation", secret, key, "", request, this.desk::cancel);
	}

	/** Answers the survey that is open: on the reception, or on an order. */
	@PostMapping("/{code}/feedback")
	MeetingAnswer feedback(@PathVariable String code, @RequestHeader(name = SECRET, required = false) String secret,
			@RequestHeader(name = KEY, required = false) String key, @RequestBody Feedback body,
			HttpServletRequest request) {
		return act(code, "feedback", secret, key, body, request, (known) -> this.surveys.answer(known, body));
	}

	private MeetingAnswer act(String typed, String action, String secret, String key, Object body,
			HttpServletRequest request, Consumer<String> effect) {
		String code = known(typed);
		// before the key is looked up: its answer is for the citizen alone
		this.desk.requireSecret(code, secret);
		this.limits.check(request, "act");
		if (key == null) {
			effect.accept(code);
		}
		else {
			this.once.run(PATH + "/" + code + "/" + action, key, body, Boolean.class, () -> {
				effect.accept(code);
				return Boolean.TRUE;
			});
		}
		return view(code, secret);
	}

	private MeetingAnswer view(String code, String secret) {
		return MeetingAnswer.of(this.tracking.view(code, secret), this.orders);
	}

	private static String known(String typed) {
		return TrackingCode.parse(typed).orElseThrow(() -> Problem.unknown("meeting.problem.unknown")).digits();
	}

	record Code(String code) {
	}

	record Reply(String text, Boolean accept) {
	}

	/** What is said once: the secret, and how the ticket was made. */
	record Created(String code, String secret, RequestStatus status, String ticket, String pseudonym, String nonce,
			int weight, List<WeightRule> rules, String trackUrl) {

		static Created of(MeetingIntake.Receipt receipt, Links links) {
			return new Created(receipt.code(), receipt.secret(), receipt.status(), receipt.ticket().ticket(),
					receipt.ticket().pseudonym(), receipt.ticket().nonce(), receipt.ticket().weight(),
					receipt.ticket().rules(), links.to("/track/" + receipt.code() + "?s=" + receipt.secret()));
		}

		@Override
		public String toString() {
			return "Created[" + this.code + "]";
		}

	}

}
