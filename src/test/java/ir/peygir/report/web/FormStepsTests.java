package ir.peygir.report.web;

import java.util.List;

import ir.peygir.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormStepsTests extends WebStories {

	private static final String MOBILE = "09121239999";

	@Test
	void fiveStepsLeadToAReceipt() {
		Browser browser = uptoCheck("چالهٔ بزرگ");
		assertThat(browser.open("/report/check").is(200).body()).contains("چالهٔ بزرگ", MOBILE);
		assertThat(Browser.target(browser.send("/report/check", "kind", "REQUEST"))).isEqualTo("/report/receipt");
		Answer receipt = browser.open("/report/receipt").is(200);
		assertThat(receipt.body()).containsPattern("\\d{4} \\d{4} \\d{4}");
		assertThat(browser.cookies).doesNotContainKey("peygir-contact");
		assertThat(browser.open("/report/receipt.ics").is(200).body()).contains("BEGIN:VEVENT");
	}

	@Test
	void sendingTwiceIsOneReportWithTheSameReceipt() {
		Browser browser = uptoCheck("دو بار");
		long before = reports();
		Browser other = new Browser(this);
		browser.open("/report/check");
		other.cookies.putAll(browser.cookies);
		other.open("/report/check").is(200);
		browser.send("/report/check", "kind", "REQUEST");
		String receipt = browser.open("/report/receipt").is(200).body();
		assertThat(Browser.target(other.send("/report/check", "kind", "REQUEST"))).isEqualTo("/report/receipt");
		assertThat(code(other.open("/report/receipt").is(200).body())).isEqualTo(code(receipt));
		assertThat(reports()).isEqualTo(before + 1);
	}

	@Test
	void sendingAtTheSameMomentIsOneReportAndEverybodyGetsItsReceipt() throws Exception {
		Browser browser = uptoCheck("هم‌زمان");
		browser.open("/report/check").is(200);
		long before = reports();
		List<Object> sent = AtOnce.run(6, (number) -> {
			Browser same = new Browser(this);
			same.cookies.putAll(browser.cookies);
			same.open("/report/you").is(200);
			return Browser.target(same.send("/report/check", "kind", "REQUEST"));
		});
		assertThat(sent).containsOnly("/report/receipt");
		assertThat(reports()).isEqualTo(before + 1);
	}

	@Test
	void coordinatesMayBeWrittenInPersianDigits() {
		Browser browser = uptoCheck("متن");
		browser.open("/report/where");
		assertThat(Browser.target(
				browser.send("/report/where", "lat", "۳۵٫۷۱۲۸", "lon", "۵۱.۴۰۵۲", "district", "06", "nahiyeh", "۲")))
			.isEqualTo("/report/details");
	}

	@Test
	void aDistrictFarFromThePointIsRefusedBesideItsField() {
		Browser browser = uptoCheck("متن");
		browser.open("/report/where");
		assertThat(browser.send("/report/where", "lat", "35.7128", "lon", "51.4052", "district", "01").is(422).body())
			.contains("id=\"district-error\"", "این نقطه در منطقهٔ دیگری است");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/report/where", "/report/details", "/report/you", "/report/check", "/report/receipt" })
	void whoBeganNothingStartsAtTheFirstStep(String step) {
		assertThat(Browser.target(new Browser(this).open(step))).isEqualTo("/report");
		Browser tampered = new Browser(this);
		tampered.cookies.put("peygir-draft", "another-ones-draft");
		assertThat(Browser.target(tampered.open(step))).isEqualTo("/report");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00" })
	void aTamperedContactIsAskedForAgain(String sealed) {
		Browser browser = uptoCheck("متن");
		String mine = browser.cookies.put("peygir-contact", sealed);
		assertThat(Browser.target(browser.open("/report/check"))).isEqualTo("/report/you");
		assertThat(Browser.target(browser.send("/report/check", "kind", "REQUEST"))).isEqualTo("/report/you");
		Browser thief = uptoCheck("متن دیگر");
		thief.cookies.put("peygir-contact", mine);
		assertThat(Browser.target(thief.open("/report/check"))).isEqualTo("/report/you");
	}

	@Test
	void contactDataStandInNoCookieAsTheyWereTyped() {
		Browser browser = uptoCheck("متن");
		assertThat(browser.cookies.toString()).doesNotContain(MOBILE, MOBILE.substring(1));
		assertThat(this.database.sql("select count(*) from draft where content like ?")
			.param("%" + MOBILE.substring(1) + "%")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void anotherSitesPageCannotSendTheForm() {
		Browser browser = uptoCheck("متن");
		browser.cookies.remove("peygir-csrf");
		browser.send("/report/check", "kind", "REQUEST").is(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/report/where   | district | 99                | address | کوچهٔ ناپیدا
			/report/where   | lat      | north             | address | کوچهٔ ناپیدا
			/report/where   | nahiyeh  | north             | address | کوچهٔ ناپیدا
			/report/where   | lat      | 32.6              | lon     | 51.6
			/report/you     | mobile   | 12345             | name    | نام من
			/report/you     | email    | no-address        | name    | نام من
			/report/details | text     | ' '               | text    | ' '
			""")
	void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays(String step, String field, String wrong, String other,
			String kept) {
		Browser browser = uptoCheck("متن");
		browser.open(step);
		String body = ("text".equals(field) ? browser.send(step, field, wrong)
				: browser.send(step, field, wrong, other, kept))
			.is(422)
			.body();
		assertThat(body).containsPattern("id=\"" + field + "-error\"|aria-invalid=\"true\"|href=\"#" + field + "\"");
		assertThat(body).contains(kept.strip());
		if ("mobile".equals(field) || "email".equals(field)) {
			assertThat(body).contains("value=\"" + wrong + "\"");
		}
	}

	@Test
	void aTextThatIsTooLongIsShownAgainAndNotCut() {
		Browser browser = uptoCheck("متن");
		browser.open("/report/details");
		String longText = "ن".repeat(4001);
		assertThat(browser.send("/report/details", "text", longText).is(422).body()).contains(longText);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\\", "\n", "\u0001", "\u0000" })
	void noTextOfTheLengthAllowedIsTooMuchToKeep(String character) {
		Browser browser = uptoCheck("متن");
		browser.open("/report/details");
		int status = browser.send("/report/details", "text", "ن" + character.repeat(3990) + "ن").status();
		assertThat(status).isEqualTo(302);
		assertThat(Browser.target(browser.send("/report/check", "kind", "REQUEST"))).isEqualTo("/report/receipt");
	}

	@Test
	void strangeValuesInTheFirstStepAreNoFault() {
		Browser browser = new Browser(this);
		browser.open("/report?q=%00&topic=%00&group=%00").is(200);
		browser.open("/report?q=" + "a".repeat(3000)).is(200);
		browser.open("/report/topics?q=%27%22%3Cscript%3E").is(200);
		assertThat(browser.send("/report", "topic", "RDS-99").is(422).body()).contains("id=\"topic");
		assertThat(browser.send("/report", "topic", "EXT-01").is(422).body()).contains("122");
		assertThat(browser.cookies).doesNotContainKey("peygir-draft");
	}

	@Test
	void aPhotoThatIsNotThereCannotBeRemovedAndThatIsNoFault() {
		Browser browser = uptoCheck("متن");
		browser.open("/report/details");
		browser.send("/report/details", "text", "متن", "remove", "nothing").is(200);
		browser.send("/report/details", "text", "متن", "remove", "\u0000").is(200);
	}

	@Test
	void anUnknownKindIsRefusedAtTheLastStep() {
		Browser browser = uptoCheck("متن");
		browser.open("/report/check");
		browser.send("/report/check", "kind", "WISH").is(422);
		browser.send("/report/check", "kind", "COMMENDATION").is(422);
	}

	@Test
	void whatStandsInTheFormIsShownAsText() {
		Browser browser = uptoCheck("<script>alert(1)</script> & \"نقل\"");
		assertThat(browser.open("/report/check").body()).doesNotContain("<script>alert")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
		assertThat(browser.open("/report/details").body()).doesNotContain("<script>alert");
	}

	/** Everything is given, nothing is sent. */
	private Browser uptoCheck(String text) {
		Browser browser = new Browser(this);
		browser.open("/report").is(200);
		assertThat(Browser.target(browser.send("/report", "topic", "RDS-01"))).isEqualTo("/report/where");
		browser.open("/report/where").is(200);
		assertThat(Browser.target(browser.send("/report/where", "district", "06", "address", "خیابان فاطمی")))
			.isEqualTo("/report/details");
		browser.open("/report/details").is(200);
		assertThat(Browser.target(browser.send("/report/details", "text", text))).isEqualTo("/report/you");
		browser.open("/report/you").is(200);
		assertThat(Browser.target(browser.send("/report/you", "mobile", MOBILE))).isEqualTo("/report/check");
		return browser;
	}

	private static String code(String page) {
		java.util.regex.Matcher code = java.util.regex.Pattern.compile("\\d{4} \\d{4} \\d{4}").matcher(page);
		assertThat(code.find()).isTrue();
		return code.group();
	}

}
