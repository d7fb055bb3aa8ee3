package ir.peygir.meeting.request.process;

/**
 * Names that {@code processes/meeting/meeting-request.bpmn} and code share.
 */
final class RequestModel {

	static final String KEY = "meetingRequest";

	static final String CITIZEN_REPLIED = "citizenReplied";

	static final String OBJECTION_RAISED = "objectionRaised";

	static final String REPORT_ANSWERED = "reportAnswered";

	static final String RETURNED_TO_MEETING = "returnedToMeeting";

	static final String SEATS_DRAWN = "seatsDrawn";

	static final String SEAT_OFFERED = "seatOffered";

	static final String NO_SEAT = "noSeat";

	static final String SEAT_CONFIRMED = "seatConfirmed";

	static final String SEAT_GIVEN_BACK = "seatGivenBack";

	static final String OFFER_OVER = "offerOver";

	static final String CITIZEN_CAME = "citizenCame";

	static final String CITIZEN_MISSED = "citizenMissed";

	static final String SESSION_CANCELLED = "sessionCancelled";

	static final String SESSION_MOVED = "sessionMoved";

	static final String WRITTEN_ANSWER_CHOSEN = "writtenAnswerChosen";

	static final String REQUEST_CANCELLED = "requestCancelled";

	static final String SCREEN_MEETING_REQUEST = "screenMeetingRequest";

	static final String REVIEW_REJECTION = "reviewRejection";

	static final String APPROVE_URGENT_SEAT = "approveUrgentSeat";

	static final String ANSWER_IN_WRITING = "answerInWriting";

	static final String RECORD_MINUTES = "recordMinutes";

	static final String EXCUSE_TIME_OVER = "excuseTimeOver";

	static final String MAYOR_GROUP = "mayorGroup";

	static final String SCREENING_UNTIL = "screeningUntil";

	static final String OBJECTIONS_UNTIL = "objectionsUntil";

	static final String LIST_AT = "listAt";

	static final String URGENT_CLAIMED = "urgentClaimed";

	static final String SCREEN_OUTCOME = "screenOutcome";

	static final String CONSENTED = "consented";

	static final String REJECTION_APPROVED = "rejectionApproved";

	static final String OBJECTED = "objected";

	static final String URGENT_APPROVED = "urgentApproved";

	static final String DRAW_RESULT = "drawResult";

	static final String ROUND_RESULT = "roundResult";

	static final String PREFERS_WRITING = "prefersWriting";

	static final String NEXT_SESSION_FOUND = "nextSessionFound";

	static final String LOOK_AGAIN_AT = "lookAgainAt";

	static final String RETURN_UNTIL = "returnUntil";

	static final String EXCUSE_UNTIL = "excuseUntil";

	static final String ANSWER_DUE_AT = "answerDueAt";

	static final String SEAT_AT = "seatAt";

	static final String REMIND_DAY_BEFORE = "remindDayBefore";

	static final String REMIND_HOURS_BEFORE = "remindHoursBefore";

	static final String RECORD_UNTIL = "recordUntil";

	private RequestModel() {
	}

}
