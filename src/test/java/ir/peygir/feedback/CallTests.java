package ir.peygir.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Closing;
import ir.peygir.report.Happening;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import ir.peygir.report.Status;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The call centre asks whom nothing else reached.
 */
class CallTests extends ReportStories {

	private static final Staff CALLER = Staff.of("caller", "call-centre");

	@Autowired
	private FeedbackDesk desk;

	@Autowired
	private TestRestTemplate rest;

	@Test
	void afterThreeDaysOfSilenceTheCallCentreAsksAboutAnUrgentTopic() {
		CaseStory story = urgent();
		story.after(Duration.ofHours(71));
		assertThat(story.tasksOf(CALLER)).isEmpty();
		story.after(Duration.ofHours(1));
		assertThat(story.tasksOf(CALLER)).containsExactly("callCitizen");
		assertThat(story.tasksOf(Staff.SUPERVISOR)).isEmpty();
		assertThat(story.task().getName()).isEqualTo("تماس برای نظرسنجی: فرونشست معبر");
		assertThat(story.task().getPriority()).isEqualTo(90);
		assertThat(story.task().getDueDate()).isAfter(java.util.Date.from(this.scene.now().plus(Duration.ofDays(3))));
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		story.done(CALLER, "callCitizen", "callOutcome", "satisfied", "rating", 5, "comment", "ممنون");
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(story.told()).endsWith("phoneSurveyCheck");
	}

	@Test
	void ofOtherTopicsASampleIsAsked() {
		CaseStory inside = answered().drawn(19).after(Duration.ofHours(72));
		assertThat(inside.tasksOf(CALLER)).containsExactly("callCitizen");
		CaseStory outside = this.scene.sent(Message.request("RDS-01").in("06"));
		answer(outside, TECHNICIAN);
		outside.drawn(20).after(Duration.ofHours(72));
		assertThat(outside.tasksOf(CALLER)).isEmpty();
		assertThat(outside.view().state().closing()).isEqualTo(Closing.NO_ANSWER);
	}

	@Test
	void whoIsProtectedIsNeverCalled() {
		CaseStory story = protectedReport(new ContactDetails("09121230987", null, null, null)).drawn(0)
			.after(Duration.ofHours(72));
		assertThat(story.tasksOf(CALLER)).isEmpty();
		assertThat(story.view().state().closing()).isEqualTo(Closing.NO_ANSWER);
		CaseStory landline = protectedReport(new ContactDetails(null, "02188776655", null, null));
		assertThat(landline.tasksOf(CALLER)).isEmpty();
		BpmnAwareTests.assertThat(landline.survey()).isWaitingAtExactly("awaitFeedback");
	}

	@Test
	void whoHasOnlyALandlineIsCalledAtOnceAndGetsNoMessage() {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").from(new ContactDetails(null, "02188776655", null, null)));
		answer(story, TECHNICIAN);
		assertThat(story.tasksOf(CALLER)).containsExactly("callCitizen");
		assertThat(this.desk.pageOf(story.code(), 1)).as("the page still takes the answer").isPresent();
		story.done(CALLER, "callCitizen", "callOutcome", "unsatisfied", "objects", false);
		assertThat(story.view().state().closing()).isEqualTo(Closing.UNSATISFIED);
		assertThat(story.told()).doesNotContain("phoneSurveyCheck", "answered");
	}

	@Test
	void whoIsNotSatisfiedAndSaysNoMoreObjectsOnTheTelephoneToo() {
		CaseStory story = called();
		story.done(CALLER, "callCitizen", "callOutcome", "unsatisfied", "comment", "هنوز چاله هست");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.file().objectionComment()).isEqualTo("هنوز چاله هست");
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	@Test
	void aTelephoneThatNobodyAnswersIsNoSatisfaction() {
		CaseStory story = called();
		story.done(CALLER, "callCitizen", "callOutcome", "noAnswer", "rating", 5);
		assertThat(story.view().state().closing()).isEqualTo(Closing.NO_ANSWER);
		assertThat(story.history()).doesNotContain(Happening.SATISFIED);
		assertThat(story.told()).doesNotContain("phoneSurveyCheck");
	}

	@Test
	void aCallThatNobodyMakesEndsAfterThreeWorkingDays() {
		CaseStory story = called();
		Instant due = story.task().getDueDate().toInstant();
		story.at(due.minusSeconds(1));
		assertThat(story.tasksOf(CALLER)).hasSize(1);
		story.at(due);
		assertThat(story.tasksOf(CALLER)).isEmpty();
		assertThat(story.view().state().closing()).isEqualTo(Closing.NO_ANSWER);
	}

	@Test
	void aMessageThatComesWhileTheCallWaitsEndsTheCall() {
		CaseStory story = called();
		sms(story.mobile(), "33 هنوز هست");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.tasksOf(CALLER)).isEmpty();
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	@Test
	void theLinkWorksWhileTheCallWaitsAndEndsTheCall() {
		CaseStory story = called();
		String link = story.linkIn("answered");
		this.desk.answerByToken(link.substring(link.lastIndexOf('/') + 1), new Feedback(true, 4, null, null, null));
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(story.tasksOf(CALLER)).isEmpty();
	}

	@Test
	void withdrawingEndsTheCall() {
		CaseStory story = called();
		story.withdraws("خودم درست کردم.");
		assertThat(story.tasksOf(CALLER)).isEmpty();
		assertThat(this.desk.pageOf(story.code(), 1)).isEmpty();
	}

	@Test
	void whatWasTakenDownIsToldAndCanBeContradicted() {
		CaseStory story = called();
		story.done(CALLER, "callCitizen", "callOutcome", "satisfied");
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		story.after(Duration.ofHours(71));
		sms(story.mobile(), "33 من راضی نیستم");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.history()).contains(Happening.CONTRADICTED, Happening.OBJECTED);
		assertThat(story.file().objectionComment()).isEqualTo("من راضی نیستم");
		story.work();
		assertProcess(story).isWaitingAtExactly("actOnReport");
		sms(story.mobile(), "33 باز هم");
		assertThat(story.view().state().objections()).isOne();
	}

	@Test
	void beforeTheEngineWentOnItCanBeContradictedToo() {
		CaseStory story = called();
		story.decided(CALLER, "callCitizen", "callOutcome", "satisfied");
		sms(story.mobile(), "33");
		story.work();
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
	}

	@Test
	void afterThreeDaysWhatWasTakenDownStands() {
		CaseStory story = called();
		story.done(CALLER, "callCitizen", "callOutcome", "satisfied");
		story.after(Duration.ofHours(73));
		sms(story.mobile(), "33");
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void anObjectionThatNobodyMadeCountsNoMore() {
		CaseStory story = called();
		story.done(CALLER, "callCitizen", "callOutcome", "unsatisfied", "objects", true);
		sms(story.mobile(), "33");
		assertThat(story.history()).contains(Happening.CONTRADICTED);
		assertThat(story.status()).as("the unit looks again, and asks again").isEqualTo(Status.OBJECTED);
	}

	@Test
	void onlyTheThreeOutcomesOfACallAreTaken() {
		CaseStory story = called();
		assertThat(story.refusal(CALLER, "callCitizen", "callOutcome", "maybe")).contains("callOutcome");
		assertThat(story.refusal(CALLER, "callCitizen", "callOutcome", "satisfied", "rating", 6)).contains("rating");
	}

	@Test
	void theKeyThatIsPressedWhenAMachineAsksIsAnAnswerToo() {
		CaseStory story = answered();
		assertThat(pressed("a-call", story.mobile(), story.code(), "2")).isEqualTo(400);
		assertThat(pressed("a-call", "09350000000", story.code(), "1")).isEqualTo(204);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(pressed(UUID.randomUUID().toString(), story.mobile(), story.code(), "۱")).isEqualTo(204);
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(story.told()).endsWith("phoneSurveyCheck");
		sms(story.mobile(), "33");
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
	}

	@Test
	void aKeyPressedOnALandlineEndsTheCallThatWaits() {
		CaseStory story = onLandline();
		for (String other : List.of("09350000000", "02166554433", "hidden")) {
			assertThat(pressed(UUID.randomUUID().toString(), other, story.code(), "3")).isEqualTo(204);
			assertThat(story.status()).as(other).isEqualTo(Status.ANSWERED);
		}
		String id = UUID.randomUUID().toString();
		assertThat(pressed(id, "02188776655", story.code(), "3")).isEqualTo(204);
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.tasksOf(CALLER)).isEmpty();
		answer(story, Staff.unit("H-TEC"));
		assertThat(pressed(id, "02188776655", story.code(), "3")).isEqualTo(204);
		assertThat(story.status()).as("the same call again").isEqualTo(Status.ANSWERED);
	}

	/** Nobody answered about the urgent topic, so the call centre has to. */
	private CaseStory called() {
		CaseStory story = urgent().after(Duration.ofHours(72));
		assertThat(story.tasksOf(CALLER)).containsExactly("callCitizen");
		return story;
	}

	private CaseStory urgent() {
		CaseStory story = this.scene.sent(Message.request("RDS-02").in("06"));
		answer(story, TECHNICIAN);
		return story.drawn(99);
	}

	private CaseStory onLandline() {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").from(new ContactDetails(null, "02188776655", null, null)));
		answer(story, TECHNICIAN);
		return story;
	}

	private CaseStory protectedReport(ContactDetails person) {
		return this.scene.sent(Message.of("COMPLAINT", "ANM-11").in("06").from(person))
			.done(Staff.unit("D06-SRV"), "actOnReport", "actOutcome", "done", "answer", "رسیدگی شد.");
	}

	private void sms(String from, String text) {
		assertThat(sent("/channels/sms/inbound", UUID.randomUUID().toString(), from, "text", text)).isEqualTo(204);
	}

	private int pressed(String id, String from, String code, String key) {
		return sent("/channels/calls/outcome", id, from, "code", code, "key", key);
	}

	private int sent(String path, String id, String from, String... namesAndValues) {
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("id", id);
		form.set("from", from);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.set(namesAndValues[i], namesAndValues[i + 1]);
		}
		HttpHeaders headers = new HttpHeaders();
		headers.set("X-Peygir-Secret", "channel-of-the-tests");
		return this.rest.postForEntity(path, new HttpEntity<>(form, headers), String.class).getStatusCode().value();
	}

}
