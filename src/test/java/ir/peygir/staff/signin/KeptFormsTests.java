package ir.peygir.staff.signin;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was typed into a form of staff is there again after signing in anew.
 */
class KeptFormsTests extends SignedInStories {

	private static final String LONG = "متن بلند ".repeat(600);

	private static final String PAGE = "/staff/absences";

	@Test
	void aFormThatComesTooLateIsFilledInAgainForTheSamePerson() {
		account("writer", "managers");
		Browser browser = signedIn("writer");
		Map<String, String> typed = typed(browser);
		expire("writer");
		HttpResponse<String> asked = browser.submit(PAGE, typed);
		assertThat(asked.statusCode()).isEqualTo(401);
		assertThat(asked.body()).contains("آنچه نوشته‌اید از دست نمی‌رود").doesNotContain("متن بلند");
		HttpResponse<String> slipped = browser.signIn("writer", "wrong", asked);
		assertThat(slipped.statusCode()).isEqualTo(200);
		assertThat(Browser.target(browser.signIn("writer", PASSWORD, slipped))).isEqualTo(PAGE);
		HttpResponse<String> page = browser.open(PAGE);
		assertThat(page.body()).contains("data-fields=", LONG.strip(), "name=\"standIn\" value=\"unit06\"");
		assertThat(page.body().replaceAll("(?s).*data-fields=\"([^\"]*)\".*", "$1")).doesNotContain("_csrf");
		assertThat(browser.open(PAGE).body()).doesNotContain("data-fields=");
	}

	@Test
	void nobodyElseAtTheSameDeskGetsIt() {
		account("first", "managers");
		account("second", "managers");
		Browser browser = signedIn("first");
		Map<String, String> typed = typed(browser);
		expire("first");
		HttpResponse<String> asked = browser.submit(PAGE, typed);
		assertThat(Browser.target(browser.signIn("second", PASSWORD, asked))).isEqualTo("/staff");
		assertThat(browser.open(PAGE).body()).doesNotContain("data-fields=", "متن بلند");
	}

	@Test
	void whoSignedOutLeftNothingToKeep() {
		account("leaver2", "managers");
		Browser browser = signedIn("leaver2");
		Map<String, String> typed = typed(browser);
		browser.submit("/staff/sign-out", Map.of("_csrf", typed.get("_csrf")));
		typed.put("_csrf", Browser.token(browser.open("/staff/sign-in")));
		assertThat(Browser.target(browser.submit(PAGE, typed))).isEqualTo("/staff/sign-in");
	}

	@Test
	void aTokenFromBeforeTheLastSignInCostsNothingEither() {
		account("two-tabs", "managers");
		Browser browser = signedIn("two-tabs");
		Map<String, String> typed = typed(browser);
		browser.signIn("two-tabs", PASSWORD);
		assertThat(browser.submit(PAGE, typed).statusCode()).isEqualTo(403);
		HttpResponse<String> back = browser.submit(PAGE, typed, "Sec-Fetch-Site", "same-origin");
		assertThat(Browser.target(back)).isEqualTo(PAGE);
		assertThat(browser.open(PAGE).body()).contains("data-fields=", "unit06");
		HttpResponse<String> foreign = browser.submit(PAGE, typed, "Sec-Fetch-Site", "cross-site");
		assertThat(foreign.statusCode()).isEqualTo(403);
		assertThat(browser.open(PAGE).body()).doesNotContain("data-fields=");
	}

	private static Map<String, String> typed(Browser browser) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("_csrf", Browser.token(browser.open(PAGE)));
		typed.put("standIn", "unit06");
		typed.put("first", LONG);
		typed.put("last", "۱۴۰۵/۰۹/۰۱");
		return typed;
	}

}
