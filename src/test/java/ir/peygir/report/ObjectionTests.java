package ir.peygir.report;

import java.time.Duration;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObjectionTests extends ReportStories {

	@Test
	void objectionsGoFromTheNahiyehToTheDistrictToHeadquartersAndThenToInspection() {
		CaseStory story = this.scene.sent(Message.request("CLN-03").in("06").inNahiyeh(1));
		assertThat(story.candidates()).containsExactly("unit-D06-N1");
		answer(story, Staff.unit("D06-N1"));
		story.objects("NOT_DONE", "هنوز کثیف است.");
		assertProcess(story).hasPassed("registerObjection").isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.candidates()).containsExactly("unit-D06-SRV");
		answer(story, Staff.unit("D06-SRV"));
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		story.objects("INCOMPLETE", null);
		assertThat(story.candidates()).containsExactly("unit-H-SRV");
		answer(story, Staff.unit("H-SRV"));
		story.objects("POOR_QUALITY", "باز هم");
		assertProcess(story).isWaitingAtExactly("inspectReport");
		assertThat(story.status()).isEqualTo(Status.IN_INSPECTION);
		assertThat(story.candidates()).containsExactly("inspection");
		assertThat(story.view().state().objections()).isEqualTo(3);
	}

	@Test
	void anOrganisationsAnswerIsLookedAtByItsDeputyOffice() {
		CaseStory story = this.scene.sent(Message.request("TRF-02").in("06"));
		assertThat(story.candidates()).containsExactly("unit-O-TCC");
		answer(story, Staff.unit("O-TCC"));
		story.objects("UNRELATED", null);
		assertThat(story.candidates()).containsExactly("unit-H-TRF");
	}

	@Test
	void anAnswerOfHeadquartersIsLookedAtByInspection() {
		CaseStory story = this.scene.sent(Message.request("STR-04").in("06"));
		assertThat(story.candidates()).containsExactly("unit-H-TEC");
		answer(story, Staff.unit("H-TEC"));
		story.objects("NOT_DONE", null);
		assertProcess(story).hasNotPassed("assignUnitAgain").isWaitingAtExactly("inspectReport");
	}

	@Test
	void inspectionUpholdsAnAnswerAndThePageSaysSo() {
		CaseStory story = inspected();
		assertThat(story.refusal(Staff.INSPECTOR, "inspectReport", "inspectionOutcome", "upheld")).contains("answer");
		story.done(Staff.INSPECTOR, "inspectReport", "inspectionOutcome", "upheld", "answer", "دیدیم؛ درست است.");
		assertProcess(story).hasPassed("upholdAnswer", "closedByInspection").isEnded();
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().closing()).isEqualTo(Closing.UPHELD);
		assertThat(story.view().whole().objectionAnswer()).as("what the inspection says").isNotBlank();
		assertThat(story.history()).contains(Happening.UPHELD);
		assertThat(story.view().state().objectionOpen()).isFalse();
		refusedNow(() -> story.objects("NOT_DONE", null));
	}

	@Test
	void anInspectionThatIsLateIsShownToManagersToo() {
		CaseStory story = inspected();
		story.at(story.task().getDueDate().toInstant());
		assertProcess(story).hasPassed("escalateInspection").isWaitingAtExactly("inspectReport");
		assertThat(story.candidates()).containsExactlyInAnyOrder("inspection", "managers");
		assertThat(story.task().getName()).endsWith(" · گذشته از مهلت");
	}

	@Test
	void inspectionHasItDoneAgainWithANewClock() {
		CaseStory story = inspected();
		story.after(Duration.ofHours(30));
		story.done(Staff.INSPECTOR, "inspectReport", "inspectionOutcome", "redo", "answer", "دوباره انجام شود.");
		assertProcess(story).isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.view().whole().objectionAnswer()).isEqualTo("دوباره انجام شود.");
		assertThat(story.candidates()).containsExactly("unit-H-TEC");
		assertThat(story.view().promisedBy()).isEqualTo(this.scene.now().plus(Duration.ofHours(72)));
		assertThat(story.file().staffNote()).isEqualTo("دوباره انجام شود.");
		assertThat(story.refusal(Staff.unit("H-TEC"), "actOnReport", "actOutcome", "done", "answer", "شد."))
			.as("evidence of the first round is not evidence of this one")
			.startsWith("evidence");
		answer(story, Staff.unit("H-TEC"));
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void afterClosingTheCitizenMayObjectForThirtyDays() {
		CaseStory story = closed();
		story.after(Duration.ofDays(30).minusSeconds(1));
		assertThat(story.view().state().objectionOpen()).isTrue();
		story.objects("CAME_BACK", "دوباره کنده شد.");
		assertProcess(story).hasPassed("lateObjection", "registerObjection").isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.view().state().closing()).isNull();
		assertThat(story.view().promisedBy()).isEqualTo(this.scene.now().plus(Duration.ofHours(72)));
	}

	@Test
	void afterThirtyDaysItIsTooLate() {
		CaseStory story = closed();
		story.after(Duration.ofDays(30));
		assertProcess(story).isEnded();
		assertThat(story.view().state().objectionOpen()).isFalse();
		refusedNow(() -> story.objects("CAME_BACK", null));
	}

	@Test
	void thereIsOneObjectionToOneAnswer() {
		CaseStory story = closed();
		story.objects("CAME_BACK", null);
		refusedNow(() -> story.objects("CAME_BACK", null));
		assertThat(story.view().state().objections()).isOne();
	}

	@Test
	void anObjectionNeedsAReasonOrWords() {
		CaseStory story = closed();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> story.objects(null, " "));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> story.objects("BECAUSE", "x"));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void whoIsToldItIsNotTheCitysDutyMayObjectAndASupervisorDecides() {
		CaseStory story = notRelated();
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().outcome()).isEqualTo(Outcome.NOT_RELATED);
		assertThat(story.view().whole().answer()).isEqualTo("با ادارهٔ برق است.");
		assertProcess(story).isWaitingAtExactly("waitForLateObjection");
		story.objects(null, "کابل از شهرداری است.");
		assertProcess(story).isWaitingAtExactly("reviewObjection");
		assertThat(story.candidates()).containsExactly("supervisors");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		story.done(Staff.SUPERVISOR, "reviewObjection", "objectionUpheld", true, "answer", "بررسی می‌شود.");
		assertProcess(story).isWaitingAtExactly("triageReport");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01");
		answer(story, TECHNICIAN);
		assertThat(story.view().outcome()).isEqualTo(Outcome.DONE);
	}

	@Test
	void aSupervisorMayFindTheOfficersWordRight() {
		CaseStory story = notRelated();
		story.objects(null, "نه");
		assertThat(story.refusal(Staff.SUPERVISOR, "reviewObjection", "objectionUpheld", false)).contains("answer");
		story.done(Staff.SUPERVISOR, "reviewObjection", "objectionUpheld", false, "answer", "پاسخ درست بود.");
		assertProcess(story).hasPassed("confirmRefusal", "closedAfterReview").isEnded();
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.history()).contains(Happening.REFUSAL_CONFIRMED);
		refusedNow(() -> story.objects("NOT_DONE", null));
	}

	@Test
	void anOfficerWhoSaysItIsNotTheCitysDutyHasToSayWhy() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "notRelated")).contains("answer");
	}

	private CaseStory notRelated() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		return story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "notRelated", "answer",
				"با ادارهٔ برق است.");
	}

	private CaseStory inspected() {
		CaseStory story = this.scene.sent(Message.request("STR-04").in("06"));
		answer(story, Staff.unit("H-TEC"));
		return story.objects("NOT_DONE", "نشد.");
	}

	/** Nobody answered the survey, so it is closed. */
	private CaseStory closed() {
		CaseStory story = answered();
		story.drawn(99).after(Duration.ofHours(72));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		return story;
	}

	private static void refusedNow(ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.matches((problem) -> problem.status().value() == 409);
	}

}
