package ir.peygir.meeting.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import ir.peygir.city.WorkingCalendar;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.SeatView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process {@code meetingRequest} has done by itself, each step in the
 * transaction in which the process moves on.
 */
@Component
@Transactional
public class RequestDesk {

	/** Who hears of what the office that receives has not done. */
	private static final String HIGHER = "supervisors";

	private static final int DAYS_TO_WRITE = 10;

	private static final Duration TO_RECORD = Duration.ofHours(24);

	private final MeetingRequests requests;

	private final OpenSessions sessions;

	private final RequestTickets tickets;

	private final ReplacingReport report;

	private final MeetingMail mail;

	private final WorkingCalendar calendar;

	private final ObjectProvider<GivenOrders> orders;

	private final Clock clock;

	RequestDesk(MeetingRequests requests, OpenSessions sessions, RequestTickets tickets, ReplacingReport report,
			MeetingMail mail, WorkingCalendar calendar, ObjectProvider<GivenOrders> orders, Clock clock) {
		this.requests = requests;
		this.sessions = sessions;
		this.tickets = tickets;
		this.report = report;
		this.mail = mail;
		this.calendar = calendar;
		this.orders = orders;
		this.clock = clock;
	}

	public void beginScreening(String code) {
		request(code).beginScreening(now());
	}

	public void askQuestion(String code) {
		MeetingRequest request = request(code);
		request.ask(now());
		this.mail.question(request);
	}

	public void offerWithoutMeeting(String code) {
		MeetingRequest request = request(code);
		request.offerWithout(now());
		this.mail.question(request);
	}

	/** Nobody decided while there was time: the request is accepted. */
	public void admitUndecided(String code) {
		request(code).undecided(now());
	}

	public void tellRejection(String code) {
		MeetingRequest request = request(code);
		request.reject(now());
		this.tickets.bar(request);
		this.mail.rejected(request);
	}

	/** Until that is decided the ticket is in. */
	public void registerObjection(String code) {
		this.tickets.admit(request(code));
	}

	public void closeRejected(String code) {
		MeetingRequest request = request(code);
		request.staysRejected(now());
		this.tickets.cancel(request, null);
	}

	/**
	 * It takes part in the draw; in the next one, if its session was cancelled or the
	 * list was final before it was admitted again.
	 * @return when to look again if there is no next one yet
	 */
	public Optional<Instant> enterDraw(String code) {
		MeetingRequest request = request(code);
		boolean cancelled = this.sessions.of(request).state() == SessionState.CANCELLED;
		if (cancelled || !this.tickets.admit(request)) {
			return joinNextSession(request);
		}
		request.enter(now());
		return Optional.empty();
	}

	/** With the citizen's consent a report takes the place of the meeting. */
	public void openReport(String code) {
		MeetingRequest request = request(code);
		ReplacingReport.Opened opened = this.report.open(request);
		request.solveWithout(opened.code(), now());
		this.tickets.bar(request);
		this.mail.replaced(request, opened.trackUrl());
	}

	/** Nobody wanted the meeting back while there was time. */
	public void closeSolved(String code) {
		MeetingRequest request = request(code);
		request.close(now());
		this.tickets.settle(request);
	}

	/**
	 * What has to be known about the seat that the citizen confirmed.
	 * @throws IllegalStateException if there is no seat
	 */
	public Meeting prepareMeeting(String code) {
		MeetingRequest request = request(code);
		if (this.tickets.hasSeat(request)) {
			this.mail.confirmed(request, seat(request));
		}
		return meeting(request);
	}

	/** The same after the session has moved. */
	@Transactional(readOnly = true)
	public Optional<Meeting> meeting(String code) {
		MeetingRequest request = request(code);
		return this.tickets.hasSeat(request) ? Optional.of(meeting(request)) : Optional.empty();
	}

	private Meeting meeting(MeetingRequest request) {
		Instant at = seat(request).startsAt();
		int minutes = this.sessions.of(request).minutes();
		Instant hours = notBeforeNow(at.minus(Duration.ofHours(2)), at);
		Instant day = notBeforeNow(at.minus(Duration.ofDays(1)), hours);
		return new Meeting(at, day, hours, at.plus(Duration.ofMinutes(minutes)).plus(TO_RECORD));
	}

	private Instant notBeforeNow(Instant at, Instant later) {
		return at.isBefore(now()) ? later : at;
	}

	/** A day and two hours before; nothing if it is too late for that. */
	public void remind(String code) {
		MeetingRequest request = request(code);
		this.tickets.seat(request)
			.filter((seat) -> now().isBefore(seat.startsAt()))
			.ifPresent((seat) -> this.mail.reminder(request, this.sessions.of(request), seat, now()));
	}

	/**
	 * Nobody came; it may be written in the minutes alone.
	 * @return until when the citizen may say why
	 */
	public Instant noteMissed(String code) {
		MeetingRequest request = request(code);
		if (request.status() != RequestStatus.MISSED) {
			request.miss(now());
			this.tickets.settle(request);
		}
		this.mail.missed(request);
		return request.course().excuseUntil();
	}

	/** Minutes are missing a day after the meeting. */
	public String minutesLate(String code) {
		request(code).minutesLate(now());
		return HIGHER;
	}

	/** The citizen reads the minutes; orders, if there are any, are followed. */
	public void publishMinutes(String code) {
		MeetingRequest request = request(code);
		if (request.status() != RequestStatus.ATTENDED) {
			request.attend(now());
			this.tickets.settle(request);
		}
		boolean followed = this.orders.stream().anyMatch((given) -> !given.followed(code).isEmpty());
		request.publishMinutes(followed, now());
		this.mail.minutes(request);
	}

	/**
	 * An answer in writing is promised.
	 * @return until when
	 */
	public Instant askForWriting(String code) {
		MeetingRequest request = request(code);
		request.awaitWriting(this.calendar.endOfWorkingDay(now(), DAYS_TO_WRITE), now());
		this.tickets.cancel(request, null);
		this.mail.writingPromised(request);
		return request.course().answerDueAt();
	}

	/** The promised day of the answer is over. */
	public String writingLate(String code) {
		request(code).writingLate(now());
		return HIGHER;
	}

	public void publishWrittenAnswer(String code) {
		MeetingRequest request = request(code);
		request.answerInWriting(now());
		this.mail.answered(request);
	}

	/**
	 * The same matter in the next session.
	 * @return when to look again if there is none yet
	 */
	public Optional<Instant> joinNextSession(String code) {
		return joinNextSession(request(code));
	}

	private Optional<Instant> joinNextSession(MeetingRequest request) {
		Optional<SessionFacts> next = this.sessions.after(request);
		if (next.isEmpty()) {
			request.waitForSession(now());
			return Optional.of(now().plus(Duration.ofDays(1)));
		}
		rollOver(request, next.get());
		return Optional.empty();
	}

	private void rollOver(MeetingRequest request, SessionFacts next) {
		this.tickets.rollOver(request, next);
		request.rollOver(next.id(), now());
		this.mail.rolledOver(request, next);
	}

	public void close(String code) {
		request(code).close(now());
	}

	/**
	 * Whoever stopped it has written why; nobody has to do anything more.
	 * @throws ir.peygir.shared.Problem 404 for an unknown code
	 */
	@Transactional(readOnly = true)
	public void stop(String code) {
		request(code);
	}

	private SeatView seat(MeetingRequest request) {
		return this.tickets.seat(request).orElseThrow(() -> new IllegalStateException("no seat for " + request.code()));
	}

	private MeetingRequest request(String code) {
		return this.requests.findById(code).orElseThrow(RequestSecrets::unknown);
	}

	private Instant now() {
		return this.clock.instant();
	}

	/**
	 * Times of a seat.
	 *
	 * @param dayBefore the first reminder, moved to the second where its time has passed
	 * @param recordUntil then minutes are late
	 */
	public record Meeting(Instant at, Instant dayBefore, Instant hoursBefore, Instant recordUntil) {
	}

}
