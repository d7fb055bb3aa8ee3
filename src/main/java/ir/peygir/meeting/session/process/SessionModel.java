package ir.peygir.meeting.session.process;

/**
 * Names that {@code processes/meeting/meeting-session.bpmn} and code share.
 */
final class SessionModel {

	static final String KEY = "meetingSession";

	static final String SESSION_CANCELLED = "sessionCancelled";

	static final String SESSION_MOVED = "sessionMoved";

	static final String ENTER_PUBLIC_NUMBER = "enterPublicNumber";

	static final String CONFIRM_PUBLIC_NUMBER = "confirmPublicNumber";

	static final String HOLD_SESSION = "holdSession";

	static final String OPENS_AT = "opensAt";

	static final String CLOSES_AT = "closesAt";

	static final String LIST_AT = "listAt";

	static final String DRAW_AT = "drawAt";

	static final String ANSWER_UNTIL = "answerUntil";

	static final String SECOND_ROUND_UNTIL = "secondRoundUntil";

	static final String DESK_OPENS_AT = "deskOpensAt";

	static final String HOLD_UNTIL = "holdUntil";

	static final String MAYOR_GROUP = "mayorGroup";

	static final String NUMBER_NEEDED = "numberNeeded";

	static final String PUBLIC_NUMBER_CONFIRMED = "publicNumberConfirmed";

	private SessionModel() {
	}

}
