package ir.peygir.feedback.process;

/**
 * Names that {@code processes/feedback/feedback.bpmn} and code share.
 */
final class FeedbackModel {

	static final String KEY = "feedback";

	static final String FEEDBACK_GIVEN = "feedbackGiven";

	static final String FEEDBACK_RESULT = "feedbackResult";

	static final String CALL_CITIZEN = "callCitizen";

	static final String CALL_OUTCOME = "callOutcome";

	static final String VOICE = "voice";

	static final String REMIND_CITIZEN_AT = "remindCitizenAt";

	static final String ANSWER_UNTIL = "answerUntil";

	static final String CALL_UNTIL = "callUntil";

	static final String CALL_NEEDED = "callNeeded";

	static final String PRIORITY = "priority";

	static final String EMERGENCY = "emergency";

	static final String GUARDED = "guarded";

	static final String HAS_TELEPHONE = "hasTelephone";

	static final String LANDLINE_ONLY = "landlineOnly";

	static final String DRAW = "draw";

	private FeedbackModel() {
	}

	/** Cases that waited before a case had voices have the first one only. */
	static int voice(Object variable) {
		return (variable instanceof Number voice) ? voice.intValue() : 1;
	}

}
