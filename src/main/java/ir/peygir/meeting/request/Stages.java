package ir.peygir.meeting.request;

import java.util.List;

import ir.peygir.meeting.RequestStatus;

/**
 * Where on the citizen's bar of seven stages a request stands.
 */
final class Stages {

	private Stages() {
	}

	static String of(MeetingRequest request) {
		return switch (request.status()) {
			case REGISTERED -> "REQUEST";
			case IN_SCREENING, REJECTED, SOLVED_WITHOUT -> "SCREENING";
			case ENTERED, ROLLED_OVER -> "DRAW";
			case OFFERED, CONFIRMED, WAITING_LIST -> "SEAT";
			case ATTENDED, MISSED -> "MEETING";
			case FOLLOW_UP -> "ORDER";
			case CLOSED -> "YOUR_VIEW";
			case CANCELLED -> lastOf(request);
		};
	}

	/** How far it had come. */
	private static String lastOf(MeetingRequest request) {
		List<RequestStatus> before = request.events()
			.stream()
			.map(RequestEvent::status)
			.filter((status) -> status != RequestStatus.CANCELLED)
			.toList();
		return switch (before.isEmpty() ? RequestStatus.REGISTERED : before.get(before.size() - 1)) {
			case OFFERED, CONFIRMED, WAITING_LIST -> "SEAT";
			case ENTERED, ROLLED_OVER -> "DRAW";
			case IN_SCREENING, REJECTED, SOLVED_WITHOUT -> "SCREENING";
			default -> "REQUEST";
		};
	}

}
