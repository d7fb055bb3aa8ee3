package ir.peygir.report;

import java.time.Duration;

import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WithdrawalTests extends ReportStories {

	@Autowired
	private HistoryService history;

	@Test
	void aReportCanBeWithdrawnWhileItIsSorted() {
		withdrawn(this.scene.sent(Message.unsorted()));
	}

	@Test
	void aReportCanBeWithdrawnWhileAUnitHasIt() {
		CaseStory story = pothole();
		withdrawn(story);
		assertThat(story.tasksOf(TECHNICIAN)).isEmpty();
		assertThat(story.history()).endsWith(Happening.WITHDRAWN);
	}

	@Test
	void aReportCanBeWithdrawnWhileItsTaskIsDoneButNothingFollowedYet() {
		CaseStory story = pothole();
		story.decided(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "نمی‌شود.");
		withdrawn(story);
		story.work();
		assertThat(story.view().whole().answer()).isNull();
	}

	@Test
	void aReportCanBeWithdrawnWhileTheCitizenIsAsked() {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کجا؟");
		withdrawn(story);
	}

	@Test
	void aReportCanBeWithdrawnWhileItsAnswerIsAskedAboutAndNobodyIsAskedAnyMore() {
		CaseStory story = answered();
		String survey = story.survey().getId();
		withdrawn(story);
		HistoricProcessInstance asked = this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(survey)
			.singleResult();
		assertThat(asked.getState()).isEqualTo(HistoricProcessInstance.STATE_INTERNALLY_TERMINATED);
		assertThat(this.scene.jdbc.sql("select state from survey where case_code = ?")
			.param(story.code())
			.query(String.class)
			.single()).isEqualTo("WITHDRAWN");
		story.after(Duration.ofDays(4));
		assertThat(story.told()).containsExactly("registered", "answered");
	}

	@Test
	void aReportCanBeWithdrawnWhileInspectionHasIt() {
		CaseStory story = this.scene.sent(Message.request("STR-04").in("06"));
		answer(story, Staff.unit("H-TEC"));
		withdrawn(story.objects("NOT_DONE", null));
	}

	@Test
	void whatIsOverCannotBeWithdrawnOrCorrected() {
		CaseStory story = answered();
		story.drawn(99).after(Duration.ofHours(72));
		refusedNow(() -> story.withdraws("دیگر نه"));
		refusedNow(() -> story.corrects("متن دیگر"));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		CaseStory other = pothole().withdraws("");
		refusedNow(() -> other.withdraws(""));
	}

	private static void withdrawn(CaseStory story) {
		story.withdraws("خودم درست کردم.");
		assertThat(story.status()).isEqualTo(Status.WITHDRAWN);
		assertProcess(story).hasPassed("withdrawReport", "withdrawn").isEnded();
	}

	private static void refusedNow(ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.matches((problem) -> problem.status().value() == 409);
	}

}
