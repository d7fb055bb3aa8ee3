package ir.peygir.report;

import ir.peygir.shared.TrackingCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DuplicateTests extends ReportStories {

	@Test
	void aDuplicateIsClosedAndTellsOfTheFirst() {
		CaseStory first = pothole();
		CaseStory second = this.scene.sent(Message.unsorted().in("06"));
		second.done(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf",
				new TrackingCode(first.code()).grouped(), "answer", "پیش‌تر ثبت شده بود.");
		assertProcess(second).hasPassed("mergeDuplicate", "closedAsDuplicate").isEnded();
		assertThat(second.status()).isEqualTo(Status.CLOSED);
		assertThat(second.view().outcome()).isEqualTo(Outcome.DUPLICATE);
		assertThat(second.view().whole().duplicateOf()).isEqualTo(first.code());
		assertThat(second.view().whole().answer()).isEqualTo("پیش‌تر ثبت شده بود.");
		assertThat(second.view().state().objectionOpen()).isFalse();
		assertThat(second.told()).containsExactly("registeredOpen", "merged");
		assertProcess(first).isWaitingAtExactly("actOnReport");
	}

	@Test
	void itIsNoDuplicateOfItself() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		assertThat(refusal(story, story.code())).startsWith("duplicateOf: ");
	}

	@Test
	void itIsNoDuplicateOfADuplicate() {
		CaseStory first = pothole();
		CaseStory second = this.scene.sent(Message.unsorted().in("06"));
		second.done(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf", first.code());
		CaseStory third = this.scene.sent(Message.unsorted().in("06"));
		assertThat(refusal(third, second.code())).startsWith("duplicateOf: ")
			.contains(new TrackingCode(first.code()).grouped());
	}

	@Test
	void itIsNoDuplicateOfAnUnknownOrClosedReport() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		assertThat(refusal(story, "192764350049")).startsWith("duplicateOf: ");
		assertThat(refusal(story, "192764350048")).startsWith("duplicateOf: ");
		assertThat(refusal(story, "پیام دیروز")).startsWith("duplicateOf: ");
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate"))
			.startsWith("duplicateOf: ");
		CaseStory withdrawn = pothole().withdraws("");
		assertThat(refusal(story, withdrawn.code())).startsWith("duplicateOf: ");
	}

	private static String refusal(CaseStory story, String of) {
		return story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf", of);
	}

}
