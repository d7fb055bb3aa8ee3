package ir.peygir.staff.meeting;

import java.time.Instant;

import ir.peygir.meeting.SessionFacts;

/**
 * What happens next to a session, and when.
 *
 * @param what text {@code staff.meetings.next.<what>} in the message files
 */
public record NextStep(String what, Instant at) {

	/**
	 * @param number whether two officers still have to give the public number
	 * @return {@code null} for a session that is over
	 */
	static NextStep of(SessionFacts session, boolean drawn, boolean number, Instant now) {
		return switch (session.state()) {
			case ANNOUNCED -> new NextStep("opens", session.opensAt());
			case OPEN -> new NextStep("closes", session.closesAt());
			case CLOSED -> now.isBefore(session.screeningUntil()) ? new NextStep("screening", session.screeningUntil())
					: new NextStep("list", session.listAt());
			case LISTED -> new NextStep(number ? "number" : "draw", session.drawAt());
			case DRAWN -> afterDraw(session, now);
			case MOVED -> drawn ? afterDraw(session, now) : new NextStep("opens", session.opensAt());
			case HELD, CANCELLED -> null;
		};
	}

	private static NextStep afterDraw(SessionFacts session, Instant now) {
		if (now.isBefore(session.answerUntil())) {
			return new NextStep("answers", session.answerUntil());
		}
		if (now.isBefore(session.secondRoundUntil())) {
			return new NextStep("second", session.secondRoundUntil());
		}
		return now.isBefore(session.startsAt()) ? new NextStep("day", session.startsAt())
				: new NextStep("close", session.seatTime(session.seats() + 1));
	}

}
