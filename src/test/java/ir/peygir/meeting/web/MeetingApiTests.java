package ir.peygir.meeting.web;

import java.util.Map;

import ir.peygir.report.web.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingApiTests extends MeetingWebStories {

	private static final String REQUESTS = "/api/meetings/requests";

	@Test
	void sessionsAreListedAndShown() {
		Answer list = get("/api/meetings/sessions?district=21").is(200);
		assertThat(list.json()).anySatisfy((session) -> {
			assertThat(session.path("id").asText()).isEqualTo(SESSION);
			assertThat(session.path("districtCode").asText()).isEqualTo("21");
			assertThat(session.path("date").asText()).isEqualTo("2027-01-04");
			assertThat(session.path("mode").asText()).isEqualTo("IN_PERSON");
			assertThat(session.path("seats").asInt()).isPositive();
			assertThat(session.path("commitment").asText()).matches("[0-9a-f]{64}");
			assertThat(session.path("publicNumberRule").asText()).isNotBlank();
			assertThat(session.has("snapshots")).isFalse();
		});
		assertThat(get("/api/meetings/sessions/" + SESSION).is(200).names()).contains("host", "hours", "place", "state",
				"registrationOpens", "registrationCloses", "drawAt", "entrants", "snapshots", "log");
		get("/api/meetings/sessions/99-2027-01-04").isProblem(404);
		assertThat(get("/api/meetings/sessions?district=02").is(200).json())
			.noneSatisfy((session) -> assertThat(session.path("id").asText()).isEqualTo(SESSION));
	}

	@Test
	void aRequestIsSentVerifiedAndRead() {
		Answer created = post(REQUESTS, asked()).is(201);
		String code = created.text("code");
		assertThat(created.header("Location")).endsWith(REQUESTS + "/" + code);
		assertThat(created.names()).containsExactlyInAnyOrder("code", "secret", "status", "ticket", "pseudonym",
				"nonce", "weight", "rules", "trackUrl");
		assertThat(created.text("status")).isEqualTo("REGISTERED");
		assertThat(created.text("nonce")).isEqualTo("00112233445566778899aabbccddeeff");
		assertThat(created.json().path("weight").asInt()).isEqualTo(2);
		String secret = created.text("secret");
		post(REQUESTS + "/" + code + "/verification", Map.of("code", "000000"), SECRET, secret).isProblem(422);
		Answer verified = post(REQUESTS + "/" + code + "/verification", Map.of("code", codeFor(code)), SECRET, secret)
			.is(200);
		assertThat(verified.text("ticket")).isEqualTo(created.text("ticket"));
		Answer reduced = get(REQUESTS + "/" + code).is(200);
		assertThat(reduced.names()).containsExactlyInAnyOrder("code", "sessionId", "status", "stage", "seatTime",
				"history");
		Answer whole = get(REQUESTS + "/" + code, SECRET, secret).is(200);
		assertThat(whole.names()).contains("subject", "text", "ticket", "weight", "rules", "orders");
	}

	@Test
	void everyWrongFieldIsNamedAtOnce() {
		Answer refused = post(REQUESTS, asked("subject", "", "nationalCode", "1234567890", "nonce", "ABC", "contact",
				Map.of("mobile", "0912"), "companions", 9))
			.isProblem(422);
		assertThat(refused.fields()).contains("subject", "nationalCode", "nonce", "contact.mobile", "contact.name",
				"companions");
		assertThat(post(REQUESTS, asked("mode", "PIGEON")).isProblem(422).fields()).containsExactly("mode");
		assertThat(post(REQUESTS, asked("sessionId", "21-1999-01-04")).isProblem(422).fields())
			.containsExactly("sessionId");
		post(REQUESTS, "{").isProblem(400);
	}

	@Test
	void withoutTheSecretNothingIsDone() {
		Answer created = post(REQUESTS, asked()).is(201);
		String path = REQUESTS + "/" + created.text("code");
		for (String action : new String[] { "confirmation", "cancellation" }) {
			post(path + "/" + action, "{}").isProblem(401);
			post(path + "/" + action, "{}", SECRET, "wrong").isProblem(403);
		}
		post(path + "/reply", Map.of("text", "سلام")).isProblem(401);
		post(path + "/objection", Map.of("text", "سلام"), SECRET, "wrong").isProblem(403);
		post(path + "/feedback", Map.of("satisfied", true), SECRET, "wrong").isProblem(403);
		get(path, SECRET, "wrong").isProblem(403);
		get(REQUESTS + "/192764350048").isProblem(404);
		get(REQUESTS + "/192764350049").isProblem(404);
	}

	@Test
	void whatTheStateDoesNotAllowIsRefused() {
		Answer created = post(REQUESTS, asked()).is(201);
		String path = REQUESTS + "/" + created.text("code");
		String secret = created.text("secret");
		post(path + "/verification", Map.of("code", codeFor(created.text("code"))), SECRET, secret).is(200);
		post(path + "/verification", Map.of("code", "123456"), SECRET, secret).isProblem(409);
		post(path + "/confirmation", "{}", SECRET, secret).isProblem(409);
		post(path + "/reply", Map.of("text", "سلام"), SECRET, secret).isProblem(409);
		post(path + "/objection", Map.of("text", "سلام"), SECRET, secret).isProblem(409);
		post(path + "/feedback", Map.of("satisfied", true), SECRET, secret).isProblem(409);
		assertThat(post(path + "/cancellation", "{}", SECRET, secret).is(200).text("status")).isEqualTo("CANCELLED");
		post(path + "/cancellation", "{}", SECRET, secret).isProblem(409);
	}

	@Test
	void aPersonHasOneRequestInTheWholeCity() {
		String national = person();
		Answer first = post(REQUESTS, asked("nationalCode", national)).is(201);
		post(REQUESTS + "/" + first.text("code") + "/verification", Map.of("code", codeFor(first.text("code"))), SECRET,
				first.text("secret"))
			.is(200);
		Answer second = post(REQUESTS, asked("nationalCode", national)).isProblem(422);
		assertThat(second.fields()).containsExactly("nationalCode");
		assertThat(second.body()).doesNotContain(first.text("code"));
	}

	@Test
	void theSameKeyGivesTheSameRequestOnce() {
		Map<String, Object> body = asked();
		Answer first = post(REQUESTS, body, "Idempotency-Key", "meeting-1").is(201);
		Answer again = post(REQUESTS, body, "Idempotency-Key", "meeting-1").is(201);
		assertThat(again.text("code")).isEqualTo(first.text("code"));
		assertThat(again.text("secret")).isEqualTo(first.text("secret"));
		post(REQUESTS, asked("subject", "موضوع دیگر"), "Idempotency-Key", "meeting-1").isProblem(409);
	}

	@Test
	void theCallersLanguageIsSpoken() {
		assertThat(post(REQUESTS, asked("subject", ""), "Accept-Language", "en").isProblem(422).messageFor("subject"))
			.matches("\\p{ASCII}+");
		assertThat(get("/api/meetings/sessions/" + SESSION, "Accept-Language", "en").text("host"))
			.matches("\\p{ASCII}+");
	}

}
