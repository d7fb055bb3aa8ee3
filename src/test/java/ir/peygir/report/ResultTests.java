package ir.peygir.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultTests extends ReportStories {

	private static final Staff PATROL = Staff.unit("O-WEL");

	@Test
	void whereDoneSaysNothingTheCitizenReadsWhatItMeans() {
		CaseStory story = sleeper().done(PATROL, "actOnReport", "actOutcome", "done", "answer", "گشت شبانه رفت.",
				"result", "wentToShelter");
		assertThat(story.view().outcome()).isEqualTo(Outcome.DONE);
		assertThat(story.view().state().result()).isEqualTo("فرد به گرم‌خانه رفت");
	}

	@Test
	void aResultOfAnotherTopicIsRefused() {
		assertThat(sleeper().refusal(PATROL, "actOnReport", "actOutcome", "done", "answer", "گشت رفت.", "result",
				"sealed"))
			.contains("result");
	}

	@Test
	void doneAloneIsTakenToo() {
		CaseStory story = sleeper().done(PATROL, "actOnReport", "actOutcome", "done", "answer", "گشت شبانه رفت.");
		assertThat(story.view().state().result()).isNull();
		assertThat(story.view().outcome()).isEqualTo(Outcome.DONE);
	}

	private CaseStory sleeper() {
		CaseStory story = this.scene.sent(Message.request("SOC-01").in("06"));
		assertThat(story.file().results()).extracting((result) -> result.value()).contains("wentToShelter");
		return story;
	}

}
