package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests extends ReportStories {

	/** Eight o'clock in Tehran on the planned day. */
	private static final Instant SPRING = Instant.parse("2027-04-05T04:30:00Z");

	@Test
	void aPlannedRequestSleepsUntilItsDayWakesAndTellsTheCitizen() {
		CaseStory story = approved();
		assertProcess(story).isWaitingAtExactly("sleepUntilPlanned");
		assertThat(story.status()).isEqualTo(Status.PLANNED);
		assertThat(story.view().outcome()).isEqualTo(Outcome.PLANNED);
		assertThat(story.view().whole().answer()).isEqualTo("در بهار آسفالت می‌شود.");
		assertThat(story.view().state().plannedFor()).isEqualTo(LocalDate.parse("2027-04-05"));
		assertThat(story.view().promisedBy()).isEqualTo(SPRING);
		assertThat(story.view().state().timing()).isNull();
		assertThat(story.told()).containsExactly("registered", "planned");
		story.at(SPRING.minusSeconds(1));
		assertProcess(story).isWaitingAtExactly("sleepUntilPlanned");
		assertThat(story.history()).doesNotContain(Happening.LATE);
		story.at(SPRING);
		assertProcess(story).hasPassed("wakeReport", "decideDeadline", "assignUnit").isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.candidates()).containsExactly("unit-D06-TEC");
		assertThat(story.view().promisedBy()).isEqualTo(SPRING.plus(Duration.ofHours(72)));
		assertThat(story.task().getDueDate()).isEqualTo(SPRING.plus(Duration.ofHours(72)));
		assertThat(story.told()).containsExactly("registered", "planned", "planDue");
		answer(story, TECHNICIAN);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.view().outcome()).isEqualTo(Outcome.DONE);
	}

	@Test
	void whoeverIsLateBeforeAndAfterThePlannedDayIsTwiceSaidToBeLate() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(73));
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "planned", "answer", "در بهار آسفالت می‌شود.", "plannedFor",
				"2027-04-05");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
		story.at(SPRING);
		story.after(Duration.ofHours(73));
		assertThat(story.history()).filteredOn(Happening.LATE::equals).hasSize(2);
		assertThat(story.told()).filteredOn("late"::equals).hasSize(2);
	}

	@Test
	void untilASupervisorHasSeenItThePlanIsNobodysAnswer() {
		CaseStory story = planned();
		assertProcess(story).isWaitingAtExactly("reviewRefusal");
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.view().outcome()).isNull();
		assertThat(story.view().whole().answer()).isNull();
		assertThat(story.file().review()).isEqualTo(Review.PLAN);
		assertThat(story.file().proposedFor()).isEqualTo(LocalDate.parse("2027-04-05"));
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "همین حالا می‌شود.");
		assertProcess(story).hasPassed("returnToUnit").isWaitingAtExactly("actOnReport");
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72)));
		assertThat(story.file().review()).isNull();
		assertThat(story.told()).containsExactly("registered");
	}

	@Test
	void whoAskedForThePlanDoesNotApproveIt() {
		CaseStory story = pothole();
		Staff both = Staff.of("both-hats", "unit-D06-TEC", "supervisors");
		plan(story, both);
		assertThat(story.refusal(both, "reviewRefusal", "refusalApproved", true)).contains("خود شما");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
		assertThat(story.status()).isEqualTo(Status.PLANNED);
	}

	@Test
	void aPlanHasAnAnswerAndADayThatLiesAhead() {
		CaseStory story = pothole();
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "planned")).contains("answer")
			.contains("plannedFor");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "planned", "answer", "امروز", "plannedFor",
				"2026-10-11"))
			.contains("plannedFor");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "planned", "answer", "بعد", "plannedFor",
				"بهار"))
			.contains("plannedFor");
	}

	@Test
	void aSecondPlanIsRefused() {
		CaseStory story = approved();
		story.at(SPRING);
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "planned", "answer", "سال بعد", "plannedFor",
				"2028-04-05"))
			.contains("این کار یک بار در برنامه گذاشته شده است");
	}

	@Test
	void whileItSleepsTheCitizenCorrectsAndTheUnitSeesItOnWaking() {
		CaseStory story = approved();
		story.corrects("روبه‌روی پلاک ۱۴.");
		story.photo();
		assertProcess(story).isWaitingAtExactly("sleepUntilPlanned");
		story.at(SPRING);
		assertThat(story.task().getName()).endsWith(" · متن اصلاح شد · عکس تازه");
	}

	@Test
	void whileItSleepsTheCitizenMayWithdraw() {
		CaseStory story = approved();
		story.withdraws("دیگر لازم نیست.").work();
		assertThat(story.status()).isEqualTo(Status.WITHDRAWN);
		assertProcess(story).isEnded();
	}

	@Test
	void aRefusalKeepsItsReasonAndTheCitizenReadsIt() {
		CaseStory story = pothole();
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "x", "reason",
				"noMoney"))
			.contains("reason");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "ملک خصوصی است.", "reason",
				"privateLand");
		assertThat(story.file().proposedReason()).isEqualTo("ملک خصوصی است");
		assertThat(story.file().review()).isEqualTo(Review.REFUSAL);
		assertThat(story.view().state().refusalReason()).isNull();
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
		assertThat(story.view().state().refusalReason()).isEqualTo(RefusalReason.PRIVATE);
	}

	private CaseStory planned() {
		CaseStory story = pothole();
		plan(story, TECHNICIAN);
		return story;
	}

	private CaseStory approved() {
		return planned().done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
	}

	private static void plan(CaseStory story, Staff unit) {
		story.done(unit, "actOnReport", "actOutcome", "planned", "answer", "در بهار آسفالت می‌شود.", "plannedFor",
				"2027-04-05");
	}

}
