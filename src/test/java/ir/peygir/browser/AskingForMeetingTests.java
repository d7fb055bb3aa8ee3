package ir.peygir.browser;

import java.nio.file.Path;

import ir.peygir.meeting.web.OpenSession;
import ir.peygir.report.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A citizen asks for a meeting, with scripts and without, and nobody is kept out of any
 * step.
 */
class AskingForMeetingTests extends BrowserStories {

	@Autowired
	private OpenSession sessions;

	@Autowired
	private Scene scene;

	private String session;

	@BeforeEach
	void aSessionIsOpen() {
		this.session = this.sessions.of("20", "2027-01-11");
	}

	@AfterEach
	void timeGoesOn() {
		this.scene.timeGoesOn();
	}

	@ValueSource(strings = { "fa", "en" })
	@ParameterizedTest
	void everyStepIsOpenToEverybody(String language) {
		Window citizen = phone();
		citizen.open("/?lang=" + language);
		check(citizen, "/meetings", language + "/meetings");
		check(citizen, "/meetings?district=20", language + "/meetings-district");
		check(citizen, "/meetings/" + this.session, language + "/meetings-session");
		citizen.open("/meetings/ask");
		citizen.find("#district").selectOption("20");
		citizen.shows("#sessions input[name='session']");
		look(citizen, language + "/meeting-1-where");
		next(citizen);
		look(citizen, language + "/meeting-2-what");
		next(citizen);
		look(citizen, language + "/meeting-2-error");
		citizen.fill("subject", "پروانهٔ مغازه");
		citizen.fill("text", "سه سال است می‌آیم.");
		next(citizen);
		assertThat(citizen.find(".pg-standing")).isHidden();
		look(citizen, language + "/meeting-3-who");
		next(citizen);
		next(citizen);
		look(citizen, language + "/meeting-4-error");
		who(citizen);
		next(citizen);
		citizen.shows("#nonce-own");
		String nonce = citizen.find("#nonce-shown").innerText();
		assertThat(nonce).matches("[0-9a-f]{32}");
		look(citizen, language + "/meeting-5-check");
		next(citizen);
		citizen.at("/meetings/ask/code");
		look(citizen, language + "/meeting-6-code");
		verify(citizen);
		citizen.at("/meetings/ask/receipt");
		citizen.says("main", nonce);
		look(citizen, language + "/meeting-7-receipt");
		citizen.openLink(citizen.find(".pg-url").innerText());
		citizen.says("main", "پروانهٔ مغازه");
		look(citizen, language + "/meeting-track");
	}

	@Test
	void withoutScriptsTheServerMakesTheNumberAndSaysSo() {
		Window citizen = withoutScripts();
		citizen.open("/meetings?district=20");
		citizen.press("درخواست ملاقات");
		next(citizen);
		citizen.at("/meetings/ask/what");
		citizen.fill("subject", "آب‌گرفتگی کوچه");
		citizen.fill("text", "هر زمستان آب به خانه‌ها می‌آید.");
		citizen.find("#files").setInputFiles(Path.of("src/test/resources/photos/progressive.jpg"));
		citizen.press("افزودن فایل");
		assertThat(citizen.find(".pg-photos img")).hasCount(1);
		next(citizen);
		next(citizen);
		who(citizen);
		next(citizen);
		assertThat(citizen.find("#nonce-own")).isHidden();
		next(citizen);
		verify(citizen);
		citizen.says("main", "عدد تصادفی را سامانه ساخته است");
		citizen.openLink(citizen.find(".pg-url").innerText());
		assertThat(citizen.find(".pg-photos img")).hasCount(1);
		citizen.find("summary:has-text('پس گرفتن درخواست')").click();
		citizen.press("درخواست را پس می‌گیرم");
		citizen.shows("[role='status'].good");
		citizen.says("#state", "لغو شد");
	}

	@Test
	void anOperatorFilesForACallerByKeyboard() {
		Window desk = desktop();
		desk.open("/staff/sign-in?lang=fa");
		new Desk(desk).signIn(operator(), PASSWORD);
		desk.at("/staff");
		desk.open("/staff/meetings/intake");
		desk.page().keyboard().type("20");
		desk.page().keyboard().press("Enter");
		desk.shows("input[name='session']");
		desk.look("meeting-intake").isOpenToEverybody();
		desk.find("#send").click();
		desk.shows("#errors");
		desk.fill("subject", "پروانهٔ مغازه");
		desk.fill("text", "سه سال است می‌آید.");
		desk.fill("name", "علی کریمی");
		desk.fill("number", "02188123456");
		desk.fill("national", OpenSession.person());
		desk.find("main input[name='counter']").check();
		desk.find("#send").click();
		desk.says("main", "درخواست ملاقات شما ثبت شد");
		desk.shows(".pg-url");
		desk.look("meeting-intake-receipt").isOpenToEverybody();
	}

	private static void who(Window citizen) {
		citizen.fill("name", "مریم رضایی");
		citizen.fill("mobile", OpenSession.mobile());
		citizen.fill("nationalCode", OpenSession.person());
	}

	private void verify(Window citizen) {
		citizen.open("/meetings/ask/receipt");
		String code = citizen.find(".pg-bigcode").innerText().replaceAll("\\D", "");
		citizen.open("/meetings/ask/code");
		citizen.fill("code", this.sessions.codeFor(code));
		next(citizen);
	}

	/** The step's own button, whatever it is called. */
	private static void next(Window citizen) {
		citizen.find("main form[method='post'] .pg-actions .btn-primary").last().click();
	}

	private static void check(Window citizen, String path, String name) {
		citizen.open(path);
		look(citizen, name);
	}

	private static void look(Window citizen, String name) {
		citizen.look(name).isOpenToEverybody();
	}

}
