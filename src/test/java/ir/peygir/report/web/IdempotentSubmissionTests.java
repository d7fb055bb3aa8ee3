package ir.peygir.report.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotentSubmissionTests extends WebStories {

	private static final String KEY = "Idempotency-Key";

	@Test
	void theSameKeyAndBodyIsOneReportAndOneAnswer() {
		String key = UUID.randomUUID().toString();
		long before = reports();
		Answer first = post("/api/reports", report(), KEY, key).is(201);
		// the same content, however it is spaced
		Answer second = post("/api/reports", json(report()).replace(",", " ,\n"), KEY, key).is(201);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
		assertThat(reports()).isEqualTo(before + 1);
	}

	@Test
	void theSameKeyWithAnotherBodyIsAConflict() {
		String key = UUID.randomUUID().toString();
		post("/api/reports", report(), KEY, key).is(201);
		post("/api/reports", report("text", "چالهٔ دیگری"), KEY, key).isProblem(409);
	}

	@Test
	void anotherKeyIsAnotherReport() {
		Answer first = post("/api/reports", report(), KEY, UUID.randomUUID().toString()).is(201);
		Answer second = post("/api/reports", report(), KEY, UUID.randomUUID().toString()).is(201);
		assertThat(second.text("code")).isNotEqualTo(first.text("code"));
	}

	@Test
	void aRefusedReportMayBeMendedAndSentWithTheSameKey() {
		String key = UUID.randomUUID().toString();
		Map<String, Object> report = new HashMap<>(report("text", ""));
		post("/api/reports", report, KEY, key).isProblem(422);
		report.put("text", "چاله");
		post("/api/reports", report, KEY, key).is(201);
	}

	@Test
	void anActionWithTheSameKeyHasOneEffect() {
		CaseStory story = pothole();
		String key = UUID.randomUUID().toString();
		for (int times = 0; times < 2; times++) {
			assertThat(act(story, "correction", Map.of("text", "دو چاله"), key).is(200)
				.json()
				.path("history")
				.findValuesAsText("event")).containsOnlyOnce("CORRECTED");
		}
		act(story, "correction", Map.of("text", "سه چاله"), key).isProblem(409);
		// keys are apart by action
		act(story, "withdrawal", Map.of("reason", "حل شد"), key).is(200);
		assertThat(act(story, "withdrawal", Map.of("reason", "حل شد"), key).is(200).text("status"))
			.isEqualTo("WITHDRAWN");
	}

	@Test
	void anAnswerKeptUnderAKeyStillNeedsTheSecret() {
		CaseStory story = pothole();
		String key = UUID.randomUUID().toString();
		Object body = Map.of("text", "دو چاله");
		String path = "/api/reports/" + story.code() + "/correction";
		act(story, "correction", body, key).is(200);
		post(path, body, KEY, key).isProblem(401);
		post(path, body, KEY, key, SECRET, "wrong").isProblem(403);
	}

	private Answer act(CaseStory story, String action, Object body, String key) {
		return post("/api/reports/" + story.code() + "/" + action, body, SECRET, story.secret(), KEY, key);
	}

	@Test
	void aKeyIsUpToTwoHundredPrintableCharacters() {
		post("/api/reports", report(), KEY, "k".repeat(201)).isProblem(400);
		post("/api/reports", report(), KEY, UUID.randomUUID() + "k".repeat(164)).is(201);
	}

}
