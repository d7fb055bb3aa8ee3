package ir.peygir.meeting.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ir.peygir.meeting.SessionState;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * Finds two weeks on end in which a host receives nobody: they need one more session.
 */
@Component
class MissingWeeks {

	private static final int LOOK_BACK_WEEKS = 8;

	private final SessionRows sessions;

	private final Clock clock;

	MissingWeeks(SessionRows sessions, Clock clock) {
		this.sessions = sessions;
		this.clock = clock;
	}

	/** The Saturdays of the second weeks that no session makes up for yet. */
	List<LocalDate> of(Host host) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		return in(this.sessions.ofHost(host.code(), HostWeek.saturday(today).minusWeeks(LOOK_BACK_WEEKS)));
	}

	static List<LocalDate> in(List<MeetingSession> sessions) {
		Set<LocalDate> made = sessions.stream()
			.filter((session) -> session.state() != SessionState.CANCELLED && session.makesUpFor() != null)
			.map(MeetingSession::makesUpFor)
			.collect(Collectors.toSet());
		// a session that moved into another week leaves its own one empty
		Map<LocalDate, Boolean> empty = new TreeMap<>();
		sessions.stream()
			.filter((session) -> session.makesUpFor() == null)
			.forEach((session) -> empty.putIfAbsent(HostWeek.saturday(session.announcedFor()), true));
		sessions.stream()
			.filter((session) -> session.state() != SessionState.CANCELLED)
			.forEach((session) -> empty.put(HostWeek.saturday(session.heldOn()), false));
		made.forEach((saturday) -> {
			empty.put(saturday, false);
			empty.put(saturday.minusWeeks(1), false);
		});
		return pairs(empty);
	}

	private static List<LocalDate> pairs(Map<LocalDate, Boolean> empty) {
		List<LocalDate> seconds = new ArrayList<>();
		LocalDate first = null;
		for (Map.Entry<LocalDate, Boolean> week : empty.entrySet()) {
			if (!week.getValue()) {
				first = null;
			}
			else if (week.getKey().minusWeeks(1).equals(first)) {
				seconds.add(week.getKey());
				first = null;
			}
			else {
				first = week.getKey();
			}
		}
		return seconds;
	}

}
