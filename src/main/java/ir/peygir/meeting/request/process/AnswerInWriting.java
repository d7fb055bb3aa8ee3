package ir.peygir.meeting.request.process;

import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.request.ScreeningDecisions;
import org.springframework.stereotype.Component;

/**
 * The mayor answers in writing who got no seat.
 */
@Component("answerInWritingDecision")
class AnswerInWriting implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(RequestModel.KEY, RequestModel.ANSWER_IN_WRITING)
		.text("answer", 4000)
		.label("پاسخ به شهروند")
		.required()
		.build();

	private final ScreeningDecisions decisions;

	AnswerInWriting(ScreeningDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		this.decisions.answerInWriting(code, decision.text("answer"));
		return Map.of();
	}

}
