package ir.peygir.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTests extends ReportStories {

	@Test
	void anApprovedRefusalIsReadByTheCitizenWhoIsAskedAboutIt() {
		CaseStory story = refused();
		assertProcess(story).isWaitingAtExactly("reviewRefusal");
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.view().whole().answer()).isNull();
		assertThat(story.view().outcome()).isNull();
		assertThat(story.file().proposedAnswer()).isEqualTo("ملک خصوصی است.");
		assertThat(story.tasksOf(TECHNICIAN)).isEmpty();
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.view().outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
		assertThat(story.view().whole().answer()).isEqualTo("ملک خصوصی است.");
	}

	@Test
	void aRefusalThatIsNotApprovedGoesBackToTheUnitWithTheNote() {
		CaseStory story = refused();
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "کوچه عمومی است.");
		assertProcess(story).hasPassed("returnToUnit").isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.file().staffNote()).isEqualTo("کوچه عمومی است.");
		assertThat(story.view().whole().answer()).isNull();
		assertThat(story.history()).doesNotContain(Happening.REFUSAL_PROPOSED, Happening.REFUSAL_RETURNED);
		assertThat(story.tasksOf(TECHNICIAN)).containsExactly("actOnReport");
	}

	@Test
	void aSupervisorHasToSayYesOrNo() {
		CaseStory story = refused();
		assertThat(story.refusal(Staff.SUPERVISOR, "reviewRefusal", "note", "x")).contains("refusalApproved");
		assertThat(story.refusal(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", "perhaps"))
			.contains("refusalApproved");
	}

	private CaseStory refused() {
		CaseStory story = pothole();
		return story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "ملک خصوصی است.");
	}

}
