package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * Watches the chance of those who ask for the first time.
 */
@Component
class SecondSessions {

	private static final double ENOUGH = 0.25;

	private static final Period SPAN = Period.ofWeeks(4);

	/** One of four may have been cancelled. */
	private static final int LEAST = 3;

	private final SessionRows sessions;

	private final Clock clock;

	SecondSessions(SessionRows sessions, Clock clock) {
		this.sessions = sessions;
		this.clock = clock;
	}

	Optional<SecondSession> due(String host) {
		Instant now = this.clock.instant();
		List<Double> chances = this.sessions.drawn(host, now.atZone(Display.CITY).minus(SPAN).toInstant(), now)
			.stream()
			.map(MeetingSession::newcomerChance)
			.filter((chance) -> chance != null)
			.toList();
		double best = chances.stream().mapToDouble(Double::doubleValue).max().orElse(1);
		return (chances.size() >= LEAST && best < ENOUGH) ? Optional.of(new SecondSession(host, chances.size(), best))
				: Optional.empty();
	}

}
