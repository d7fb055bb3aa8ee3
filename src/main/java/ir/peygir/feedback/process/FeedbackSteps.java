package ir.peygir.feedback.process;

import java.util.Date;

import ir.peygir.feedback.SurveyCalls;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.feedback.FeedbackResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code feedback} do: translate, call, translate.
 */
@Configuration(proxyBeanMethods = false)
class FeedbackSteps {

	private static final String ABOUT = "about";

	@Bean
	JavaDelegate openSurvey(FeedbackDesk desk) {
		return (execution) -> {
			// also where no voice was named, so that the answer finds this instance
			execution.setVariable(FeedbackModel.VOICE, voice(execution));
			FeedbackDesk.Asking asking = desk.open(execution.getProcessBusinessKey(), voice(execution));
			execution.setVariable(FeedbackModel.REMIND_CITIZEN_AT, Date.from(asking.remindAt()));
			execution.setVariable(FeedbackModel.ANSWER_UNTIL, Date.from(asking.answerUntil()));
			execution.setVariable(FeedbackModel.PRIORITY, asking.priority());
			execution.setVariable(FeedbackModel.EMERGENCY, asking.emergency());
			execution.setVariable(FeedbackModel.GUARDED, asking.guarded());
			execution.setVariable(FeedbackModel.HAS_TELEPHONE, asking.hasTelephone());
			execution.setVariable(FeedbackModel.LANDLINE_ONLY, asking.landlineOnly());
			execution.setVariable(FeedbackModel.DRAW, asking.draw());
		};
	}

	@Bean
	JavaDelegate remindCitizen(FeedbackDesk desk) {
		return (execution) -> desk.remind(execution.getProcessBusinessKey(), voice(execution));
	}

	@Bean
	JavaDelegate prepareCall(SurveyCalls desk) {
		return (execution) -> {
			SurveyCalls.Call call = desk.prepare(execution.getProcessBusinessKey(), voice(execution));
			execution.setVariable(FeedbackModel.CALL_UNTIL, Date.from(call.until()));
			execution.setVariable(ABOUT, call.about());
		};
	}

	@Bean
	JavaDelegate closeSurveyUnanswered(FeedbackDesk desk) {
		return (execution) -> {
			desk.closeUnanswered(execution.getProcessBusinessKey(), voice(execution));
			execution.setVariable(FeedbackModel.FEEDBACK_RESULT, FeedbackResult.NO_ANSWER.variable());
		};
	}

	/** A worklist of forty equal names helps nobody: the topic stands beside the step. */
	@Bean
	TaskListener nameCallByTopic() {
		return (task) -> task.setName(task.getName() + ": " + task.getVariable(ABOUT));
	}

	private static int voice(DelegateExecution execution) {
		return FeedbackModel.voice(execution.getVariable(FeedbackModel.VOICE));
	}

}
