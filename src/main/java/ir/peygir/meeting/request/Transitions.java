package ir.peygir.meeting.request;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import ir.peygir.meeting.RequestStatus;

import static ir.peygir.meeting.RequestStatus.ATTENDED;
import static ir.peygir.meeting.RequestStatus.CANCELLED;
import static ir.peygir.meeting.RequestStatus.CLOSED;
import static ir.peygir.meeting.RequestStatus.CONFIRMED;
import static ir.peygir.meeting.RequestStatus.ENTERED;
import static ir.peygir.meeting.RequestStatus.FOLLOW_UP;
import static ir.peygir.meeting.RequestStatus.IN_SCREENING;
import static ir.peygir.meeting.RequestStatus.MISSED;
import static ir.peygir.meeting.RequestStatus.OFFERED;
import static ir.peygir.meeting.RequestStatus.REGISTERED;
import static ir.peygir.meeting.RequestStatus.REJECTED;
import static ir.peygir.meeting.RequestStatus.ROLLED_OVER;
import static ir.peygir.meeting.RequestStatus.SOLVED_WITHOUT;
import static ir.peygir.meeting.RequestStatus.WAITING_LIST;

/**
 * Where a request may go from where it stands.
 */
final class Transitions {

	private static final Map<RequestStatus, Set<RequestStatus>> NEXT = Map.ofEntries(
			Map.entry(REGISTERED, EnumSet.of(IN_SCREENING, CANCELLED)),
			Map.entry(IN_SCREENING,
					EnumSet.of(IN_SCREENING, ENTERED, ROLLED_OVER, REJECTED, SOLVED_WITHOUT, CANCELLED)),
			Map.entry(REJECTED, EnumSet.of(REJECTED, IN_SCREENING, ENTERED, CANCELLED)),
			Map.entry(SOLVED_WITHOUT, EnumSet.of(ROLLED_OVER, CLOSED, CANCELLED)),
			Map.entry(ENTERED, EnumSet.of(ENTERED, OFFERED, WAITING_LIST, ROLLED_OVER, CANCELLED)),
			Map.entry(ROLLED_OVER, EnumSet.of(ROLLED_OVER, OFFERED, WAITING_LIST, FOLLOW_UP, CANCELLED)),
			Map.entry(WAITING_LIST, EnumSet.of(OFFERED, CONFIRMED, ROLLED_OVER, FOLLOW_UP, CANCELLED)),
			Map.entry(OFFERED, EnumSet.of(OFFERED, CONFIRMED, ROLLED_OVER, FOLLOW_UP, CANCELLED)),
			Map.entry(CONFIRMED, EnumSet.of(ATTENDED, MISSED, ROLLED_OVER, FOLLOW_UP, CANCELLED)),
			Map.entry(ATTENDED, EnumSet.of(ATTENDED, MISSED, FOLLOW_UP, CLOSED)),
			Map.entry(MISSED, EnumSet.of(MISSED, ATTENDED, CLOSED)), Map.entry(FOLLOW_UP, EnumSet.of(CLOSED)),
			Map.entry(CLOSED, EnumSet.noneOf(RequestStatus.class)),
			Map.entry(CANCELLED, EnumSet.noneOf(RequestStatus.class)));

	/** In which a ticket exists or can still come of it: one per person and matter. */
	private static final Set<RequestStatus> OPEN = EnumSet.of(REGISTERED, IN_SCREENING, REJECTED, SOLVED_WITHOUT,
			ENTERED, ROLLED_OVER, WAITING_LIST, OFFERED, CONFIRMED);

	/** In which the draw, or what comes of it, is awaited. */
	private static final Set<RequestStatus> IN_ROUND = EnumSet.of(ENTERED, ROLLED_OVER, WAITING_LIST, OFFERED,
			CONFIRMED);

	private Transitions() {
	}

	static boolean lead(RequestStatus from, RequestStatus to) {
		return NEXT.get(from).contains(to);
	}

	static boolean isOpen(RequestStatus status) {
		return OPEN.contains(status);
	}

	static boolean isInRound(RequestStatus status) {
		return IN_ROUND.contains(status);
	}

}
