package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a citizen sees of a request, with and without its secret.
 */
@Component
public class MeetingTracking {

	private final MeetingRequests requests;

	private final RequestSecrets secrets;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final Clock clock;

	MeetingTracking(MeetingRequests requests, RequestSecrets secrets, OpenSessions sessions, RequestTickets tickets,
			Clock clock) {
		this.requests = requests;
		this.secrets = secrets;
		this.sessions = sessions;
		this.tickets = tickets;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public boolean exists(String code) {
		return this.requests.existsById(code);
	}

	/**
	 * @param secret {@code null} for the reduced view
	 * @throws ir.peygir.shared.Problem 404 unknown code, 403 wrong secret
	 */
	@Transactional(readOnly = true)
	public RequestView view(String code, String secret) {
		MeetingRequest request = open(code, secret);
		return new RequestView(code, request.sessionId(), request.status(), Stages.of(request), request.since(),
				seatTime(request), history(request), (secret != null) ? mine(request) : null);
	}

	/**
	 * Dates and reasons that stand beside the view.
	 * @throws ir.peygir.shared.Problem 404 unknown code, 403 wrong secret
	 */
	@Transactional(readOnly = true)
	public Dates dates(String code, String secret) {
		MeetingRequest request = open(code, secret);
		SessionFacts session = this.sessions.of(request);
		boolean mine = secret != null;
		return new Dates(session.screeningUntil(), session.objectionsUntil(), request.course().answerDueAt(),
				request.course().excuseUntil(), request.course().returnUntil(),
				mine && request.course().prefersWriting(), mine ? request.cancelReason() : null,
				mine ? request.screening().urgentApproved() : null);
	}

	private MeetingRequest open(String code, String secret) {
		MeetingRequest request = this.requests.withHistory(code).orElseThrow(RequestSecrets::unknown);
		if (secret != null) {
			this.secrets.mustOpen(request, secret);
		}
		return request;
	}

	private Instant seatTime(MeetingRequest request) {
		return switch (request.status()) {
			case OFFERED, CONFIRMED, ATTENDED -> this.tickets.seat(request).map(SeatView::startsAt).orElse(null);
			default -> null;
		};
	}

	private static List<Entry> history(MeetingRequest request) {
		return request.events()
			.stream()
			.filter((event) -> event.event().isOpen())
			.map((event) -> new Entry(event.at(), event.event().name(), event.status()))
			.toList();
	}

	private Mine mine(MeetingRequest request) {
		Screening screening = request.screening();
		Optional<SeatView> seat = this.tickets.seat(request);
		String reason = (request.status() == RequestStatus.REJECTED) ? screening.rejectReason().code() : null;
		return new Mine(request.subject(), request.content(), this.tickets.of(request).orElse(null),
				this.tickets.chance(request).orElse(null), seat.orElse(null),
				isAsked(request) ? screening.question() : null, isAsked(request) && screening.isOfferOpen(), reason,
				(request.status() == RequestStatus.CLOSED) ? request.course().answer() : null, actions(request),
				request.course().reportCode(), request.relatedReport(), request.continues());
	}

	private static boolean isAsked(MeetingRequest request) {
		return request.status() == RequestStatus.IN_SCREENING && request.screening().isQuestionOpen();
	}

	private List<String> actions(MeetingRequest request) {
		List<String> actions = new ArrayList<>();
		Instant now = this.clock.instant();
		switch (request.status()) {
			case REGISTERED -> addIf(actions, !request.isVerified() && now.isBefore(request.verifyUntil()), "verify");
			case IN_SCREENING -> addIf(actions, isAsked(request), "reply");
			case REJECTED ->
				addIf(actions, request.mayObject(this.sessions.of(request).objectionsUntil(), now), "object");
			case OFFERED -> actions.addAll(List.of("confirm", "decline"));
			case CONFIRMED -> actions.add("decline");
			case WAITING_LIST -> actions.add(request.course().prefersWriting() ? "rollOver" : "writtenAnswer");
			case ROLLED_OVER -> addIf(actions, request.mayChoose(), "writtenAnswer");
			case SOLVED_WITHOUT -> actions.add("returnToMeeting");
			default -> {
			}
		}
		addIf(actions, request.course().mayExcuse(now), "excuse");
		addIf(actions, request.isOpen(), "cancel");
		return actions;
	}

	private static void addIf(List<String> actions, boolean possible, String action) {
		if (possible) {
			actions.add(action);
		}
	}

	/**
	 * @param stage one of {@code REQUEST}, {@code SCREENING}, {@code DRAW}, {@code SEAT},
	 * {@code MEETING}, {@code ORDER}, {@code YOUR_VIEW}
	 * @param mine {@code null} without the secret
	 */
	public record RequestView(String code, String sessionId, RequestStatus status, String stage, Instant since,
			Instant seatTime, List<Entry> history, Mine mine) {
	}

	/**
	 * A line of the history.
	 *
	 * @param event name of a {@link Happening}, text {@code meeting.event.<name>} in the
	 * message files
	 */
	public record Entry(Instant at, String event, RequestStatus status) {
	}

	/**
	 * Only for whoever has the secret.
	 *
	 * @param question open question to the citizen, or {@code null}
	 * @param asksAccept the question is the offer to handle it without a meeting
	 * @param rejectReason code, or {@code null}
	 * @param answer written answer of the office, or {@code null}
	 * @param actions what can be done now: {@code verify}, {@code reply}, {@code object},
	 * {@code confirm}, {@code decline}, {@code cancel}, {@code excuse}, {@code rollOver},
	 * {@code writtenAnswer}, {@code returnToMeeting}; {@code remarks} is known to whoever
	 * keeps the minutes
	 * @param reportCode of the report opened instead of a meeting, or {@code null}
	 */
	public record Mine(String subject, String text, TicketView ticket, Double chance, SeatView seat, String question,
			boolean asksAccept, String rejectReason, String answer, List<String> actions, String reportCode,
			String relatedReport, String continues) {
	}

	/**
	 * Dates of a request; each may be {@code null} where it has none.
	 *
	 * @param answerBy until then an answer in writing is promised
	 * @param returnUntil until then the matter comes back if the report did not help
	 * @param cancelReason why an officer cancelled it; only with the secret
	 * @param urgentApproved what inspection decided; only with the secret
	 */
	public record Dates(Instant screeningUntil, Instant objectionsUntil, Instant answerBy, Instant excuseUntil,
			Instant returnUntil, boolean prefersWriting, String cancelReason, Boolean urgentApproved) {
	}

}
