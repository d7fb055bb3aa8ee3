package ir.peygir.browser;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * How staff come in and go out.
 */
class SignInTests extends BrowserStories {

	@Test
	void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong() {
		Window window = desktop();
		window.open("/staff");
		window.at("/staff/sign-in");
		window.look("sign-in");
		new Desk(window).signIn(operator(), "not this one");
		window.at("/staff/sign-in?wrong");
		window.says("#refusal", "نام کاربری یا گذرواژه درست نیست.");
		assertThat(window.find("#password")).hasValue("");
		window.look("sign-in-wrong");
	}

	@Test
	void whoSignedOutIsOutOfEverything() {
		Window window = desktop();
		Desk.of(window, operator());
		window.find("header button:has-text('خروج')").click();
		window.at("/staff/sign-in?out");
		window.says("[role='status']", "از حساب خود بیرون آمدید.");
		window.open(Desk.TASKLIST);
		window.at("/staff/sign-in");
	}

	@Test
	void aVisitToTasklistGoesOnThereAfterSigningIn() {
		Window window = desktop();
		window.open(Desk.TASKLIST);
		window.at("/staff/sign-in");
		new Desk(window).signIn(operator(), PASSWORD);
		window.shows(".task-filters");
		window.says(".task-filters", "کارهای واحد");
	}

	@Test
	void nobodyIsLetInToAnotherTool() {
		Window window = desktop();
		Desk.of(window, operator());
		assertThat(window.find("main a[href*='cockpit']")).hasCount(0);
		assertThat(window.find("main a[href*='admin']")).hasCount(0);
	}

}
