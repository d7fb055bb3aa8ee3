package ir.peygir.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import ir.peygir.feedback.Feedback;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MainRoadTests extends ReportStories {

	@Test
	void aRequestGoesToItsUnitByItselfAndEndsWithASatisfiedCitizen() {
		CaseStory story = pothole();
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72)));
		assertProcess(story).hasPassed("decideTriage", "decideDeadline", "promiseDeadline", "assignUnit")
			.hasNotPassed("triageReport")
			.isWaitingAtExactly("actOnReport");
		assertThat(story.candidates()).containsExactly("unit-D06-TEC");
		answer(story, TECHNICIAN);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertProcess(story).isWaitingAt("askFeedback");
		assertThat(story.view().whole().answer()).isEqualTo("چاله پر شد.");
		this.scene.desk.giveFeedback(story.code(), story.secret(), new Feedback(true, 5, null, null, null));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertProcess(story).hasPassedInOrder("actOnReport", "publishAnswer", "askFeedback", "closeReport")
			.isWaitingAtExactly("waitForLateObjection");
		assertThat(story.history()).containsExactly(Happening.REGISTERED, Happening.ASSIGNED, Happening.ANSWERED,
				Happening.SATISFIED, Happening.CLOSED);
		assertThat(story.told()).containsExactly("registered", "answered");
	}

	@Test
	void thirtyDaysAfterClosingTheProcessEnds() {
		CaseStory story = answered();
		this.scene.desk.giveFeedback(story.code(), story.secret(), new Feedback(true, null, null, null, null));
		story.after(Duration.ofDays(29));
		assertProcess(story).isNotEnded();
		story.after(Duration.ofDays(1));
		assertProcess(story).hasPassed("objectionPeriodOver", "reportClosed").isEnded();
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void whatIsMoreUrgentStandsHigherOnTheWorklist() {
		CaseStory ordinary = pothole();
		CaseStory unsorted = this.scene.sent(Message.unsorted());
		CaseStory opinion = this.scene.sent(Message.of("SUGGESTION", "SUG-01").in("06"));
		assertThat(List.of(ordinary, unsorted, opinion)).allSatisfy((story) -> assertThat(story.task().getPriority())
			.isEqualTo(100 - 10 * (Integer) story.variable("priority")));
		CaseStory emergency = this.scene.sent(Message.request("SAF-06").in("06"));
		assertThat(emergency.task().getPriority()).isEqualTo(90).isGreaterThan(ordinary.task().getPriority());
	}

	@Test
	void withoutEvidenceItIsNotDoneWhereTheTopicAsksForIt() {
		CaseStory story = pothole();
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "done", "answer", "انجام شد."))
			.startsWith("evidence: ");
	}

	@Test
	void anotherUnitSeesNothingOfIt() {
		CaseStory story = pothole();
		assertThat(story.tasksOf(TECHNICIAN)).containsExactly("actOnReport");
		assertThat(story.tasksOf(Staff.unit("D06-SRV"))).isEmpty();
		assertThat(story.tasksOf(Staff.unit("D07-TEC"))).isEmpty();
		assertThat(story.tasksOf(Staff.OPERATOR)).isEmpty();
	}

	@Test
	void aCorrectionIsReadBesideTheFirstWords() {
		CaseStory story = pothole();
		String first = story.view().whole().text();
		story.corrects("پلاک ۱۴ است.");
		assertThat(story.view().whole().text()).isEqualTo("پلاک ۱۴ است.");
		assertThat(story.file().history()).last().extracting(CaseView.Entry::detail).isEqualTo(first);
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	@Test
	void anOutcomeOfAnEarlierPassNeverCounts() {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "بودجه نیست.");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "بودجه هست.");
		assertThat(story.variable("actOutcome")).isEqualTo("notPossible");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "answer", "انجام شد.")).contains("actOutcome");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "later", "answer", "x"))
			.contains("actOutcome");
		answer(story, TECHNICIAN);
		assertThat(story.view().outcome()).isEqualTo(Outcome.DONE);
		assertThat(Map.of("actOutcome", story.variable("actOutcome"))).containsEntry("actOutcome", "done");
	}

}
