package ir.peygir.report.web;

import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FloodTests extends WebStories {

	private static final int ALLOWED = 100;

	private static final String FROM = "X-Forwarded-For";

	@ParameterizedTest
	@ValueSource(strings = { "reply", "withdrawal", "correction", "feedback", "objection" })
	void oneAddressActsOnlySoOften(String action) {
		CaseStory story = pothole();
		String path = "/api/reports/" + story.code() + "/" + action;
		// one network for each action, nobody else's
		String address = "198.51.100." + action.length() + action.indexOf('e', 1);
		for (int times = 0; times < ALLOWED; times++) {
			assertThat(post(path, "{}", FROM, address).status()).isNotEqualTo(429);
		}
		assertThat(post(path, "{}", FROM, address).isProblem(429).header("Retry-After")).isNotBlank();
		assertThat(post(path, "{}", FROM, "198.51.100.250").status()).isNotEqualTo(429);
	}

	@Test
	void photosOfTheFormAreCountedOneByOne() {
		Browser browser = new Browser(this).from("203.0.113.7");
		browser.open("/report").is(200);
		browser.send("/report", "topic", "RDS-01");
		browser.open("/report/details").is(200);
		String no = "فقط عکس JPEG";
		for (int times = 0; times < ALLOWED / 5; times++) {
			assertThat(browser.upload("/report/details", "photos", new byte[][] { gif(), gif(), gif(), gif(), gif() })
				.is(422)
				.body()).contains(no);
		}
		assertThat(browser.upload("/report/details", "photos", new byte[][] { gif() }).is(422).body())
			.contains("درخواست‌ها زیاد شد");
	}

	@Test
	void theTrackingPageAndTheSurveyCountToo() {
		CaseStory story = pothole();
		Browser browser = new Browser(this).from("203.0.113.8");
		browser.open("/track/" + story.code() + "?s=" + story.secret()).is(302);
		browser.open("/track/" + story.code()).is(200);
		for (int times = 0; times < ALLOWED; times++) {
			browser.send("/track/" + story.code() + "/reply", "text", "").is(422);
		}
		assertThat(browser.send("/track/" + story.code() + "/reply", "text", "").is(429).body())
			.contains("درخواست‌ها زیاد شد");
		browser.send("/feedback/nobodys", "satisfied", "yes").is(429);
	}

	private static byte[] gif() {
		return "GIF89a and some more bytes".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
	}

}
