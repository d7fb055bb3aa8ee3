package ir.peygir.staff.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.Ballot;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.figures.Drawn;
import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.staff.web.SeatCounts;
import org.springframework.stereotype.Component;

/**
 * Gathers what an office has to know about its sessions.
 */
@Component
class SessionLines {

	private static final Set<SessionState> TAKING = Set.of(SessionState.OPEN, SessionState.CLOSED, SessionState.LISTED);

	private final SessionBoard sessions;

	private final DrawDesk draws;

	private final SeatDesk seats;

	private final Ballot ballot;

	private final Clock clock;

	SessionLines(SessionBoard sessions, DrawDesk draws, SeatDesk seats, Ballot ballot, Clock clock) {
		this.sessions = sessions;
		this.draws = draws;
		this.seats = seats;
		this.ballot = ballot;
		this.clock = clock;
	}

	/** Those to come, nearest first, then those of the last weeks. */
	List<SessionLine> of(Host host, Locale locale) {
		return this.sessions.sessions(host.districtCode(), locale)
			.stream()
			.filter((session) -> session.hostCode().equals(host.code()))
			.map(this::line)
			.toList();
	}

	/**
	 * @throws ir.peygir.shared.Problem 404 for an unknown session
	 */
	SessionLine of(String id, Locale locale) {
		return line(this.sessions.session(id, locale));
	}

	private SessionLine line(SessionBoard.SessionView session) {
		DrawDesk.Board board = this.draws.board(session.id());
		boolean number = session.state() == SessionState.LISTED && board.publicNumber() == null
				&& this.draws.needsNumber(session.id());
		return new SessionLine(session, board, SeatCounts.of(this.seats.seats(session.id())),
				NextStep.of(session.facts(), board.drawnAt() != null, number, this.clock.instant()), chance(session));
	}

	private Integer chance(SessionBoard.SessionView session) {
		return TAKING.contains(session.state())
				? this.ballot.chanceOfNewcomer(session.id()).map(Drawn::percent).orElse(null) : null;
	}

}
