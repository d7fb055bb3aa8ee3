package ir.peygir.meeting.session.process;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import ir.peygir.meeting.session.SessionProcess;

/**
 * The moments of a session as the engine keeps them.
 */
final class SessionDates {

	private SessionDates() {
	}

	static Map<String, Object> of(SessionProcess.Times times) {
		Map<String, Object> dates = new LinkedHashMap<>();
		dates.put(SessionModel.OPENS_AT, date(times.opensAt()));
		dates.put(SessionModel.CLOSES_AT, date(times.closesAt()));
		dates.put(SessionModel.LIST_AT, date(times.listAt()));
		dates.put(SessionModel.DRAW_AT, date(times.drawAt()));
		dates.put(SessionModel.ANSWER_UNTIL, date(times.answerUntil()));
		dates.put(SessionModel.SECOND_ROUND_UNTIL, date(times.secondRoundUntil()));
		dates.put(SessionModel.DESK_OPENS_AT, date(times.deskOpensAt()));
		dates.put(SessionModel.HOLD_UNTIL, date(times.holdUntil()));
		return dates;
	}

	private static Date date(Instant instant) {
		return Date.from(instant);
	}

}
