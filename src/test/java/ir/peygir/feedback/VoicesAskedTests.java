package ir.peygir.feedback;

import java.util.List;
import java.util.Map;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.shared.Problem;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Several voices of one case wait with the same business key.
 */
class VoicesAskedTests extends ReportStories {

	@Autowired
	private FeedbackDesk desk;

	@Autowired
	private RuntimeService runtime;

	@Test
	void theAnswerOfOneVoiceFindsTheProcessOfThatVoice() {
		CaseStory story = answered();
		ProcessInstance first = story.survey();
		ProcessInstance second = asked(story, 2);
		assertThat(this.desk.pageOf(story.code(), 2)).isNotEqualTo(this.desk.pageOf(story.code(), 1));
		this.desk.answerByCode(story.code(), 2, new Feedback(true, null, null, null, null));
		BpmnAwareTests.assertThat(second).isEnded().variables().containsEntry("feedbackResult", "satisfied");
		BpmnAwareTests.assertThat(first).isWaitingAtExactly("awaitFeedback");
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.desk.answerByCode(story.code(), 2, new Feedback(true, null, null, null, null)))
			.matches((problem) -> problem.status().value() == 409);
		this.desk.answerByCode(story.code(), 1, new Feedback(false, null, false, null, null));
		BpmnAwareTests.assertThat(first).isEnded().variables().containsEntry("feedbackResult", "unsatisfied");
	}

	@Test
	void anInstanceFromBeforeThereWereVoicesStillHearsTheAnswer() {
		CaseStory story = answered();
		ProcessInstance old = story.survey();
		this.runtime.removeVariable(old.getId(), "voice");
		this.desk.answerByCode(story.code(), 1, new Feedback(true, null, null, null, null));
		BpmnAwareTests.assertThat(old).isEnded();
	}

	@Test
	void aVoiceThatLeavesIsNotAskedAnyMoreAndOthersAre() {
		CaseStory story = answered();
		ProcessInstance second = asked(story, 2);
		this.desk.withdraw(story.code(), 2);
		BpmnAwareTests.assertThat(second).isEnded();
		assertThat(this.desk.pageOf(story.code(), 2)).isEmpty();
		assertThat(this.desk.pageOf(story.code(), 1)).isPresent();
		asked(story, 3);
		this.desk.withdraw(story.code());
		assertThat(List.of(1, 3)).allMatch((voice) -> this.desk.pageOf(story.code(), voice).isEmpty());
	}

	private ProcessInstance asked(CaseStory story, int voice) {
		this.scene.joins(story, Message.request("RDS-01"));
		return this.runtime.startProcessInstanceByKey("feedback", story.code(), Map.of("voice", voice));
	}

}
