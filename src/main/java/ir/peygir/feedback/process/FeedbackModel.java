package ir.peygir.feedback.process;

/**
 * Names that {@code processes/feedback/feedback.bpmn} and code share.
 */
final class FeedbackModel {

	static final String KEY = "feedback";

	static final String FEEDBACK_GIVEN = "feedbackGiven";

	static final String FEEDBACK_RESULT = "feedbackResult";

	static final String REMIND_CITIZEN_AT = "remindCitizenAt";

	static final String ANSWER_UNTIL = "answerUntil";

	private FeedbackModel() {
	}

}
