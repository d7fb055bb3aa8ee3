package ir.peygir.report.process;

/**
 * Names that {@code processes/report/report.bpmn} and code share.
 */
final class ReportModel {

	static final String KEY = "report";

	static final String DEADLINE = "deadline";

	static final String CITIZEN_REPLIED = "citizenReplied";

	static final String OBJECTION_RAISED = "objectionRaised";

	static final String REPORT_WITHDRAWN = "reportWithdrawn";

	static final String TEXT_CORRECTED = "textCorrected";

	static final String PHOTO_ADDED = "photoAdded";

	static final String TRIAGE_REPORT = "triageReport";

	static final String ACT_ON_REPORT = "actOnReport";

	static final String REVIEW_OPINION = "reviewOpinion";

	static final String REVIEW_REFUSAL = "reviewRefusal";

	static final String REVIEW_OBJECTION = "reviewObjection";

	static final String INSPECT_REPORT = "inspectReport";

	static final String NEEDS_TRIAGE = "needsTriage";

	static final String TRIAGE_GROUP = "triageGroup";

	static final String TRIAGE_DUE_AT = "triageDueAt";

	static final String OBJECTION_DUE_AT = "objectionDueAt";

	static final String TRIAGE_OUTCOME = "triageOutcome";

	static final String ACT_OUTCOME = "actOutcome";

	static final String REVIEW_OUTCOME = "reviewOutcome";

	static final String REFUSAL_APPROVED = "refusalApproved";

	static final String OBJECTION_UPHELD = "objectionUpheld";

	static final String INSPECTION_OUTCOME = "inspectionOutcome";

	static final String DEADLINE_AMOUNT = "deadlineAmount";

	static final String DEADLINE_UNIT = "deadlineUnit";

	static final String NEEDS_REVIEW = "needsReview";

	static final String TAKE_OVER_UNTIL = "takeOverUntil";

	static final String WAKE_AT = "wakeAt";

	static final String ASK_AGAIN_AT = "askAgainAt";

	static final String CARRY_OUT = "carryOut";

	static final String FEEDBACK_RESULT = "feedbackResult";

	static final String DUE_AT = "dueAt";

	static final String REMIND_AT = "remindAt";

	static final String UNIT_FOUND = "unitFound";

	static final String UNIT_GROUPS = "unitGroups";

	static final String HANDLING = "handling";

	static final String REPLY_UNTIL = "replyUntil";

	static final String SURVEYED = "surveyed";

	static final String OBJECTION_UNTIL = "objectionUntil";

	static final String OBJECTION_ROUTE = "objectionRoute";

	/** For filters of worklists: whether an objection waits for its answer. */
	static final String OBJECTED = "objected";

	/** Whom to show an emergency besides its groups; a user id or nothing. */
	static final String DUTY_OFFICER = "dutyOfficer";

	/** What happened while no task was open, for the name of the next one. */
	static final String NEWS = "news";

	private ReportModel() {
	}

}
