package ir.peygir.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.citizen.Vault;
import ir.peygir.messaging.Offers;
import ir.peygir.messaging.Outbox;
import ir.peygir.messaging.Replies;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Closing;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Status;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.TrackingCode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Others than reports ask citizens too, and the answers find their way.
 */
class SeveralSubjectsTests extends ReportStories {

	private static final AtomicInteger NUMBERS = new AtomicInteger(2000);

	@Autowired
	private Receptions receptions;

	@Autowired
	private Offers offers;

	@Autowired
	private Replies replies;

	@Autowired
	private Vault vault;

	@Autowired
	private FeedbackDesk desk;

	@Autowired
	private SurveyCalls calls;

	@Autowired
	private FeedbackFigures figures;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private MessageSource texts;

	private final String code = TrackingCode.random(new Random()).digits();

	private final Mobile mobile = new Mobile("+98912777" + NUMBERS.incrementAndGet());

	@Test
	void whoOwnsTheCaseIsAskedAndHearsTheAnswer() {
		ProcessInstance survey = asks(2, Wording.ORDER);
		assertThat(told()).singleElement().satisfies((sent) -> {
			assertThat(sent.template()).isEqualTo("orderDone");
			assertThat(sent.text()).startsWith("دستور ملاقات شما اجرا شد. ببینید و نظر دهید:\nhttp");
		});
		assertThat(page(2)).contains("از اجرای این دستور راضی هستید؟", "کوچه آسفالت شد.", "/sheet-2-small",
				"دوباره رسیدگی شود");
		this.desk.answerByToken(token(2), new Feedback(false, 2, true, "INCOMPLETE", "نیمه‌کاره"));
		assertThat(this.receptions.heard(this.code)).containsExactly("2 OBJECTED نیمه‌کاره");
		assertThat(page(2)).isNull();
		BpmnAwareTests.assertThat(survey).isEnded().variables().containsEntry("feedbackResult", "objected");
	}

	@Test
	void aQuestionWithoutObjectionTakesNone() {
		asks(1, Wording.RECEPTION);
		assertThat(told()).extracting(Outbox.Sent::template).containsExactly("receptionAsked");
		assertThat(page(1)).contains("ملاقات سر وقت بود و حرفتان شنیده شد؟").doesNotContain("دوباره رسیدگی شود");
		assertThat(this.desk.answerByCode(this.code, 1, new Feedback(false, null, true, null, "دیر شد")))
			.isEqualTo(FeedbackResult.UNSATISFIED);
		assertThat(this.receptions.heard(this.code)).containsExactly("1 UNSATISFIED دیر شد");
	}

	@Test
	void whatTheCallCentreTookDownOfItIsContradictedWithoutAnObjection() {
		asks(1, Wording.RECEPTION);
		this.calls.answered(this.code, 1, new Feedback(true, null, null, null, null));
		assertThat(texted(false, "")).isTrue();
		assertThat(this.receptions.heard(this.code)).containsExactly("1 SATISFIED ", "1 not SATISFIED but UNSATISFIED");
	}

	@Test
	void silenceIsHeardToo() {
		asks(1, Wording.RECEPTION);
		this.desk.closeUnanswered(this.code, 1);
		assertThat(this.receptions.heard(this.code)).containsExactly("1 NO_ANSWER");
	}

	@Test
	void noFigureOfATopicCountsIt() {
		Instant day = Instant.parse("2026-10-27T05:30:00Z");
		this.scene.itIs(day);
		asks(1, Wording.RECEPTION);
		texted(true, "");
		assertThat(this.figures.perTopic(day, day.plusSeconds(1))).isEmpty();
	}

	@Test
	void aTextAnswersWhatWasAskedLastWhoeverAsked() {
		CaseStory report = reportFromTheSameNumber();
		later(60);
		this.offers.ask(person(), this.scene.now());
		later(60);
		asks(1, Wording.RECEPTION);
		assertThat(texted(false, "دیر شد")).isTrue();
		assertThat(this.receptions.heard(this.code)).containsExactly("1 UNSATISFIED دیر شد");
		assertThat(texted(true, "با یک همراه")).isTrue();
		assertThat(this.offers.answers()).containsExactly("coming با یک همراه");
		assertThat(report.status()).isEqualTo(Status.ANSWERED);
		assertThat(texted(true, "")).isTrue();
		assertThat(report.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(texted(true, "")).isFalse();
	}

	@Test
	void aReminderMakesItTheLastQuestion() {
		CaseStory report = reportFromTheSameNumber();
		later(3600);
		this.offers.ask(person(), this.scene.now());
		report.after(Duration.ofHours(24));
		assertThat(report.told()).endsWith("surveyReminder");
		assertThat(texted(true, "")).isTrue();
		assertThat(report.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(this.offers.answers()).isEmpty();
	}

	@Test
	void aTextThatNamedNoDigitsIsAnsweredOnlyIfNothingElseIsOpen() {
		this.offers.ask(person(), this.scene.now());
		later(60);
		asks(2, Wording.ORDER);
		assertThat(texted(true, "")).isTrue();
		assertThat(this.offers.answers()).containsExactly("coming ");
		assertThat(texted(true, "")).isTrue();
		assertThat(this.receptions.heard(this.code)).containsExactly("2 SATISFIED ");
	}

	@Test
	void onceItsReminderNamedThemItIsAQuestionLikeOthers() {
		this.offers.ask(person(), this.scene.now());
		later(60);
		asks(2, Wording.ORDER);
		later(60);
		this.desk.remind(this.code, 2);
		assertThat(told().get(0).text()).isEqualTo("از اجرای دستور ملاقات راضی هستید؟\nراضی ۳۱، ناراضی ۳۳\n۱۳۷");
		assertThat(texted(false, "")).isTrue();
		assertThat(this.receptions.heard(this.code)).containsExactly("2 OBJECTED ");
		assertThat(this.offers.answers()).isEmpty();
	}

	@Test
	void aKeyGoesToTheCaseThatWasCalledAbout() {
		CaseStory report = reportFromTheSameNumber();
		asks(1, Wording.RECEPTION);
		assertThat(this.replies.pressed(report.code(), this.mobile.national(), people(), true)).isTrue();
		assertThat(report.view().state().closing()).isEqualTo(Closing.SATISFIED);
		assertThat(this.receptions.heard(this.code)).isEmpty();
		assertThat(this.replies.pressed(this.code, this.mobile.national(), people(), false)).isTrue();
		assertThat(this.receptions.heard(this.code)).containsExactly("1 UNSATISFIED ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fa", "en" })
	void everyWordingHasItsWords(String language) {
		for (Wording wording : List.of(Wording.ANSWER, Wording.ORDER, Wording.RECEPTION)) {
			for (String word : List.of("question", "answer", "satisfied.yes", "satisfied.no", "closed", "track",
					"done.satisfied", "done.unsatisfied")) {
				assertThat(text(wording.page() + "." + word, language)).as(word).isNotBlank();
			}
			assertThat(text("sms." + wording.asked(), language)).isNotBlank();
			assertThat(text("sms." + wording.reminder(), language)).contains(language.equals("fa") ? "۳۱" : "31");
		}
		assertThat(text(Wording.ORDER.page() + ".done.objected", language)).isNotBlank();
		assertThat(Wording.ORDER.withoutObjection().objectable()).isFalse();
	}

	private String text(String key, String language) {
		return this.texts.getMessage(key, null, Locale.forLanguageTag(language));
	}

	/** The process asks by itself; nothing is sent before that. */
	private ProcessInstance asks(int voice, Wording wording) {
		this.receptions.ask(this.code, voice, person(), wording);
		ProcessInstance started = this.runtime.startProcessInstanceByKey("feedback", this.code,
				Map.of("voice", (Object) voice));
		this.management.createJobQuery()
			.processInstanceId(started.getId())
			.messages()
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
		return started;
	}

	private CaseStory reportFromTheSameNumber() {
		CaseStory story = this.scene.sent(
				Message.request("RDS-01").in("06").from(new ContactDetails(this.mobile.national(), null, null, null)));
		answer(story, TECHNICIAN);
		return story;
	}

	private UUID person() {
		return this.vault.keep(new ContactDetails(this.mobile.e164(), null, null, null), Locale.forLanguageTag("fa"));
	}

	private List<UUID> people() {
		return this.vault.contactsWith(this.mobile);
	}

	private boolean texted(boolean agrees, String comment) {
		return this.replies.texted(people(), agrees, comment);
	}

	private void later(long seconds) {
		this.scene.itIs(this.scene.now().plusSeconds(seconds));
	}

	/** Newest first. */
	private List<Outbox.Sent> told() {
		return this.outbox.newest(1000).stream().filter((sent) -> this.code.equals(sent.code())).toList();
	}

	private String token(int voice) {
		String page = this.desk.pageOf(this.code, voice).orElseThrow();
		return page.substring(page.lastIndexOf('/') + 1);
	}

	/** {@code null} where nothing is asked any more. */
	private String page(int voice) {
		return this.desk.pageOf(this.code, voice)
			.map((page) -> this.rest.getForObject(page, String.class))
			.orElse(null);
	}

}
