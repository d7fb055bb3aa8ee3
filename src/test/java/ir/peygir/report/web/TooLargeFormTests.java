package ir.peygir.report.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TooLargeFormTests extends WebStories {

	@Test
	void aPhotoThatIsTooLargeIsRefusedBesideItsFieldAndTheTextStays() {
		Browser browser = details();
		String body = browser.upload("/report/details", "photos", new byte[][] { new byte[26 << 20] }).is(422).body();
		assertThat(body).contains("photos-error", "حجم عکس زیاد است", "این متن می‌ماند");
		assertThat(browser.open("/report/details").body()).contains("این متن می‌ماند");
	}

	@Test
	void aFormThatIsTooLargeIsAnsweredWithAPageThatLeadsBack() {
		Browser browser = details();
		byte[] twelve = new byte[12 << 20];
		Answer refused = browser.upload("/report/details", "photos",
				new byte[][] { twelve, twelve, twelve, twelve, twelve, twelve });
		assertThat(refused.is(413).body()).contains("حجم عکس‌ها زیاد است", "href=\"/report/details\"", "</html>");
		assertThat(refused.header("Content-Security-Policy")).isNotBlank();
	}

	private Browser details() {
		Browser browser = new Browser(this);
		browser.open("/report").is(200);
		browser.send("/report", "topic", "RDS-01");
		browser.open("/report/details").is(200);
		return browser;
	}

}
