package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;

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
		assertProcess(story).isWaitingAt("askFeedback");
	}

	@Test
	void aDeclinedSuggestionIsAnsweredBySomebodyOfTheSecretariatAndAskedAbout() {
		CaseStory story = suggestion();
		assertThat(story.refusal(Staff.SECRETARY, "reviewOpinion", "reviewOutcome", "declined")).contains("answer");
		story.done(Staff.SECRETARY, "reviewOpinion", "reviewOutcome", "declined", "answer", "جا نیست.");
		assertThat(story.view().outcome()).isEqualTo(Outcome.DECLINED);
		assertProcess(story).isWaitingAt("askFeedback");
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

	@Test
	void whatWasAcceptedIsCarriedOutByItsUnitAndTheCitizenHearsOfItAgain() {
		CaseStory story = accepted();
		story.drawn(99).after(Duration.ofHours(72));
		assertProcess(story).hasPassed("isToBeCarriedOut", "handOver").isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.PLANNED);
		assertThat(story.candidates()).containsExactly("unit-D06-SRV");
		assertThat(story.task().getDueDate()).isEqualTo(Instant.parse("2026-12-01T20:29:00Z"));
		assertThat(story.view().outcome()).isEqualTo(Outcome.ACCEPTED);
		Staff gardener = Staff.unit("D06-SRV");
		assertThat(story.refusal(gardener, "actOnReport", "actOutcome", "planned", "answer", "بعد", "plannedFor",
				"2027-01-01"))
			.contains("actOutcome");
		assertThat(story.refusal(gardener, "actOnReport", "actOutcome", "wrongUnit", "note", "نه"))
			.contains("actOutcome");
		story.done(gardener, "actOnReport", "actOutcome", "done", "answer", "نیمکت‌ها نصب شد.");
		assertProcess(story).isWaitingAtExactly("waitForLateObjection");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.history()).contains(Happening.HANDED_OVER, Happening.CARRIED_OUT);
		assertThat(story.view().whole().answer()).isEqualTo("نیمکت‌ها نصب شد.");
		assertThat(story.told()).containsExactly("registered", "answered", "surveyReminder", "carriedOut");
	}

	@Test
	void aDayThatPassesWhileCitizensAreAskedIsNotTheUnitsDelay() {
		CaseStory story = suggestion().done(MANAGER, "reviewOpinion", "reviewOutcome", "accepted", "answer", "خوب است.",
				"unitCode", "D06-SRV", "plannedFor", "2026-10-12");
		story.drawn(99).after(Duration.ofHours(72));
		assertProcess(story).isWaitingAtExactly("actOnReport");
		assertThat(story.task().getDueDate()).isAfter(this.scene.now());
		assertThat(story.candidates()).containsExactly("unit-D06-SRV");
	}

	@Test
	void whatWasNotCarriedOutInTimeGoesUp() {
		CaseStory story = accepted();
		story.after(Duration.ofHours(72));
		story.at(Instant.parse("2026-12-01T20:29:00Z"));
		assertThat(story.candidates()).hasSize(2).contains("unit-D06-SRV");
		assertThat(story.history()).endsWith(Happening.LATE);
		assertThat(story.status()).isEqualTo(Status.PLANNED);
	}

	@Test
	void aCommendationReachesThePersonsUnitAndTheManagerAbove() {
		CaseStory story = this.scene.sent(Message.of("COMMENDATION", "SOC-10").in("06"));
		assertProcess(story).isWaitingAtExactly("reviewOpinion");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-SOC", "unit-H-SOC", "secretariat");
		story.done(Staff.unit("H-SOC"), "reviewOpinion", "reviewOutcome", "noted", "answer", "به همکارمان رسید.");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().objectionOpen()).isFalse();
	}

	private CaseStory accepted() {
		return suggestion().done(MANAGER, "reviewOpinion", "reviewOutcome", "accepted", "answer", "خوب است.",
				"unitCode", "D06-SRV", "plannedFor", "2026-12-01");
	}

	private CaseStory suggestion() {
		return this.scene.sent(Message.of("SUGGESTION", "SUG-01").in("06"));
	}

}
