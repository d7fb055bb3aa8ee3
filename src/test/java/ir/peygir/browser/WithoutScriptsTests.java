package ir.peygir.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a citizen can do whose browser runs no scripts: everything.
 */
class WithoutScriptsTests extends BrowserStories {

	@Test
	void aReportIsSentAndFollowed() {
		Window citizen = withoutScripts();
		citizen.open("/");
		citizen.fill("q", "کوچه‌مون پر چاله شده");
		citizen.press("ادامه");
		citizen.choose("topic", "RDS-01");
		citizen.press("ادامه");
		citizen.at("/report/where");
		assertThat(citizen.find("#mapbox")).isHidden();
		citizen.look("plain-2-where");
		citizen.find("#district").selectOption("16");
		citizen.fill("address", "خیابان فدائیان اسلام، کوچهٔ دوم");
		citizen.press("ادامه");
		describe(citizen);
		citizen.fill("mobile", "09125551616");
		citizen.press("ادامه");
		citizen.at("/report/check");
		citizen.says("dl.pg-check", "منطقهٔ ۱۶");
		citizen.choose("kind", "COMPLAINT");
		citizen.press("ثبت پیام");
		citizen.at("/report/receipt");
		citizen.look("plain-6-receipt");
		follow(citizen, citizen.find(".pg-url").innerText());
	}

	private static void describe(Window citizen) {
		citizen.at("/report/details");
		citizen.press("ادامه");
		citizen.says("#errors", "بنویسید");
		citizen.fill("text", "کوچه پر از چاله است.");
		citizen.find("#photos").setInputFiles(Path.of("src/test/resources/photos/progressive.jpg"));
		citizen.press("افزودن عکس");
		assertThat(citizen.find(".pg-photos img")).hasCount(1);
		citizen.look("plain-3-details");
		citizen.press("ادامه");
		citizen.at("/report/you");
	}

	private static void follow(Window citizen, String link) {
		String code = citizen.find(".pg-bigcode").innerText();
		citizen.open("/track");
		citizen.fill("code", code);
		citizen.press("پیگیری");
		citizen.says("#state", "در دست اقدام");
		assertThat(citizen.find("main")).not().containsText("کوچه پر از چاله است.");
		citizen.look("track-reduced");
		citizen.openLink(link);
		citizen.says("main", "کوچه پر از چاله است.");
		citizen.look("track-full");
		citizen.find("summary:has-text('پس گرفتن پیام')").click();
		citizen.find("#withdrawal input[name='reason']").fill("خودشان درست کردند.");
		citizen.find("#withdrawal button.btn-danger").click();
		citizen.shows("[role='status'].good");
		citizen.look("track-withdrawn");
	}

}
