package ir.peygir.meeting.session;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.meeting.SessionBook;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.shared.Display;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the draw, the seats and the requests what they need to know of a session.
 */
@Component
@Transactional(readOnly = true)
class SessionRegister implements SessionBook {

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private final SessionRows sessions;

	private final Hosts hosts;

	private final Clock clock;

	SessionRegister(SessionRows sessions, Hosts hosts, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.clock = clock;
	}

	@Override
	public Optional<SessionFacts> facts(String sessionId) {
		return this.sessions.findById(sessionId).map(MeetingSession::facts);
	}

	@Override
	public Optional<SessionFacts> after(String sessionId) {
		return this.sessions.findById(sessionId)
			.flatMap((session) -> this.sessions
				.takingTickets(session.hostCode(), sessionId, session.times().drawAt(), this.clock.instant(),
						Limit.of(1))
				.stream()
				.findFirst())
			.map(MeetingSession::facts);
	}

	@Override
	public String officeOf(String hostCode) {
		return this.hosts.find(hostCode)
			.map(Host::group)
			.orElseThrow(() -> new IllegalStateException("no host " + hostCode));
	}

	@Override
	public String title(String sessionId) {
		return this.sessions.findById(sessionId)
			.flatMap((session) -> this.hosts.find(session.hostCode())
				.map((host) -> host.titleFa() + "، " + Display.shortDate(session.heldOn(), PERSIAN)))
			.orElse(sessionId);
	}

}
