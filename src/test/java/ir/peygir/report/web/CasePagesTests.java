package ir.peygir.report.web;

import java.time.Duration;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CasePagesTests extends WebStories {

	private static final String HTML = "<img src=x onerror=alert(1)><b>پررنگ</b>";

	private static final String ESCAPED = "&lt;img src=x onerror=alert(1)&gt;&lt;b&gt;پررنگ&lt;/b&gt;";

	@Test
	void aPrivateLinkMovesItsSecretIntoACookie() {
		CaseStory story = pothole();
		Browser browser = new Browser(this);
		Answer unlocked = browser.open("/track/" + story.code() + "?s=" + story.secret());
		assertThat(Browser.target(unlocked)).isEqualTo("/track/" + story.code());
		assertThat(unlocked.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/track/" + story.code());
		assertThat(browser.open("/track/" + story.code()).is(200).body()).contains("روبه‌روی پلاک ۱۲ درست نیست.");
		assertThat(new Browser(this).open("/track/" + story.code()).is(200).body())
			.doesNotContain("روبه‌روی پلاک ۱۲ درست نیست.");
	}

	@Test
	void aWrongLinkOpensNothing() {
		CaseStory story = pothole();
		Answer refused = new Browser(this).open("/track/" + story.code() + "?s=wrong").is(403);
		assertThat(refused.header("Set-Cookie")).doesNotContain("peygir-" + story.code());
		new Browser(this).open("/track/" + story.code() + "?s=%00").is(403);
		new Browser(this).open("/track/" + story.code() + "?s=").is(403);
	}

	@Test
	void aCookieOfAnotherReportShowsTheReducedPage() {
		CaseStory story = pothole();
		Browser browser = new Browser(this);
		browser.cookies.put("peygir-" + story.code(), pothole().secret());
		assertThat(browser.open("/track/" + story.code()).is(200).body()).doesNotContain("روبه‌روی پلاک ۱۲ درست نیست.");
		browser.open("/report");
		browser.send("/track/" + story.code() + "/withdrawal", "reason", "").is(403);
		browser.cookies.remove("peygir-" + story.code());
		browser.send("/track/" + story.code() + "/withdrawal", "reason", "").is(401);
		assertThat(story.status().name()).isEqualTo("ASSIGNED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "192764350048", "192764350049", "12345", "%3Cscript%3Ealert(1)%3C/script%3E", "%00" })
	void aCodeThatIsNotOneIsShownAgainWithTheError(String typed) {
		Answer page = new Browser(this).open("/track?code=" + typed).is(404);
		assertThat(page.body()).doesNotContain("<script>alert");
		assertThat(page.body()).contains("id=\"code-error\"");
	}

	@Test
	void noCodeIsAskedForAndAnUnknownPageIsNotFound() {
		new Browser(this).open("/track").is(200);
		new Browser(this).open("/track?code=").is(422);
		new Browser(this).open("/track/192764350049").is(404);
		new Browser(this).open("/track/1").is(404);
	}

	@Test
	void aCodeAsPeopleWriteItLeadsToItsPage() {
		CaseStory story = pothole();
		String spaced = story.code().replaceAll("(\\d{4})(?=\\d)", "$1+");
		assertThat(Browser.target(new Browser(this).open("/track?code=" + spaced))).isEqualTo("/track/" + story.code());
	}

	@Test
	void whatPeopleWriteIsShownAsText() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("06").saying(HTML, HTML));
		Browser browser = owner(story);
		assertThat(browser.open("/track/" + story.code()).body()).contains(ESCAPED).doesNotContain("<img src=x");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", HTML);
		assertThat(browser.open("/track/" + story.code()).body()).contains(ESCAPED).doesNotContain("<img src=x");
		story.replies(HTML);
		story.evidence(TECHNICIAN);
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "done", "answer", HTML);
		assertThat(browser.open("/track/" + story.code()).body()).contains(ESCAPED).doesNotContain("<img src=x");
		assertThat(browser.open(feedbackPage(story)).body()).contains(ESCAPED).doesNotContain("<img src=x");
	}

	@Test
	void invisibleAndControlCharactersAreTakenOut() {
		Answer receipt = post("/api/reports", report("text", "چاله\u0000\u0007\u202e است\u200b\r\nخط دوم")).is(201);
		String text = get("/api/reports/" + receipt.text("code"), SECRET, receipt.text("secret")).text("text");
		assertThat(text).doesNotContain("\u0000", "\u0007", "\u202e", "\r").contains("\nخط دوم");
	}

	@Test
	void aNameInHtmlNeverReachesAPage() {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("06").from(new ContactDetails("09121238888", null, HTML, null)));
		assertThat(owner(story).open("/track/" + story.code()).body()).doesNotContain("پررنگ", "0912123");
	}

	@Test
	void theOwnerActsOnThePageAndReadsThatItWasDone() {
		CaseStory story = pothole();
		Browser browser = owner(story);
		browser.open("/track/" + story.code());
		assertThat(Browser.target(browser.send("/track/" + story.code() + "/withdrawal", "reason", "درست شد")))
			.isEqualTo("/track/" + story.code());
		assertThat(story.status().name()).isEqualTo("WITHDRAWN");
		browser.open("/track/" + story.code());
		browser.send("/track/" + story.code() + "/withdrawal", "reason", "باز هم").is(409);
	}

	@Test
	void aReplyWithoutWordsIsAskedForBesideItsField() {
		CaseStory story = pothole();
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کدام پلاک؟");
		Browser browser = owner(story);
		browser.open("/track/" + story.code());
		assertThat(browser.send("/track/" + story.code() + "/reply", "text", " ").is(422).body())
			.contains("id=\"text-error\"", "کدام پلاک؟");
	}

	@Test
	void aFeedbackLinkIsAnsweredOnce() {
		CaseStory story = answered();
		Browser browser = new Browser(this);
		String page = feedbackPage(story);
		assertThat(browser.open(page).is(200).body()).contains("چاله پر شد.");
		assertThat(browser.send(page, "comment", "کامل نیست").is(422).body()).contains("کامل نیست",
				"id=\"satisfied-error\"");
		browser.send(page, "satisfied", "yes", "rating", "9").is(422);
		browser.send(page, "satisfied", "yes", "rating", "5").is(200);
		browser.send(page, "satisfied", "no").is(409);
		assertThat(browser.open(page).is(200).body()).doesNotContain("name=\"satisfied\"");
		story.work();
		assertThat(story.status().name()).isEqualTo("CLOSED");
	}

	@Test
	void aFeedbackLinkThatLeadsNowhereHasAPageOfItsOwn() {
		Browser browser = new Browser(this);
		assertThat(browser.open("/feedback/unknown").is(404).body()).contains("<h1");
		CaseStory story = answered();
		String page = feedbackPage(story);
		browser.open(page).is(200);
		story.drawn(99).after(Duration.ofHours(73));
		assertThat(browser.open(page).is(410).body()).contains("<h1").doesNotContain("name=\"satisfied\"");
		assertThat(browser.send(page, "satisfied", "yes").status()).isIn(409, 410);
		browser.send("/feedback/unknown", "satisfied", "yes").is(404);
	}

	@Test
	void problemsOfPagesArePagesAndThoseOfProgramsAreNot() {
		assertThat(new Browser(this).open("/nothing/here").is(404).header("Content-Type")).startsWith("text/html");
		assertThat(get("/api/nothing", "Accept", "application/json").is(404).header("Content-Type"))
			.startsWith("application/problem+json");
		assertThat(get("/api/reports/1", "Accept", "text/html,*/*").is(404).header("Content-Type"))
			.startsWith("application/problem+json");
	}

	private Browser owner(CaseStory story) {
		Browser browser = new Browser(this);
		browser.cookies.put("peygir-" + story.code(), story.secret());
		return browser;
	}

	private static String feedbackPage(CaseStory story) {
		String link = story.linkIn("answered");
		return link.substring(link.indexOf("/feedback/"));
	}

}
