package ir.peygir.feedback;

import java.time.Instant;
import java.util.Optional;

import ir.peygir.report.CaseStory;
import ir.peygir.report.ReportStories;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class FeedbackFiguresTests extends ReportStories {

	/** A day on which no other story plays. */
	private static final Instant DAY = Instant.parse("2026-10-25T05:30:00Z");

	@Autowired
	private FeedbackFigures figures;

	@Autowired
	private FeedbackDesk desk;

	@Test
	void silenceCountsAsAskedAndWithdrawalAsNothing() {
		this.scene.itIs(DAY);
		Instant end = DAY.plusSeconds(1);
		assertThat(ofPotholes(DAY, end)).isEmpty();
		says(new Feedback(true, null, null, null, null));
		says(new Feedback(true, 4, null, null, null));
		says(new Feedback(false, null, false, null, null));
		answered().withdraws("دیگر نه");
		answered();
		assertThat(ofPotholes(DAY, end)).contains(new TopicFigures("RDS-01", 4, 3, 2));
		assertThat(ofPotholes(end, end.plusSeconds(60))).isEmpty();
	}

	private void says(Feedback word) {
		CaseStory story = answered();
		this.desk.answerByCode(story.code(), 1, word);
	}

	private Optional<TopicFigures> ofPotholes(Instant from, Instant to) {
		return this.figures.perTopic(from, to)
			.stream()
			.filter((topic) -> "RDS-01".equals(topic.topicCode()))
			.findFirst();
	}

}
