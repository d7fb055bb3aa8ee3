package ir.peygir.feedback.process;

import ir.peygir.feedback.FeedbackProcess;
import ir.peygir.feedback.FeedbackResult;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Hands the citizen's answer to the process instance that waits for it.
 */
@Component
class WaitingFeedback implements FeedbackProcess {

	private final RuntimeService runtime;

	WaitingFeedback(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@Override
	public void answered(String code, FeedbackResult result) {
		this.runtime.createMessageCorrelation(FeedbackModel.FEEDBACK_GIVEN)
			.processInstanceBusinessKey(code)
			.setVariable(FeedbackModel.FEEDBACK_RESULT, result.variable())
			.correlate();
	}

}
