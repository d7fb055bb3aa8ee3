package ir.peygir.report.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Standing behind the report of another citizen, by the form and by programs.
 */
class JoiningTests extends WebStories {

	private static final AtomicInteger TELEPHONES = new AtomicInteger(5_000_000);

	/** Each test reports from a street of its own. */
	private static final AtomicInteger STREETS = new AtomicInteger();

	private final double lat = 35.7301 + STREETS.incrementAndGet() * 0.003;

	@Test
	void aProgramJoinsAndGetsASecretOfItsOwn() {
		String code = reported();
		Answer joined = post("/api/reports", joins(code)).is(201);
		assertThat(joined.text("code")).isEqualTo(code);
		assertThat(joined.text("secret")).hasSize(22);
		assertThat(joined.text("trackUrl")).contains("/track/" + code + "?s=");
		assertThat(joined.text("promisedBy")).isNotBlank();
		JsonNode seen = get("/api/reports/" + code, SECRET, joined.text("secret")).is(200).json();
		assertThat(seen.path("voices").asInt()).isEqualTo(2);
		assertThat(seen.path("text").asText()).isEqualTo("همان چاله");
		assertThat(seen.path("joined").asBoolean()).isTrue();
		assertThat(seen.path("place").path("lat").isMissingNode() || seen.path("place").path("lat").isNull()).isTrue();
		assertThat(seen.toString()).doesNotContain("چالهٔ بزرگی");
		assertThat(get(near()).is(200).json().path(0).path("voices").asInt()).isEqualTo(2);
	}

	@Test
	void joiningAgainWithTheSameKeyIsOneVoiceAndWithoutAKeyItIsRefusedWithTheCode() {
		String code = reported();
		Map<String, Object> body = joins(code);
		String key = "joining-" + code;
		String secret = post("/api/reports", body, "Idempotency-Key", key).is(201).text("secret");
		assertThat(post("/api/reports", body, "Idempotency-Key", key).is(201).text("secret")).isEqualTo(secret);
		assertThat(post("/api/reports", body).isProblem(409).text("detail"))
			.contains(code.substring(0, 4) + " " + code.substring(4, 8) + " " + code.substring(8));
		assertThat(get("/api/reports/" + code).is(200).json().path("voices").asInt()).isEqualTo(2);
	}

	@Test
	void whatCannotBeJoinedIsRefusedInWords() {
		assertThat(post("/api/reports", joins("192764350049")).isProblem(422).fields()).containsExactly("joins");
		CaseStory closed = pothole().withdraws("");
		post("/api/reports", joins(closed.code())).isProblem(409);
		String code = reported();
		assertThat(post("/api/reports", joins(code, "topicCode", "CLN-03")).isProblem(422).fields())
			.containsExactly("joins");
		assertThat(post("/api/reports", joins(code, "contact", Map.of("mobile", "12"))).isProblem(422).fields())
			.containsExactly("contact.mobile");
		assertThat(get("/api/reports/" + code).is(200).json().path("voices").asInt()).isOne();
	}

	@Test
	void ajoinerMayLeaveAndOnlyTheReporterMayCorrect() {
		String code = reported();
		String secret = post("/api/reports", joins(code)).is(201).text("secret");
		post("/api/reports/" + code + "/correction", Map.of("text", "x"), SECRET, secret).isProblem(403);
		post("/api/reports/" + code + "/reply", Map.of("text", "x"), SECRET, secret).isProblem(409);
		Answer left = post("/api/reports/" + code + "/withdrawal", Map.of("reason", "y"), SECRET, secret).is(200);
		assertThat(left.text("status")).isEqualTo("ASSIGNED");
		assertThat(left.json().path("voices").asInt()).isOne();
		post("/api/reports/" + code + "/withdrawal", Map.of("reason", "y"), SECRET, secret).isProblem(409);
	}

	@Test
	void theFormOffersWhatIsNearAndSaysNothingOfWhatWasWritten() {
		String code = reported();
		Browser browser = new Browser(this);
		assertThat(uptoYou(browser, "RDS-01")).isEqualTo("/report/near");
		String page = browser.open("/report/near").is(200).body();
		assertThat(page).contains("value=\"" + code + "\"", "من هم همین مشکل را دارم", "مشکل من چیز دیگری است", "متر")
			.doesNotContain("چالهٔ بزرگی");
		assertThat(Browser.target(browser.send("/report/near", "joins", code))).isEqualTo("/report/check");
		assertThat(browser.open("/report/check").is(200).body()).contains("من هم همین مشکل را دارم")
			.doesNotContain("name=\"kind\"");
		long before = reports();
		assertThat(Browser.target(browser.send("/report/check"))).isEqualTo("/report/receipt");
		assertThat(browser.open("/report/receipt").is(200).body()).contains("پیگیر این پیام شدید", code);
		assertThat(reports()).isEqualTo(before);
		assertThat(get("/api/reports/" + code).is(200).json().path("voices").asInt()).isEqualTo(2);
		browser.send("/report/check");
		assertThat(get("/api/reports/" + code).is(200).json().path("voices").asInt()).as("sent twice").isEqualTo(2);
	}

	@Test
	void whoHasAnotherProblemSendsTheirOwn() {
		String code = reported();
		Browser browser = new Browser(this);
		uptoYou(browser, "RDS-01");
		browser.open("/report/near");
		assertThat(Browser.target(browser.send("/report/near", "joins", ""))).isEqualTo("/report/check");
		browser.open("/report/check").is(200);
		browser.send("/report/check", "kind", "REQUEST");
		assertThat(browser.open("/report/receipt").is(200).body()).contains("پیام شما ثبت شد").doesNotContain(code);
		assertThat(get("/api/reports/" + code).is(200).json().path("voices").asInt()).isOne();
	}

	@Test
	void nothingIsOfferedWhereNobodyReportedTheSame() {
		assertThat(uptoYou(new Browser(this), "RDS-01")).isEqualTo("/report/check");
		reported();
		Browser browser = new Browser(this);
		assertThat(uptoYou(browser, "RDS-03")).as("another topic").isEqualTo("/report/check");
		assertThat(Browser.target(browser.open("/report/near"))).isEqualTo("/report/check");
	}

	@Test
	void aCaseThatClosesMeanwhileLeavesEverythingTypedAndMayBeSentAsAnOwnReport() {
		Answer sent = post("/api/reports", here()).is(201);
		Browser browser = new Browser(this);
		uptoYou(browser, "RDS-01");
		browser.open("/report/near");
		browser.send("/report/near", "joins", sent.text("code"));
		browser.open("/report/check");
		post("/api/reports/" + sent.text("code") + "/withdrawal", Map.of(), SECRET, sent.text("secret")).is(200);
		String page = browser.send("/report/check").is(409).body();
		assertThat(page).contains("آن پیام همین حالا بسته شد", "ثبت جداگانه", "شرح من از چاله");
		assertThat(Browser.target(browser.send("/report/check", "kind", "REQUEST"))).isEqualTo("/report/receipt");
		assertThat(browser.open("/report/receipt").is(200).body()).contains("پیام شما ثبت شد");
	}

	@Test
	void aCaseThatClosedBeforeItWasChosenIsRefusedAndTheDraftStays() {
		reported();
		Browser browser = new Browser(this);
		uptoYou(browser, "RDS-01");
		browser.open("/report/near");
		browser.send("/report/near", "joins", "192764350049").is(409);
		assertThat(browser.open("/report/check").is(200).body()).contains("شرح من از چاله", "name=\"kind\"");
	}

	@Test
	void aJoinersPageShowsWhereItStandsAndTheirOwnWordsOnly() {
		String code = reported();
		String secret = post("/api/reports", joins(code)).is(201).text("secret");
		Browser browser = new Browser(this);
		browser.cookies.put("peygir-" + code, secret);
		String page = browser.open("/track/" + code).is(200).body();
		assertThat(page).contains("شما پیگیر این پیام هستید", "همان چاله", "پیگیر این پیام شدید", "۲ نفر پیگیر")
			.doesNotContain("چالهٔ بزرگی", "51.4101", "پیام شما ثبت شد");
		browser.send("/track/" + code + "/withdrawal", "reason", "");
		assertThat(browser.open("/track/" + code).is(200).body()).contains("شما این پیام را پس گرفته‌اید")
			.doesNotContain("id=\"withdrawal\"");
		assertThat(new Browser(this).open("/track/" + code).is(200).body()).doesNotContain("همان چاله");
	}

	private String uptoYou(Browser browser, String topic) {
		browser.open("/report").is(200);
		browser.send("/report", "topic", topic);
		browser.open("/report/where");
		browser.send("/report/where", "lat", String.valueOf(this.lat), "lon", "51.4102");
		browser.open("/report/details");
		assertThat(Browser.target(browser.send("/report/details", "text", "شرح من از چاله"))).isEqualTo("/report/you");
		browser.open("/report/you");
		return Browser.target(browser.send("/report/you", "mobile", telephone()));
	}

	private String reported() {
		return post("/api/reports", here()).is(201).text("code");
	}

	private Map<String, Object> here() {
		return report("place", Map.of("lat", this.lat, "lon", 51.4101), "contact", Map.of("mobile", telephone()));
	}

	private String near() {
		return "/api/reports/nearby?topicCode=RDS-01&lon=51.4102&lat=" + this.lat;
	}

	private static Map<String, Object> joins(String code, Object... changes) {
		Map<String, Object> body = report("joins", code, "text", "همان چاله", "contact", Map.of("mobile", telephone()));
		body.remove("kind");
		body.remove("place");
		for (int i = 0; i < changes.length; i += 2) {
			body.put((String) changes[i], changes[i + 1]);
		}
		return body;
	}

	private static String telephone() {
		return "0913" + TELEPHONES.incrementAndGet();
	}

}
