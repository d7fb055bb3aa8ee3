package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.shared.Display;
import ir.peygir.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may see of the sessions.
 */
@Component
@Transactional(readOnly = true)
public class SessionBoard {

	private static final int WEEKS_BACK = 8;

	private static final int WEEKS_AHEAD = 52;

	private final SessionRows sessions;

	private final Hosts hosts;

	private final SecondSessions seconds;

	private final MessageSource messages;

	private final Clock clock;

	SessionBoard(SessionRows sessions, Hosts hosts, SecondSessions seconds, MessageSource messages, Clock clock) {
		this.sessions = sessions;
		this.hosts = hosts;
		this.seconds = seconds;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Those to come, nearest first, then those of the last weeks, newest first.
	 * @param district two digits, or {@code null} for all
	 */
	public List<SessionView> sessions(String district, Locale language) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		List<MeetingSession> all = this.sessions.between(district, today.minusWeeks(WEEKS_BACK),
				today.plusWeeks(WEEKS_AHEAD));
		Map<String, Host> known = this.hosts.all().stream().collect(Collectors.toMap(Host::code, Function.identity()));
		Stream<MeetingSession> toCome = all.stream().filter((session) -> isToCome(session, today));
		Stream<MeetingSession> past = all.stream()
			.filter((session) -> !isToCome(session, today))
			.sorted(Comparator.comparing(MeetingSession::heldOn).reversed().thenComparing((session) -> session.id()));
		// once per host, not per session
		Map<String, Optional<SecondSession>> due = new HashMap<>();
		return Stream.concat(toCome, past)
			.map((session) -> view(session, known.get(session.hostCode()),
					due.computeIfAbsent(session.hostCode(), this.seconds::due), language))
			.toList();
	}

	/**
	 * @throws Problem 404 if there is no such session
	 */
	public SessionView session(String id, Locale language) {
		MeetingSession session = this.sessions.findById(id)
			.orElseThrow(() -> Problem.unknown("meeting.session.unknown"));
		return view(session, this.hosts.find(session.hostCode()).orElseThrow(), this.seconds.due(session.hostCode()),
				language);
	}

	private static boolean isToCome(MeetingSession session, LocalDate today) {
		return session.state() != SessionState.HELD && !session.heldOn().isBefore(today);
	}

	private SessionView view(MeetingSession session, Host host, Optional<SecondSession> second, Locale language) {
		SessionTimes times = session.times();
		SessionSetting setting = session.setting();
		boolean moved = session.makesUpFor() == null && !session.heldOn().equals(session.announcedFor());
		return new SessionView(session.id(), host.code(), host.title(language), session.districtCode(),
				session.heldOn(), moved ? session.announcedFor() : null, hours(setting, language),
				setting.place(language), setting.mode(), setting.seats(), session.state(),
				session.standIn().map(StandIn::who).orElse(null), reason(session, language), times.opensAt(),
				times.closesAt(), times.drawAt(), session.facts(), session.makesUpFor() != null, second.orElse(null));
	}

	private String hours(SessionSetting setting, Locale language) {
		return this.messages.getMessage("meeting.session.hours", new Object[] {
				Display.number(setting.startsTime(), language), Display.number(setting.endsTime(), language) },
				language);
	}

	private String reason(MeetingSession session, Locale language) {
		return session.reason()
			.map((reason) -> reason.told(this.messages, language))
			.or(() -> session.standIn().map(StandIn::why))
			.orElse(null);
	}

	/**
	 * A session in the reader's language.
	 *
	 * @param date on which it is held now
	 * @param movedFrom the day first announced, or {@code null}
	 * @param receivedBy who receives, {@code null} if it is the host
	 * @param reason why it was moved or cancelled, or somebody else receives
	 * @param makeUp whether it is one more, for two weeks without a session
	 * @param second if the host needs a second session a week, else {@code null}
	 */
	public record SessionView(String id, String hostCode, String host, String districtCode, LocalDate date,
			LocalDate movedFrom, String hours, String place, Mode mode, int seats, SessionState state,
			String receivedBy, String reason, Instant registrationOpens, Instant registrationCloses, Instant drawAt,
			SessionFacts facts, boolean makeUp, SecondSession second) {

		public SessionView(String id, String hostCode, String host, String districtCode, LocalDate date,
				LocalDate movedFrom, String hours, String place, Mode mode, int seats, SessionState state,
				String receivedBy, String reason, Instant registrationOpens, Instant registrationCloses, Instant drawAt,
				SessionFacts facts) {
			this(id, hostCode, host, districtCode, date, movedFrom, hours, place, mode, seats, state, receivedBy,
					reason, registrationOpens, registrationCloses, drawAt, facts, false, null);
		}

	}

}
