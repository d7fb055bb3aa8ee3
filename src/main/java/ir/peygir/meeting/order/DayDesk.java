package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The day of a session: who is expected, who came, and how long each was received. The
 * caller has checked that it is the receiving office.
 */
@Component
public class DayDesk {

	private static final Set<SessionState> DRAWN = Set.of(SessionState.DRAWN, SessionState.MOVED);

	private final SeatDesk seats;

	private final Rooms rooms;

	private final ReceptionRows receptions;

	private final Visitors visitors;

	private final OrderFile orders;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DayDesk(SeatDesk seats, Rooms rooms, ReceptionRows receptions, Visitors visitors, OrderFile orders,
			TransactionTemplate transaction, Clock clock) {
		this.seats = seats;
		this.rooms = rooms;
		this.receptions = receptions;
		this.visitors = visitors;
		this.orders = orders;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Group of the office that receives.
	 * @throws Problem 404 if there is no such session
	 */
	public String officeOf(String sessionId) {
		return this.rooms.group(this.rooms.session(sessionId));
	}

	/**
	 * Everybody with a seat in order of time, the reserves, and at the top what is still
	 * open of earlier orders.
	 * @param reader user id of whose looking at names is logged
	 * @param groups only members of the receiving office see names
	 * @throws Problem 404 if there is no such session
	 */
	@Transactional
	public Day day(String sessionId, String reader, Collection<String> groups) {
		Function<String, MeetingFile.Visitor> names = (code) -> this.visitors.visitor(code, reader, groups)
			.orElse(null);
		SessionFacts session = this.rooms.session(sessionId);
		Map<String, Reception> files = this.receptions.findBySessionId(sessionId)
			.stream()
			.collect(Collectors.toMap(Reception::requestCode, Function.identity()));
		List<Guest> guests = this.seats.seats(sessionId)
			.stream()
			.filter((seat) -> Rooms.HELD.contains(seat.state()))
			.map((seat) -> guest(seat, files.get(seat.code()), names.apply(seat.code())))
			.toList();
		List<Guest> reserves = this.seats.reserves(sessionId)
			.stream()
			.map((code) -> guest(code, null, null, names.apply(code)))
			.toList();
		return new Day(session, this.orders.agenda(session.hostCode()), guests, reserves);
	}

	/**
	 * Somebody came, came late, or did not; a reserve who came takes a free seat.
	 * @param typed tracking code as it stands on the receipt
	 * @throws Problem 404 if nobody is expected under that code, 409 if it was decided
	 * otherwise or the session is not drawn
	 */
	public Guest attendance(String sessionId, String typed, Presence presence) {
		String code = Rooms.code(typed);
		mustBeDrawn(sessionId);
		return Again.run(() -> this.transaction.execute((status) -> {
			SeatView seat = seat(sessionId, code, presence);
			Reception file = this.rooms.reception(code, sessionId);
			file.attends(presence, this.clock.instant());
			this.seats.attendance(code, presence.seat());
			return guest(seat, file, null);
		}));
	}

	/**
	 * The meeting with one person begins.
	 * @throws Problem 404 as {@link #attendance}, 409 unless the person came and waits
	 */
	public Guest start(String sessionId, String typed) {
		return change(sessionId, typed, (file) -> file.start(this.clock.instant()));
	}

	/**
	 * It is over.
	 * @throws Problem 404 as {@link #attendance}, 409 unless it is going on
	 */
	public Guest end(String sessionId, String typed) {
		return change(sessionId, typed, (file) -> file.end(this.clock.instant()));
	}

	private Guest change(String sessionId, String typed, Consumer<Reception> step) {
		String code = Rooms.code(typed);
		return Again.run(() -> this.transaction.execute((status) -> {
			SeatView seat = expected(sessionId, code).findFirst()
				.orElseThrow(() -> Problem.unknown("meeting.day.noSeat"));
			Reception file = this.rooms.reception(code, sessionId);
			step.accept(file);
			return guest(seat, file, null);
		}));
	}

	private void mustBeDrawn(String sessionId) {
		if (!DRAWN.contains(this.rooms.session(sessionId).state())) {
			throw Problem.notNow("meeting.day.notDrawn");
		}
	}

	private SeatView seat(String sessionId, String code, Presence presence) {
		return expected(sessionId, code).findFirst().orElseGet(() -> {
			if (!presence.came() || !this.seats.reserves(sessionId).contains(code)) {
				throw Problem.unknown("meeting.day.noSeat");
			}
			return this.seats.seatReserve(code);
		});
	}

	private Stream<SeatView> expected(String sessionId, String code) {
		return this.seats.seatOf(code)
			.filter((seat) -> seat.sessionId().equals(sessionId) && Rooms.HELD.contains(seat.state()))
			.stream();
	}

	private static Guest guest(SeatView seat, Reception file, MeetingFile.Visitor who) {
		return guest(seat.code(), seat, file, who);
	}

	private static Guest guest(String code, SeatView seat, Reception file, MeetingFile.Visitor who) {
		return new Guest(code, new TrackingCode(code).grouped(), (seat != null) ? seat.number() : null,
				(seat != null) ? seat.startsAt() : null, who, (file != null) ? file.presence() : null,
				(file != null) ? file.startedAt() : null, (file != null) ? file.endedAt() : null,
				file != null && file.isRecorded());
	}

	/**
	 * @param agenda open orders of earlier sessions, the most urgent first
	 */
	public record Day(SessionFacts session, List<StaffOrder> agenda, List<Guest> guests, List<Guest> reserves) {
	}

	/**
	 * Somebody on the list of the day.
	 *
	 * @param seat number from 1, {@code null} of a reserve
	 * @param visitor {@code null} for whoever may not see names, and after a change
	 * @param presence {@code null} until anybody wrote it down
	 */
	public record Guest(String code, String codeInGroups, Integer seat, Instant at, MeetingFile.Visitor visitor,
			Presence presence, Instant startedAt, Instant endedAt, boolean recorded) {
	}

}
