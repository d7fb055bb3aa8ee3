package ir.peygir.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatenessTests extends ReportStories {

	@Test
	void theUnitIsRemindedAfterThreeQuartersOfTheTime() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(53));
		assertProcess(story).hasNotPassed("remindUnitAtAct");
		story.after(Duration.ofHours(1));
		assertProcess(story).hasPassed("remindUnitAtAct", "remindUnitOfAct").isWaitingAtExactly("actOnReport");
		assertThat(reminders(story)).isOne();
		assertThat(story.history()).doesNotContain(Happening.REMINDED);
	}

	@Test
	void aMissedDeadlineGoesUpAndTheCitizenIsTold() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(72));
		assertProcess(story).hasPassed("deadlineMissedAtAct", "escalateAct").isWaitingAtExactly("actOnReport");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-TEC", "unit-H-TEC");
		assertThat(story.tasksOf(TECHNICIAN)).containsExactly("actOnReport");
		assertThat(story.tasksOf(Staff.unit("H-TEC"))).containsExactly("actOnReport");
		assertThat(story.view().unit()).isEqualTo(this.scene.unitTitle("D06-TEC"));
		assertThat(story.history()).endsWith(Happening.LATE);
		assertThat(story.told()).containsExactly("registered", "late");
	}

	@Test
	void itGoesUpOnceAlsoIfTheTaskComesBack() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(73));
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "نمی‌شود.");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "می‌شود.");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-TEC", "unit-H-TEC");
		story.after(Duration.ofHours(1));
		assertProcess(story).isWaitingAtExactly("actOnReport");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-TEC", "unit-H-TEC");
		assertThat(story.variable("unitGroups")).isEqualTo("unit-D06-TEC,unit-H-TEC");
		assertThat(story.history()).containsOnlyOnce(Happening.LATE);
		assertThat(reminders(story)).isOne();
		assertThat(story.told()).containsExactly("registered", "late");
	}

	@Test
	void aRefusalThatNobodyReviewsInTimeGoesUpToo() {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "نمی‌شود.");
		story.after(Duration.ofHours(72));
		assertProcess(story).hasPassed("deadlineMissedAtRefusal", "escalateRefusal", "escalatedRefusal")
			.isWaitingAtExactly("reviewRefusal");
		assertThat(story.candidates()).containsExactlyInAnyOrder("supervisors", "unit-H-TEC");
		assertThat(story.told()).containsExactly("registered", "late");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "می‌شود.");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-TEC", "unit-H-TEC");
	}

	@Test
	void theNextLevelMayFinishWhatTheUnitDidNot() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(72));
		answer(story, Staff.unit("H-TEC"));
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.view().unit()).isEqualTo(this.scene.unitTitle("D06-TEC"));
	}

	@Test
	void anOpinionThatNobodyAnswersGoesUpToo() {
		CaseStory story = this.scene.sent(Message.of("SUGGESTION", "SUG-01").in("06"));
		story.at(story.view().promisedBy());
		assertProcess(story).hasPassed("remindUnitOfOpinion", "escalateOpinion").isWaitingAtExactly("reviewOpinion");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-D06-SOC", "secretariat", "unit-H-SOC");
		assertThat(story.told()).containsExactly("registered", "late");
	}

	@Test
	void afterAnObjectionTheDeadlineOfTheNewRoundIsWatchedAnew() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(72));
		answer(story, TECHNICIAN);
		story.objects("NOT_DONE", "هنوز چاله است.");
		assertThat(story.candidates()).containsExactly("unit-H-TEC");
		story.after(Duration.ofHours(72));
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-H-TEC", "unit-I-INS");
		assertThat(story.told()).containsExactly("registered", "late", "answered", "objectionReceived", "late");
	}

	private static long reminders(CaseStory story) {
		return story.events().stream().filter(Happening.REMINDED::equals).count();
	}

}
