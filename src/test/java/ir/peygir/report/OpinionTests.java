package ir.peygir.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpinionTests extends ReportStories {

	private static final Staff MANAGER = Staff.unit("D06-SOC");

	@Test
	void anAcceptedSuggestionHasAUnitAndADateAndIsAskedAbout() {
		CaseStory story = suggestion();
		assertProcess(story).hasNotPassed("triageReport").isWaitingAtExactly("reviewOpinion");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-SOC", "secretariat");
		assertThat(story.refusal(MANAGER, "reviewOpinion", "reviewOutcome", "accepted", "answer", "خوب است."))
			.contains("unitCode")
			.contains("plannedFor");
		assertThat(story.refusal(MANAGER, "reviewOpinion", "reviewOutcome", "accepted", "answer", "خوب است.",
				"unitCode", "D06-SOC", "plannedFor", "2026-10-11"))
			.contains("plannedFor");
		story.done(MANAGER, "reviewOpinion", "reviewOutcome", "accepted", "answer", "خوب است.", "unitCode", "D06-SOC",
				"plannedFor", "2026-12-01");
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.view().outcome()).isEqualTo(Outcome.ACCEPTED);
		assertProcess(story).isWaitingAtExactly("askFeedback");
	}

	@Test
	void aDeclinedSuggestionIsAnsweredBySomebodyOfTheSecretariatAndAskedAbout() {
		CaseStory story = suggestion();
		assertThat(story.refusal(Staff.SECRETARY, "reviewOpinion", "reviewOutcome", "declined")).contains("answer");
		story.done(Staff.SECRETARY, "reviewOpinion", "reviewOutcome", "declined", "answer", "جا نیست.");
		assertThat(story.view().outcome()).isEqualTo(Outcome.DECLINED);
		assertProcess(story).isWaitingAtExactly("askFeedback");
	}

	@ParameterizedTest
	@CsvSource({ "OPINION, SUG-01", "COMMENDATION, SOC-10" })
	void anOpinionAndAThankYouAreAnsweredAndNobodyIsAskedAboutIt(String kind, String topic) {
		CaseStory story = this.scene.sent(Message.of(kind, topic).in("06"));
		story.done(MANAGER, "reviewOpinion", "reviewOutcome", "noted", "answer", "سپاس از شما.");
		assertProcess(story).hasPassed("publishAnswer", "closeReport")
			.hasNotPassed("askFeedback")
			.isWaitingAtExactly("waitForLateObjection");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().closing()).isEqualTo(Closing.WITHOUT_SURVEY);
		assertThat(story.told()).containsExactly("registered", "closedWithAnswer");
	}

	private CaseStory suggestion() {
		return this.scene.sent(Message.of("SUGGESTION", "SUG-01").in("06"));
	}

}
