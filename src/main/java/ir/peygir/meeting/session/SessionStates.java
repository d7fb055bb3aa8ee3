package ir.peygir.meeting.session;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import ir.peygir.meeting.SessionState;

/**
 * Which state may follow which.
 */
final class SessionStates {

	private static final Map<SessionState, Set<SessionState>> NEXT = Map.of(SessionState.ANNOUNCED,
			EnumSet.of(SessionState.OPEN, SessionState.MOVED, SessionState.CANCELLED), SessionState.MOVED,
			EnumSet.of(SessionState.OPEN, SessionState.MOVED, SessionState.HELD, SessionState.CANCELLED),
			SessionState.OPEN, EnumSet.of(SessionState.CLOSED, SessionState.CANCELLED), SessionState.CLOSED,
			EnumSet.of(SessionState.LISTED, SessionState.CANCELLED), SessionState.LISTED,
			EnumSet.of(SessionState.DRAWN, SessionState.CANCELLED), SessionState.DRAWN,
			EnumSet.of(SessionState.MOVED, SessionState.HELD, SessionState.CANCELLED), SessionState.HELD, Set.of(),
			SessionState.CANCELLED, Set.of());

	private SessionStates() {
	}

	static boolean allow(SessionState from, SessionState to) {
		return NEXT.get(from).contains(to);
	}

}
