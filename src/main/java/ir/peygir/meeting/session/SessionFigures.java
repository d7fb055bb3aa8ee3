package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import ir.peygir.meeting.SessionState;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how a host kept the weekly duty to receive.
 */
@Component
@Transactional(readOnly = true)
public class SessionFigures {

	private final SessionRows sessions;

	private final Hosts hosts;

	private final OutsideMeetings outside;

	private final Clock clock;

	SessionFigures(SessionRows sessions, Hosts hosts, OutsideMeetings outside, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.outside = outside;
		this.clock = clock;
	}

	/**
	 * Of sessions announced for a day from the first to the last one, as far as that day
	 * is over or they are.
	 * @throws Problem 404 for an unknown host
	 */
	public Row of(String hostCode, LocalDate from, LocalDate to) {
		Host host = this.hosts.find(hostCode).orElseThrow(() -> Problem.unknown("meeting.host.unknown"));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		List<MeetingSession> due = this.sessions.announcedFor(hostCode, from, to)
			.stream()
			.filter((session) -> session.isOver() || session.heldOn().isBefore(today))
			.toList();
		Predicate<MeetingSession> held = (session) -> session.state() == SessionState.HELD;
		Predicate<MeetingSession> makeUp = (session) -> session.makesUpFor() != null;
		return new Row(host.code(), count(due, makeUp.negate()),
				count(due, held.and((session) -> session.standIn().isEmpty())),
				count(due, held.and((session) -> session.standIn().isPresent())),
				count(due,
						held.and(makeUp.negate()).and((session) -> !session.heldOn().equals(session.announcedFor()))),
				count(due, (session) -> session.state() == SessionState.CANCELLED), count(due, held.and(makeUp)),
				this.outside.count(hostCode, from, to));
	}

	private static int count(List<MeetingSession> sessions, Predicate<MeetingSession> which) {
		return (int) sessions.stream().filter(which).count();
	}

	/**
	 * @param due weekly days on which the host had to receive
	 * @param inPerson held by the host, moved and make-up ones too
	 * @param byStandIn held by somebody else
	 * @param moved held on another day than announced
	 * @param makeUp held besides, for two weeks without any
	 * @param outside meetings outside the list
	 */
	public record Row(String hostCode, int due, int inPerson, int byStandIn, int moved, int cancelled, int makeUp,
			int outside) {
	}

}
