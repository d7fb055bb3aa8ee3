package ir.peygir.meeting.order;

import java.util.Optional;
import java.util.Set;

import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Knows in which session a request is received, and whose office that is.
 */
@Component
class Rooms {

	/** How a seat stands of somebody who is expected, or was. */
	static final Set<SeatView.State> HELD = Set.of(SeatView.State.CONFIRMED, SeatView.State.PRESENT,
			SeatView.State.LATE, SeatView.State.MISSED);

	private final SeatDesk seats;

	private final ObjectProvider<SessionBook> sessions;

	private final ReceptionRows receptions;

	Rooms(SeatDesk seats, ObjectProvider<SessionBook> sessions, ReceptionRows receptions) {
		this.seats = seats;
		this.sessions = sessions;
		this.receptions = receptions;
	}

	/**
	 * @throws Problem 404 if nobody has a seat under that code; one that was given back,
	 * or not confirmed, is none
	 */
	MeetingOrder.Origin originOf(String code) {
		SeatView seat = this.seats.seatOf(code)
			.filter((held) -> HELD.contains(held.state()))
			.orElseThrow(() -> Problem.unknown("meeting.day.noSeat"));
		SessionFacts session = session(seat.sessionId());
		return new MeetingOrder.Origin(code, session.id(), session.hostCode(), group(session));
	}

	/**
	 * @throws Problem 404 if there is no such session
	 */
	SessionFacts session(String sessionId) {
		return this.sessions.getObject()
			.facts(sessionId)
			.orElseThrow(() -> Problem.unknown("meeting.day.unknownSession"));
	}

	/** The office that receives. */
	String group(SessionFacts session) {
		return this.sessions.getObject().officeOf(session.hostCode());
	}

	/** The file of one person in one session; a new one if nothing was written yet. */
	Reception reception(String code, String sessionId) {
		return this.receptions.findByRequestCodeAndSessionId(code, sessionId)
			.orElseGet(() -> this.receptions.save(new Reception(code, sessionId)));
	}

	Optional<Reception> find(String code, String sessionId) {
		return this.receptions.findByRequestCodeAndSessionId(code, sessionId);
	}

	/**
	 * @throws Problem 404 for anything that is no code
	 */
	static String code(String typed) {
		return TrackingCode.parse(typed)
			.map(TrackingCode::digits)
			.orElseThrow(() -> Problem.unknown("meeting.day.noSeat"));
	}

}
