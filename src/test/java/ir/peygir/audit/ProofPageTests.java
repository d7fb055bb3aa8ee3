package ir.peygir.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.peygir.report.CaseStory;
import ir.peygir.report.web.Answer;
import ir.peygir.report.web.Browser;
import ir.peygir.report.web.WebStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ProofPageTests extends WebStories {

	@TempDir
	private Path directory;

	@Autowired
	private Sealing sealing;

	@Autowired
	private TrailRoots roots;

	private String said;

	@Test
	void theProofIsForWhoeverHasTheSecret() {
		CaseStory story = answered();
		get("/track/" + story.code() + "/proof").is(401);
		get("/track/" + story.code() + "/proof.json", SECRET, "wrong").is(403);
		get("/track/192764350049/proof").is(404);
		Browser owner = owner(story);
		assertThat(owner.open("/track/" + story.code()).is(200).body()).contains("/track/" + story.code() + "/proof",
				"هیچ‌یک از کارکنان");
		assertThat(owner.open("/track/" + story.code() + "/proof").is(200).body()).contains("پیام ثبت شد", "شهروند",
				"رسیدگی و پاسخ", "گواه");
		assertThat(owner.open("/track/" + story.code() + "/proof?lang=en").is(200).body())
			.contains("Acting on the report");
	}

	@Test
	void whatIsInternalOrOfAnotherVoiceHasOnlyItsPlaceInTheChain() throws IOException {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", "ملک خصوصی است.", "refusalReason",
				"PRIVATE");
		story.work();
		JsonNode proof = json(get("/track/" + story.code() + "/proof.json", SECRET, story.secret()).is(200));
		assertThat(proof.toString()).doesNotContain("REFUSAL_PROPOSED", "\"hidden\"");
		assertThat(proof.path("entries")).anyMatch((entry) -> !entry.has("what") && entry.has("hash"));
	}

	@Test
	void aDownloadedProofIsCheckedWithoutUs() throws IOException {
		CaseStory story = answered();
		tomorrow();
		Answer answer = get("/track/" + story.code() + "/proof.json", SECRET, story.secret()).is(200);
		assertThat(answer.header("Content-Disposition")).contains("peygir-proof-" + story.code() + ".json");
		Path proof = write("proof.json", answer.body());
		assertThat(verify(Map.of(), proof)).isZero();
		assertThat(this.said).contains("✓", "همه چیز درست است");
		Path saved = write("roots.json", get("/open-data/trail").is(200).body());
		assertThat(verify(Map.of(), proof, saved)).isZero();
		assertThat(verify(Map.of("PEYGIR_TRAIL_KEY", "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE="), proof))
			.as("signed by another")
			.isOne();
		Path forged = write("forged.json", answer.body().replaceFirst("report.ASSIGNED", "report.ANSWERED"));
		assertThat(verify(Map.of(), forged)).isOne();
		assertThat(this.said).contains("✗ case " + story.code() + ", entry ");
	}

	@Test
	void rootsArePublishedNewestFirstAndEachNamesTheOneBefore() throws IOException {
		pothole();
		tomorrow();
		pothole();
		tomorrow();
		Answer answer = get("/open-data/trail").is(200);
		assertThat(answer.header("Cache-Control")).contains("public");
		JsonNode page = json(answer);
		assertThat(page.path("format").asText()).isEqualTo("peygir-trail-roots-1");
		TrailRoot newest = this.roots.last().orElseThrow();
		assertThat(page.path("roots").get(0).path("number").asInt()).isEqualTo(newest.number());
		assertThat(page.path("roots").get(1).path("number").asInt()).isEqualTo(newest.number() - 1);
		assertThat(newest.previous()).isEqualTo(this.roots.newest(newest.number() - 1, 1).get(0).hash());
		assertThat(newest.isSignedRight()).isTrue();
		JsonNode older = json(get("/open-data/trail?from=" + (newest.number() - 1)).is(200));
		assertThat(older.path("roots").get(0).path("number").asInt()).isEqualTo(newest.number() - 1);
		get("/open-data/trail?from=x").is(400);
	}

	@Test
	void whatCannotBeReadIsNeitherRightNorWrong() throws IOException {
		assertThat(verify(Map.of())).isEqualTo(VerifyTrail.UNREADABLE);
		assertThat(this.said).contains("usage:");
		assertThat(verify(Map.of(), this.directory.resolve("none.json"))).isEqualTo(VerifyTrail.UNREADABLE);
		assertThat(verify(Map.of(), write("other.json", "{}"))).isEqualTo(VerifyTrail.UNREADABLE);
		assertThat(verify(Map.of(), write("half.json", "{\"format\":\"peygir-trail-proof-1\"}")))
			.isEqualTo(VerifyTrail.UNREADABLE);
		assertThat(verify(Map.of("PEYGIR_DB_URL", "jdbc:none:x"))).isEqualTo(VerifyTrail.UNREADABLE);
	}

	private void tomorrow() {
		java.time.Instant last = this.roots.last().map(TrailRoot::madeAt).orElse(SUNDAY);
		this.scene.itIs((last.isAfter(SUNDAY) ? last : SUNDAY).plus(Duration.ofDays(1)));
		assertThat(this.sealing.seal()).isPresent();
	}

	private int verify(Map<String, String> environment, Path... files) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = VerifyTrail.run(new ArrayList<>(Arrays.stream(files).map(Path::toString).toList()), environment,
				new PrintStream(out, true, StandardCharsets.UTF_8));
		this.said = out.toString(StandardCharsets.UTF_8);
		return code;
	}

	private Path write(String name, String content) throws IOException {
		return Files.writeString(this.directory.resolve(name), content);
	}

	private static JsonNode json(Answer answer) throws IOException {
		return new ObjectMapper().readTree(answer.body());
	}

	private Browser owner(CaseStory story) {
		Browser browser = new Browser(this);
		browser.cookies.put("peygir-" + story.code(), story.secret());
		return browser;
	}

}
