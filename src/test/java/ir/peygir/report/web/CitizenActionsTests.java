package ir.peygir.report.web;

import java.time.Duration;
import java.util.Map;

import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CitizenActionsTests extends WebStories {

	private static final String NOBODYS = "192764350049";

	@ParameterizedTest
	@ValueSource(strings = { "reply", "withdrawal", "correction", "feedback", "objection" })
	void anActionNeedsTheSecretOfItsOwnReport(String action) {
		CaseStory mine = pothole();
		CaseStory other = pothole();
		String path = "/api/reports/" + mine.code() + "/" + action;
		Object body = Map.of("text", "متن", "satisfied", true, "reason", "NOT_DONE");
		post(path, body).isProblem(401);
		post(path, body, SECRET, " ").isProblem(401);
		post(path, body, SECRET, "wrong").isProblem(403);
		post(path, body, SECRET, other.secret()).isProblem(403);
		post("/api/reports/" + NOBODYS + "/" + action, body, SECRET, mine.secret()).isProblem(404);
		post(path, "{", SECRET, mine.secret()).isProblem(400);
	}

	@Test
	void aWrongSecretShowsNothingAtAll() {
		Answer refused = get("/api/reports/" + pothole().code(), SECRET, "wrong").isProblem(403);
		assertThat(refused.text("detail")).isEqualTo("این پیوند شخصی به این پیام تعلق ندارد.");
		assertThat(get("/api/reports/" + pothole().code(), SECRET, "wrong", "Accept-Language", "en").text("detail"))
			.isEqualTo("This private link does not belong to this report.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			reply,      text,      4001
			correction, text,      4001
			reply,      text,      0
			correction, text,      0
			withdrawal, reason,    2001
			feedback,   comment,   2001
			objection,  comment,   2001""")
	void aTextIsNeitherEmptyNorTooLong(String action, String field, int length) {
		Map<String, Object> body = new java.util.HashMap<>(Map.of("satisfied", true));
		body.put(field, "ن".repeat(length));
		if ("objection".equals(action)) {
			body.put("reason", "NOT_DONE");
		}
		assertThat(act(answered(), action, body).isProblem(422).fields()).containsExactly(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                        | satisfied
			{"satisfied": true, "rating": 0}          | rating
			{"satisfied": true, "rating": 6}          | rating
			{"satisfied": false, "reason": "BAD"}     | reason""")
	void feedbackIsCheckedFieldByField(String body, String field) {
		assertThat(act(answered(), "feedback", body).isProblem(422).fields()).containsExactly(field);
	}

	@Test
	void anObjectionHasAReason() {
		CaseStory closed = closed();
		assertThat(act(closed, "objection", "{}").isProblem(422).fields()).containsExactly("reason");
		assertThat(act(closed, "objection", Map.of("reason", "BAD")).isProblem(422).fields()).containsExactly("reason");
	}

	@Test
	void whatTheStageDoesNotAllowIsAConflict() {
		CaseStory open = pothole();
		act(open, "reply", Map.of("text", "چرا؟")).isProblem(409);
		act(open, "feedback", Map.of("satisfied", true)).isProblem(409);
		act(open, "objection", Map.of("reason", "NOT_DONE")).isProblem(409);
		CaseStory closed = closed();
		act(closed, "withdrawal", Map.of("reason", "")).isProblem(409);
		act(closed, "correction", Map.of("text", "نه")).isProblem(409);
		act(closed, "feedback", Map.of("satisfied", true)).isProblem(409);
		act(closed.after(Duration.ofDays(31)), "objection", Map.of("reason", "CAME_BACK")).isProblem(409);
	}

	@Test
	void aReplyIsTakenOnceAndAnswersWithTheReport() {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کدام پلاک؟");
		Answer asked = get("/api/reports/" + story.code(), SECRET, story.secret());
		assertThat(asked.text("status")).isEqualTo("WAITING_FOR_CITIZEN");
		assertThat(asked.text("question")).isEqualTo("کدام پلاک؟");
		Answer replied = act(story, "reply", Map.of("text", "پلاک ۱۲")).is(200);
		assertThat(replied.names()).startsWith("code", "kind", "topic", "status").contains("text", "place");
		act(story, "reply", Map.of("text", "پلاک ۱۴")).isProblem(409);
	}

	@Test
	void aCorrectionShowsTheNewText() {
		Answer corrected = act(pothole(), "correction", Map.of("text", "دو چاله است.")).is(200);
		assertThat(corrected.text("text")).isEqualTo("دو چاله است.");
		assertThat(corrected.json().path("history").findValuesAsText("event")).endsWith("CORRECTED");
	}

	@Test
	void aWithdrawalEndsIt() {
		CaseStory story = pothole();
		assertThat(act(story, "withdrawal", "{}").is(200).text("status")).isEqualTo("WITHDRAWN");
		act(story, "withdrawal", "{}").isProblem(409);
		act(story, "correction", Map.of("text", "نه")).isProblem(409);
	}

	@Test
	void satisfiedClosesAndTheAnswerIsThereToRead() {
		CaseStory story = answered();
		Answer given = act(story, "feedback", Map.of("satisfied", true, "rating", 5)).is(200);
		assertThat(given.text("outcome")).isEqualTo("DONE");
		assertThat(given.text("answer")).isEqualTo("چاله پر شد.");
		story.work();
		assertThat(get("/api/reports/" + story.code()).text("status")).isEqualTo("CLOSED");
		act(story, "feedback", Map.of("satisfied", false)).isProblem(409);
	}

	@Test
	void notSatisfiedMeansAnObjectionUnlessItIsSaidOtherwise() {
		CaseStory objecting = answered();
		act(objecting, "feedback", Map.of("satisfied", false, "reason", "NOT_DONE")).is(200);
		objecting.work();
		assertThat(get("/api/reports/" + objecting.code()).text("status")).isEqualTo("OBJECTED");
		CaseStory resigned = answered();
		act(resigned, "feedback", Map.of("satisfied", false, "objects", false)).is(200);
		resigned.work();
		assertThat(get("/api/reports/" + resigned.code()).text("status")).isEqualTo("CLOSED");
	}

	@Test
	void anObjectionIsTakenOncePerAnswer() {
		CaseStory story = closed();
		act(story, "objection", Map.of("reason", "CAME_BACK", "comment", "باران آمد.")).is(200);
		story.work();
		assertThat(get("/api/reports/" + story.code()).text("status")).isEqualTo("OBJECTED");
		act(story, "objection", Map.of("reason", "CAME_BACK")).isProblem(409);
	}

	private CaseStory closed() {
		CaseStory story = answered();
		act(story, "feedback", Map.of("satisfied", true)).is(200);
		story.work();
		return story;
	}

}
