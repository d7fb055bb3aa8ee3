package ir.peygir.feedback;

import java.time.Duration;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Closing;
import ir.peygir.report.Happening;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import ir.peygir.report.Status;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeedbackTests extends ReportStories {

	@Autowired
	private FeedbackDesk desk;

	@Autowired
	private TestRestTemplate rest;

	@Test
	void aSatisfiedCitizenAnswersByTheLinkInTheMessage() {
		CaseStory story = answered();
		BpmnAwareTests.assertThat(story.survey()).isWaitingAtExactly("awaitFeedback");
		String token = token(story, "answered");
		assertThat(this.desk.page(token).open()).isTrue();
		assertThat(this.rest.getForEntity("/feedback/" + token, String.class).getStatusCode().value()).isEqualTo(200);
		this.desk.answerByToken(token, new Feedback(true, 4, null, null, "زود انجام شد"));
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(this.desk.page(token).result()).isEqualTo(FeedbackResult.SATISFIED);
	}

	@Test
	void whoIsNotSatisfiedButDoesNotObjectIsNotForcedTo() {
		CaseStory story = answered();
		this.desk.answerByToken(token(story, "answered"), new Feedback(false, 2, false, "POOR_QUALITY", null));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().closing()).isEqualTo(Closing.UNSATISFIED);
	}

	@Test
	void whoIsNotSatisfiedAndDoesNotSayMoreObjects() {
		CaseStory story = answered();
		this.desk.answerByToken(token(story, "answered"), new Feedback(false, null, null, "NOT_DONE", "چاله هست"));
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.file().objectionComment()).isEqualTo("چاله هست");
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	@Test
	void aLinkIsAnsweredOnce() {
		CaseStory story = answered();
		String token = token(story, "answered");
		this.desk.answerByToken(token, new Feedback(true, null, null, null, null));
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.desk.answerByToken(token, new Feedback(false, null, null, null, null)))
			.matches((problem) -> problem.status().value() == 409);
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.desk.answerByToken("invented", new Feedback(true, null, null, null, null)))
			.matches((problem) -> problem.status().value() == 404);
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
	}

	@Test
	void whatIsSaidHasToMakeSense() {
		String token = token(answered(), "answered");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.desk.answerByToken(token, new Feedback(null, 9, null, "BECAUSE", null)))
			.satisfies((invalid) -> assertThat(invalid.problems()).extracting(InvalidInput.FieldProblem::field)
				.containsExactly("satisfied", "rating", "reason"));
	}

	@Test
	void programsAnswerWithTheSecretOfTheCase() {
		CaseStory story = answered();
		assertThat(post(story, null, "{\"satisfied\":true}").getStatusCode().value()).isEqualTo(401);
		assertThat(post(story, "wrong", "{\"satisfied\":true}").getStatusCode().value()).isEqualTo(403);
		assertThat(post(story, story.secret(), "{\"rating\":6}").getStatusCode().value()).isEqualTo(422);
		ResponseEntity<String> answer = post(story, story.secret(), "{\"satisfied\":false,\"comment\":\"نه\"}");
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getBody()).contains("\"status\":\"OBJECTED\"");
		assertThat(post(story, story.secret(), "{\"satisfied\":true}").getStatusCode().value()).isEqualTo(409);
	}

	@Test
	void nobodyAnswersBeforeThereIsAnAnswer() {
		CaseStory story = pothole();
		assertThat(post(story, story.secret(), "{\"satisfied\":true}").getStatusCode().value()).isEqualTo(409);
	}

	@Test
	void afterADayTheCitizenIsRemindedOnceByTheSameLink() {
		CaseStory story = answered();
		String link = story.linkIn("answered");
		story.after(Duration.ofHours(23));
		assertThat(story.told()).containsExactly("registered", "answered");
		story.after(Duration.ofHours(1));
		BpmnAwareTests.assertThat(story.survey()).hasPassed("remindCitizen").isWaitingAtExactly("awaitFeedback");
		assertThat(story.told()).containsExactly("registered", "answered", "surveyReminder");
		story.after(Duration.ofHours(40));
		assertThat(story.told()).containsExactly("registered", "answered", "surveyReminder");
		this.desk.answerByToken(token(story, "answered"), new Feedback(true, null, null, null, null));
		assertThat(link).isEqualTo(story.linkIn("answered"));
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
	}

	@Test
	void afterThreeDaysOfSilenceItIsClosedAndCountsAsNoAnswer() {
		CaseStory story = answered();
		String token = token(story, "answered");
		story.drawn(99).after(Duration.ofHours(72));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
		assertThat(story.view().state().closing()).isEqualTo(Closing.NO_ANSWER);
		assertThat(story.history()).endsWith(Happening.NO_ANSWER, Happening.CLOSED).doesNotContain(Happening.SATISFIED);
		assertThat(story.variable("feedbackResult")).isEqualTo("noAnswer");
		assertThat(this.rest.getForEntity("/feedback/" + token, String.class).getStatusCode().value()).isEqualTo(410);
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.desk.answerByToken(token, new Feedback(true, null, null, null, null)))
			.matches((problem) -> problem.status().value() == 409);
	}

	@Test
	void eachAnswerIsAskedAboutByALinkOfItsOwn() {
		CaseStory story = answered();
		String first = story.linkIn("answered");
		story.objects("NOT_DONE", null);
		answer(story, Staff.unit("H-TEC"));
		assertThat(story.linkIn("answered")).isNotEqualTo(first);
		assertThat(this.desk.page(token(story, "answered")).open()).isTrue();
	}

	private static String token(CaseStory story, String template) {
		String link = story.linkIn(template);
		return link.substring(link.lastIndexOf('/') + 1);
	}

	private ResponseEntity<String> post(CaseStory story, String secret, String json) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		if (secret != null) {
			headers.set("X-Peygir-Secret", secret);
		}
		return this.rest.postForEntity("/api/reports/" + story.code() + "/feedback", new HttpEntity<>(json, headers),
				String.class);
	}

}
