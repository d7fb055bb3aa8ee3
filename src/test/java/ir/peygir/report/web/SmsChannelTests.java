package ir.peygir.report.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import ir.peygir.AtOnce;
import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsChannelTests extends WebStories {

	private static final String CHANNEL = "channel-of-the-tests";

	@ParameterizedTest
	@ValueSource(strings = { "31", "۳۱", "٣١", " 31 ", "31.", "31 ممنون", "۳۱، خوب بود", "31\nThanks", "\u200f31" })
	void thirtyOneIsSatisfied(String text) {
		assertThat(answerBy(text)).isEqualTo("CLOSED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "33", "۳۳", "33 هنوز چاله هست", "۳۳-نه" })
	void thirtyThreeObjects(String text) {
		assertThat(answerBy(text)).isEqualTo("OBJECTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "310", "3 1", "سلام", "13", "32", "خیلی ممنون 31" })
	void anythingElseIsNoAnswer(String text) {
		assertThat(answerBy(text)).isEqualTo("ANSWERED");
	}

	@Test
	void theCommentIsKept() {
		CaseStory story = answered();
		sms(CHANNEL, UUID.randomUUID().toString(), story.mobile(), "۳۳ فقط <b>خاک</b> ریختند").is(204);
		assertThat(this.database.sql("select remark from survey where case_code = ?")
			.param(story.code())
			.query(String.class)
			.single()).isEqualTo("فقط <b>خاک</b> ریختند");
	}

	@Test
	void aRepeatedMessageHasNoSecondEffect() {
		CaseStory story = answered();
		String id = UUID.randomUUID().toString();
		sms(CHANNEL, id, story.mobile(), "33").is(204);
		story.work();
		sms(CHANNEL, id, story.mobile(), "31").is(204);
		story.work();
		assertThat(story.status().name()).isEqualTo("OBJECTED");
	}

	@Test
	void messagesAtTheSameMomentAreOneAnswerAndNoFault() throws Exception {
		CaseStory story = answered();
		List<Object> taken = AtOnce.run(6,
				(number) -> sms(CHANNEL, UUID.randomUUID().toString(), story.mobile(), "31").status());
		assertThat(taken).containsOnly(204);
		story.work();
		assertThat(story.status().name()).isEqualTo("CLOSED");
	}

	@Test
	void aStrangersMessageChangesNothing() {
		CaseStory story = answered();
		sms(CHANNEL, UUID.randomUUID().toString(), "09351112233", "31").is(204);
		sms(CHANNEL, UUID.randomUUID().toString(), "IRANCELL", "31").is(204);
		story.work();
		assertThat(story.status().name()).isEqualTo("ANSWERED");
	}

	@Test
	void onlyTheProviderMayCome() {
		sms(null, "1", "09121230000", "31").isProblem(401);
		sms("wrong", "1", "09121230000", "31").isProblem(403);
	}

	@Test
	void aMessageHasAnId() {
		sms(CHANNEL, "", "09121230000", "31").isProblem(400);
		sms(CHANNEL, "i".repeat(121), "09121230000", "31").isProblem(400);
		sms(CHANNEL, "a\u0000b", "09121230000", "31").isProblem(400);
		call("POST", "/channels/sms/inbound", BodyPublishers.ofString("from=1"), SECRET, CHANNEL, "Content-Type",
				"application/x-www-form-urlencoded")
			.isProblem(400);
	}

	private String answerBy(String text) {
		CaseStory story = answered();
		sms(CHANNEL, UUID.randomUUID().toString(), story.mobile(), text).is(204);
		story.work();
		return story.status().name();
	}

	private Answer sms(String secret, String id, String from, String text) {
		String form = "id=" + encoded(id) + "&from=" + encoded(from) + "&to=137&text=" + encoded(text);
		String[] headers = { "Content-Type", "application/x-www-form-urlencoded;charset=UTF-8" };
		String[] signed = { "Content-Type", headers[1], SECRET, (secret != null) ? secret : "" };
		return call("POST", "/channels/sms/inbound", BodyPublishers.ofString(form),
				(secret != null) ? signed : headers);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
