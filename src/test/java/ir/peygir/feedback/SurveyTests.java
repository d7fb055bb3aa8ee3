package ir.peygir.feedback;

import java.time.Instant;

import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SurveyTests {

	private static final Instant NOW = Instant.parse("2026-10-11T05:30:00Z");

	private final Survey survey = new Survey(new SurveySubject.Subject("192764350049", 1,
			new SurveySubject.Matter("RDS-01", "REQUEST", "چاله", "Pothole", 2, false), "پر شد", "DONE", null, 1,
			false), "hash", NOW, NOW.plusSeconds(1), NOW.plusSeconds(2));

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "true, -, SATISFIED", "true, true, SATISFIED", "false, -, OBJECTED",
			"false, true, OBJECTED", "false, false, UNSATISFIED" })
	void notBeingSatisfiedAndObjectingAreTwoQuestions(boolean satisfied, Boolean objects, FeedbackResult result) {
		assertThat(this.survey.result()).isNull();
		this.survey.answer(new Feedback(satisfied, null, objects, null, null), Survey.Channel.WEB, NOW);
		assertThat(this.survey.result()).isEqualTo(result);
	}

	@Test
	void aSurveyIsAnsweredOnce() {
		this.survey.answer(new Feedback(true, null, null, null, null), Survey.Channel.SMS, NOW);
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.survey.answer(new Feedback(false, null, null, null, null), Survey.Channel.API, NOW));
		assertThat(this.survey.result()).isEqualTo(FeedbackResult.SATISFIED);
	}

	@Test
	void silenceIsNoSatisfaction() {
		this.survey.close(Survey.State.UNANSWERED);
		assertThat(this.survey.result()).isEqualTo(FeedbackResult.NO_ANSWER);
	}

}
