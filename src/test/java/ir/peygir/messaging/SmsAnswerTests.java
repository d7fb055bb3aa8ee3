package ir.peygir.messaging;

import java.util.UUID;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Closing;
import ir.peygir.report.Message;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import ir.peygir.report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class SmsAnswerTests extends ReportStories {

	@Autowired
	private TestRestTemplate rest;

	@ParameterizedTest
	@ValueSource(strings = { "31", "۳۱", "٣١", " 31 ", "31 دستتان درد نکند", "۳۱، ممنون" })
	void thirtyOneIsSatisfied(String text) {
		CaseStory story = answered();
		assertThat(sms(fresh(), story.mobile(), text)).isEqualTo(204);
		assertThat(story.view().state().closing()).isEqualTo(Closing.SATISFIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "33 هنوز چاله هست", "۳۳. هنوز چاله هست", "٣٣\nهنوز چاله هست" })
	void thirtyThreeObjectsAndTakesTheWordsBehindIt(String text) {
		CaseStory story = answered();
		assertThat(sms(fresh(), "+98" + story.mobile().substring(1), text)).isEqualTo(204);
		assertThat(story.status()).isEqualTo(Status.OBJECTED);
		assertThat(story.file().objectionComment()).isEqualTo("هنوز چاله هست");
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	@ParameterizedTest
	@ValueSource(strings = { "سلام", "310", "3", "۳۱۵", "" })
	void anythingElseIsNoAnswer(String text) {
		CaseStory story = answered();
		assertThat(sms(fresh(), story.mobile(), text)).isEqualTo(204);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void theSameMessageTwiceHasOneEffect() {
		CaseStory story = answered();
		String id = fresh();
		assertThat(sms(id, story.mobile(), "33")).isEqualTo(204);
		answer(story, Staff.unit("H-TEC"));
		assertThat(sms(id, story.mobile(), "33")).isEqualTo(204);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.view().state().objections()).isOne();
	}

	@Test
	void theNewestQuestionToThatNumberIsAnswered() {
		CaseStory first = answered();
		this.scene.itIs(SUNDAY.plusSeconds(60));
		CaseStory second = this.scene
			.sent(Message.request("RDS-01").in("06").from(new ContactDetails(first.mobile(), null, null, null)));
		answer(second, TECHNICIAN);
		sms(fresh(), first.mobile(), "31");
		assertThat(first.status()).isEqualTo(Status.ANSWERED);
		assertThat(second.status()).isEqualTo(Status.CLOSED);
		sms(fresh(), first.mobile(), "33");
		assertThat(first.status()).isEqualTo(Status.OBJECTED);
		assertThat(sms(fresh(), first.mobile(), "31")).isEqualTo(204);
	}

	@Test
	void aNumberThatNobodyLeftAnswersNothing() {
		CaseStory story = answered();
		assertThat(sms(fresh(), "09350000000", "31")).isEqualTo(204);
		assertThat(sms(fresh(), "bank", "31")).isEqualTo(204);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void onlyTheProviderMaySendMessages() {
		CaseStory story = answered();
		assertThat(sms(null, fresh(), story.mobile(), "31")).isEqualTo(401);
		assertThat(sms("wrong", fresh(), story.mobile(), "31")).isEqualTo(403);
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

	private int sms(String id, String from, String text) {
		return sms("channel-of-the-tests", id, from, text);
	}

	private int sms(String secret, String id, String from, String text) {
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.set("id", id);
		form.set("from", from);
		form.set("to", "30001137");
		form.set("text", text);
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
		if (secret != null) {
			headers.set("X-Peygir-Secret", secret);
		}
		return this.rest.postForEntity("/channels/sms/inbound", new HttpEntity<>(form, headers), String.class)
			.getStatusCode()
			.value();
	}

}
