package ir.peygir.feedback.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.feedback.SurveyCalls;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackProcess;
import ir.peygir.feedback.FeedbackResult;
import org.springframework.stereotype.Component;

/**
 * The call centre has asked a citizen by telephone, or tried to.
 */
@Component("callCitizenDecision")
class CallCitizen implements TaskDecision {

	private static final String NO_ANSWER = "noAnswer";

	private static final TaskContract CONTRACT = TaskContract.of(FeedbackModel.KEY, FeedbackModel.CALL_CITIZEN)
		.choice(FeedbackModel.CALL_OUTCOME, "satisfied", "unsatisfied", NO_ANSWER)
		.label("نتیجهٔ تماس")
		.flag("objects")
		.label("اعتراض")
		.optional()
		.number("rating", 1, 5)
		.label("نمره")
		.text("comment", 2000)
		.label("گفتهٔ شهروند")
		.build();

	private final SurveyCalls desk;

	private final FeedbackProcess process;

	CallCitizen(SurveyCalls desk, FeedbackProcess process) {
		this.desk = desk;
		this.process = process;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.desk.isOpen(code, this.process.voiceOf(decision.taskId())) ? List.of() : List
			.of(new Refusal(FeedbackModel.CALL_OUTCOME, "نظر شهروند از راه دیگری رسیده است؛ تماس دیگر لازم نیست."));
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		String outcome = decision.text(FeedbackModel.CALL_OUTCOME);
		int voice = this.process.voiceOf(decision.taskId());
		if (NO_ANSWER.equals(outcome)) {
			this.desk.notReached(code, voice);
			return Map.of(FeedbackModel.CALL_OUTCOME, outcome);
		}
		// not said is not "no": whoever is not satisfied and says no more objects
		Boolean objects = decision.has("objects") ? (Boolean) decision.flag("objects") : null;
		FeedbackResult result = this.desk.answered(code, voice, new Feedback("satisfied".equals(outcome),
				decision.number("rating").orElse(null), objects, null, decision.text("comment")));
		return Map.of(FeedbackModel.CALL_OUTCOME, outcome, FeedbackModel.FEEDBACK_RESULT, result.variable());
	}

}
