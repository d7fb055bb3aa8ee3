package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.citizen.Vault;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.shared.Display;
import ir.peygir.shared.Looks;
import ir.peygir.shared.TrackingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file of a request, for staff; who may open it is decided by the caller.
 */
@Component
public class MeetingFile {

	private static final Logger log = LoggerFactory.getLogger(MeetingFile.class);

	private final MeetingRequests requests;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final Vault vault;

	private final MessageSource messages;

	private final Looks looks;

	private final Clock clock;

	MeetingFile(MeetingRequests requests, OpenSessions sessions, RequestTickets tickets, Vault vault,
			MessageSource messages, Looks looks, Clock clock) {
		this.requests = requests;
		this.sessions = sessions;
		this.tickets = tickets;
		this.vault = vault;
		this.messages = messages;
		this.looks = looks;
		this.clock = clock;
	}

	/**
	 * What a worklist says of it, in Persian: session and code.
	 * @throws ir.peygir.shared.Problem 404 for an unknown code
	 */
	@Transactional(readOnly = true)
	public String title(String code) {
		MeetingRequest request = this.requests.withHistory(code).orElseThrow(RequestSecrets::unknown);
		return this.sessions.title(request) + " · " + code;
	}

	/**
	 * In the language of whoever asks.
	 * @throws ir.peygir.shared.Problem 404 for an unknown code
	 */
	@Transactional(readOnly = true)
	public RequestFile view(String code) {
		MeetingRequest request = this.requests.withHistory(code).orElseThrow(RequestSecrets::unknown);
		Screening screening = request.screening();
		Course course = request.course();
		return new RequestFile(code, new TrackingCode(code).grouped(), request.sessionId(),
				this.sessions.office(request), request.status(), request.since(), request.registeredAt(),
				request.subject(), request.content(), request.role(), request.companions(), request.needs(),
				request.mode(), request.urgent().orElse(null), screening.urgentApproved(), request.files(),
				request.role() != Role.MYSELF && request.files().isEmpty(), request.continues(),
				request.relatedReport(), course.reportCode(), screening.question(), screening.asksAccept(),
				screening.reply(), screening.rejectReason(), screening.objection(), screening.staffNote(),
				course.answer(), course.answerDueAt(), course.excuse(), request.cancelReason(),
				this.tickets.of(request).orElse(null), this.tickets.seat(request).orElse(null),
				history(request, LocaleContextHolder.getLocale()));
	}

	/** Where requests stand, by code; a code that none has is left out. */
	@Transactional(readOnly = true)
	public Map<String, RequestStatus> statuses(Collection<String> codes) {
		return this.requests.findAllById(codes)
			.stream()
			.collect(Collectors.toMap(MeetingRequest::code, MeetingRequest::status));
	}

	@Transactional(readOnly = true)
	public boolean exists(String code) {
		return this.requests.existsById(code);
	}

	/**
	 * Group of those who receive; empty for an unknown code.
	 */
	@Transactional(readOnly = true)
	public Optional<String> officeOf(String code) {
		return this.requests.findById(code).map(this.sessions::office);
	}

	private List<RequestFile.Entry> history(MeetingRequest request, Locale language) {
		return request.events()
			.stream()
			.map((event) -> new RequestFile.Entry(event.at(),
					this.messages.getMessage("meeting.event." + event.event(), null, language), event.who(),
					event.onBehalfOf(), detail(event, language)))
			.toList();
	}

	private String detail(RequestEvent event, Locale language) {
		return switch (event.event()) {
			case REJECTION_PROPOSED, REJECTED ->
				this.messages.getMessage("meeting.reason." + event.detail(), null, event.detail(), language);
			case SESSION_MOVED -> Display.day(LocalDate.parse(event.detail()), language);
			case REPORT_OPENED -> new TrackingCode(event.detail()).isolated();
			default -> event.detail();
		};
	}

	/** Whom to tell something about a request; empty for an unknown code. */
	@Transactional(readOnly = true)
	public Optional<UUID> contactOf(String code) {
		return this.requests.findById(code).map(MeetingRequest::contactId);
	}

	/**
	 * Who comes, so that the receiving office can look at the identity card; only once a
	 * seat was offered or they may come as reserve, and only to members of that office.
	 * Each look leaves a line in the history and in the log.
	 * @param groups of the member of staff
	 * @return empty for anybody else, before that, and for an unknown code
	 */
	@Transactional
	public Optional<Visitor> visitor(String code, String userId, Collection<String> groups) {
		return this.requests.lock(code)
			.filter((request) -> isExpected(request) && groups.contains(this.sessions.office(request)))
			.flatMap((request) -> {
				request.nameShown(userId, this.clock.instant());
				this.looks.note(code, userId, Looks.What.NAME, Looks.Purpose.RECEPTION);
				log.info("{} looked at the name behind the seat of {}", userId, code);
				return this.vault.detailsOf(request.contactId()).map((details) -> visitor(details, request));
			});
	}

	private boolean isExpected(MeetingRequest request) {
		boolean met = request.status() == RequestStatus.ATTENDED || request.status() == RequestStatus.MISSED
				|| request.status() == RequestStatus.FOLLOW_UP;
		return met || mayComeAsReserve(request)
				|| this.tickets.seat(request).filter((seat) -> seat.state() != SeatView.State.CARRIED).isPresent();
	}

	private boolean mayComeAsReserve(MeetingRequest request) {
		return request.status() == RequestStatus.WAITING_LIST
				&& !this.clock.instant().isBefore(this.sessions.of(request).secondRoundUntil())
				&& this.tickets.isReserve(request);
	}

	private static Visitor visitor(ContactDetails details, MeetingRequest request) {
		ContactDetails.Principal principal = details.principal();
		return new Visitor(details.name(), (principal != null) ? principal.name() : null, request.role(),
				request.subject(), request.companions(), request.needs());
	}

	/**
	 * Who comes.
	 *
	 * @param principal name of the group represented, or {@code null}
	 */
	public record Visitor(String name, String principal, Role role, String subject, int companions, List<Need> needs) {

		@Override
		public String toString() {
			return "Visitor[…]";
		}

	}

}
