package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.meeting.SessionState;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office has to know about its sessions, as it is now.
 */
@Component
@Transactional(readOnly = true)
public class SessionNotices {

	private static final int WEEKS_BACK = 8;

	private static final int WEEKS_AHEAD = 8;

	private static final Duration TO_CLOSE = Duration.ofHours(24);

	private final SessionRows sessions;

	private final Hosts hosts;

	private final SecondSessions seconds;

	private final Clock clock;

	SessionNotices(SessionRows sessions, Hosts hosts, SecondSessions seconds, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.seconds = seconds;
		this.clock = clock;
	}

	/** Of all hosts whose sessions this officer keeps. */
	public List<Notice> of(Officer officer) {
		Map<String, Host> kept = this.hosts.active()
			.stream()
			.filter(officer::keeps)
			.collect(Collectors.toMap(Host::code, Function.identity()));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		Stream<Notice> late = this.sessions.between(null, today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD))
			.stream()
			.filter((session) -> kept.containsKey(session.hostCode()))
			.flatMap(this::late);
		Stream<Notice> second = kept.keySet()
			.stream()
			.sorted()
			.flatMap((host) -> this.seconds.due(host).stream())
			.map((due) -> new Notice(Kind.SECOND_SESSION_DUE, due.hostCode(), null, null));
		return Stream.concat(late, second).toList();
	}

	private Stream<Notice> late(MeetingSession session) {
		Instant now = this.clock.instant();
		if (session.state() == SessionState.LISTED && session.times().drawAt().isBefore(now)) {
			return Stream.of(Notice.of(Kind.NUMBER_LATE, session));
		}
		boolean notClosed = session.isDrawn() && !session.isOver() && session.endsAt().plus(TO_CLOSE).isBefore(now);
		return notClosed ? Stream.of(Notice.of(Kind.NOT_CLOSED, session)) : Stream.empty();
	}

	/** What there is to know; texts {@code meeting.notice.<kind>}. */
	public enum Kind {

		NUMBER_LATE, NOT_CLOSED, SECOND_SESSION_DUE

	}

	/**
	 * @param sessionId {@code null} where it is about the host
	 * @param day of that session, or {@code null}
	 */
	public record Notice(Kind kind, String hostCode, String sessionId, LocalDate day) {

		private static Notice of(Kind kind, MeetingSession session) {
			return new Notice(kind, session.hostCode(), session.id(), session.heldOn());
		}

	}

}
