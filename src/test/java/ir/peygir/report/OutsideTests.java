package ir.peygir.report;

import java.time.Duration;

import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OutsideTests extends ReportStories {

	private static final Staff OTHER_SUPERVISOR = Staff.of("supervisor-2", "supervisors");

	@Test
	void whatAUnitSendsToAnotherBodyIsAnsweredAndClosed() {
		CaseStory story = pothole();
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "outside")).contains("answer");
		outside(story);
		assertProcess(story).hasPassed("refuseAsNotRelated").isWaitingAtExactly("waitForLateObjection");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().outcome()).isEqualTo(Outcome.OUTSIDE);
		assertThat(story.history()).contains(Happening.OUTSIDE).doesNotContain(Happening.NOT_RELATED);
		assertThat(story.told()).containsExactly("registered", "closedWithAnswer");
		story.after(Duration.ofDays(30));
		assertProcess(story).isEnded();
	}

	@Test
	void anObjectionToItIsDecidedOnceByASupervisor() {
		CaseStory story = outside(pothole());
		story.after(Duration.ofDays(20)).objects("UNRELATED", "آن سازمان می‌گوید کار شماست.");
		assertProcess(story).isWaitingAtExactly("reviewObjection");
		assertThat(story.variable("objected")).isEqualTo(true);
		story.done(Staff.SUPERVISOR, "reviewObjection", "objectionUpheld", false, "answer", "کار آن سازمان است.");
		assertThat(story.view().state().closing()).isEqualTo(Closing.REFUSAL_CONFIRMED);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> story.objects("UNRELATED", "باز هم"))
			.matches((problem) -> problem.status().value() == 409);
		assertProcess(story).isEnded();
	}

	@Test
	void whoDecidedDoesNotJudgeTheObjection() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		Staff both = Staff.of("both-hats", "operators", "supervisors");
		assertThat(story.refusal(both, "triageReport", "triageOutcome", "outside")).contains("answer");
		story.done(both, "triageReport", "triageOutcome", "outside", "answer", "با نامهٔ ۱۲ به آبفا فرستادیم.");
		assertThat(story.view().outcome()).isEqualTo(Outcome.OUTSIDE);
		story.objects("UNRELATED", "کار شهرداری است.");
		assertThat(story.refusal(both, "reviewObjection", "objectionUpheld", false, "answer", "نه"))
			.contains("تصمیم خود شما");
		story.done(OTHER_SUPERVISOR, "reviewObjection", "objectionUpheld", true, "answer", "درست می‌گویید.");
		assertProcess(story).isWaitingAtExactly("triageReport");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
	}

	@Test
	void anObjectionThatNobodyDecidesIsShownToManagersAndTheCitizenReadsIt() {
		CaseStory story = outside(pothole());
		story.objects("UNRELATED", "کار شماست.");
		story.at(story.task().getDueDate().toInstant());
		assertProcess(story).hasPassed("escalateObjectionReview").isWaitingAtExactly("reviewObjection");
		assertThat(story.candidates()).containsExactlyInAnyOrder("supervisors", "managers");
		assertThat(story.history()).endsWith(Happening.OBJECTION_LATE);
		assertThat(story.task().getName()).endsWith(" · گذشته از مهلت");
	}

	private static CaseStory outside(CaseStory story) {
		return story.done(TECHNICIAN, "actOnReport", "actOutcome", "outside", "answer",
				"با نامهٔ ۱۲ به آبفا فرستادیم.");
	}

}
