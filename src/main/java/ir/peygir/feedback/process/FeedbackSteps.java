package ir.peygir.feedback.process;

import java.util.Date;

import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.feedback.FeedbackResult;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code feedback} do: translate, call, translate.
 */
@Configuration(proxyBeanMethods = false)
class FeedbackSteps {

	@Bean
	JavaDelegate openSurvey(FeedbackDesk desk) {
		return (execution) -> {
			FeedbackDesk.Waiting waiting = desk.open(execution.getProcessBusinessKey());
			execution.setVariable(FeedbackModel.REMIND_CITIZEN_AT, Date.from(waiting.remindAt()));
			execution.setVariable(FeedbackModel.ANSWER_UNTIL, Date.from(waiting.answerUntil()));
		};
	}

	@Bean
	JavaDelegate remindCitizen(FeedbackDesk desk) {
		return (execution) -> desk.remind(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate closeSurveyUnanswered(FeedbackDesk desk) {
		return (execution) -> {
			desk.closeUnanswered(execution.getProcessBusinessKey());
			execution.setVariable(FeedbackModel.FEEDBACK_RESULT, FeedbackResult.NO_ANSWER.variable());
		};
	}

}
