package ir.peygir.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The session ends while somebody writes: nothing is lost, and nothing stays for the next
 * person at the desk.
 */
class ExpiredSessionTests extends BrowserStories {

	private static final String LONG = "جلوی پلاک ۱۲ چالهٔ بزرگی باز شده است و آب جمع می‌شود. ".repeat(40).strip();

	private static final String STALE = """
			fetch('/camunda/api/engine/engine/default/task/count', { method: 'POST', body: '{}', headers: {
			  'Content-Type': 'application/json', 'X-XSRF-TOKEN': /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1] } })
			.then((answer) => answer.status)""";

	@Autowired
	private Scene scene;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCallersMessageIsThereAgainAfterSigningInAnew() {
		Window window = desktop();
		Desk desk = Desk.of(window, operator());
		window.open("/staff/intake");
		window.find("#q").pressSequentially("چاله");
		window.find("[name=topic][value='RDS-01']").check();
		window.shows("#about .text-secondary");
		window.find("#text").fill(LONG);
		window.find("#district").fill("17");
		window.find("#address").fill("خیابان ابوذر، پلاک ۱۲");
		window.find("#number").fill("02155661717");
		window.find("#name").fill("مریم کاظمی");
		expire("sara");
		window.find("#send").click();
		window.says("main [role='status']", "از دست نمی‌رود");
		window.look("sign-in-kept").isOpenToEverybody();
		assertThat(window.find("main [name='account']")).hasValue("sara");
		desk.signIn("sara", "not this one");
		window.shows("#refusal");
		desk.signIn("sara", PASSWORD);
		window.at("/staff/intake");
		window.says("#begun", "هنوز فرستاده نشده");
		assertThat(window.find("[name=topic][value='RDS-01']")).isChecked();
		assertThat(window.find("#text")).hasValue(LONG);
		assertThat(window.find("#district")).hasValue("17");
		assertThat(window.find("#address")).hasValue("خیابان ابوذر، پلاک ۱۲");
		assertThat(window.find("#number")).hasValue("02155661717");
		assertThat(window.find("#name")).hasValue("مریم کاظمی");
		window.look("intake-kept").isOpenToEverybody();
		window.find("#send").click();
		window.shows(".pg-bigcode");
	}

	@Test
	void withoutScriptsItIsSentAgainByAButton() {
		Window window = withoutScripts();
		Desk desk = Desk.of(window, operator());
		window.open("/staff/intake");
		window.fill("text", LONG);
		window.fill("district", "17");
		expire("sara");
		window.find("#send").click();
		desk.signIn("sara", PASSWORD);
		window.at("/staff/intake");
		window.find("#begun button").click();
		assertThat(window.find("#text")).hasValue(LONG);
		window.shows("#topic-error");
	}

	@Test
	void anAnswerInTasklistWaitsForTheNewSignIn() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("17"));
		Window window = desktop();
		Desk desk = Desk.of(window, ofDistrict()).open(openTask(story.code())).claim();
		desk.decide("notPossible").select("reason", "court").write("answerNotPossible", LONG);
		expire("omid");
		desk.press();
		window.says("dialog.peygir-again", "زمان ورود شما تمام شده است");
		window.isOpenToEverybody("dialog.peygir-again");
		window.picture("tasklist-again");
		Page other = window.page().waitForPopup(() -> window.find("dialog.peygir-again .btn-primary").click());
		other.locator("main [name='account']").fill("omid");
		other.locator("main [name='password']").fill(PASSWORD);
		other.locator("main form button").click();
		if (!other.isClosed()) {
			other.waitForClose(() -> {
			});
		}
		window.page().evaluate("window.dispatchEvent(new Event('focus'))");
		assertThat(window.find("dialog.peygir-again")).hasCount(0);
		assertThat(window.find("form.pgf #answerNotPossible")).hasValue(LONG);
		desk.done();
		Assertions.assertThat(story.file().proposedAnswer()).isEqualTo(LONG);
	}

	@Test
	void oneNewSignInIsEnoughWhilePageAsksByItself() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("17"));
		Window window = desktop();
		Desk desk = Desk.of(window, ofDistrict()).open(openTask(story.code())).claim();
		desk.decide("notPossible").select("reason", "court").write("answerNotPossible", LONG);
		window.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("peygir-session"));
		Page page = window.page();
		page.evaluate("angular.element(document.documentElement).injector().get('$rootScope').$broadcast('refresh')");
		window.shows("dialog.peygir-again");
		Page other = page.waitForPopup(() -> window.find("dialog.peygir-again .btn-primary").click());
		other.locator("main [name='account']").fill("omid");
		other.locator("main [name='password']").fill(PASSWORD);
		other.locator("main form button").click();
		if (!other.isClosed()) {
			other.waitForClose(() -> {
			});
		}
		// what was on its way with the token of before
		Assertions.assertThat(page.evaluate(STALE)).isEqualTo(200);
		page.evaluate("document.querySelector('dialog.peygir-again .btn-default')?.click()");
		assertThat(window.find("dialog.peygir-again")).hasCount(0);
		page.waitForResponse((answer) -> answer.url().contains("/filter/") && answer.status() == 200, () -> {
		});
		assertThat(window.find(".tasks-list [ng-show='state.$error']")).isHidden();
		assertThat(window.find("form.pgf #answerNotPossible")).hasValue(LONG);
		desk.done();
		window.says(".peygir-why [role='status']", "ثبت شد");
		Assertions.assertThat(story.file().proposedAnswer()).isEqualTo(LONG);
	}

	@Test
	void theTaskIsOpenWithItsTextWhenThePageIsLoadedAnew() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("17"));
		Window window = desktop();
		Desk desk = Desk.of(window, ofDistrict()).open(openTask(story.code())).claim();
		desk.decide("notPossible").select("reason", "court").write("answerNotPossible", LONG);
		expire("omid");
		window.page().reload();
		desk.signIn("omid", "not this one");
		window.shows("#refusal");
		desk.signIn("omid", PASSWORD);
		assertThat(window.find("form.pgf #answerNotPossible")).hasValue(LONG);
		assertThat(window.find("form.pgf #reason")).hasValue("court");
		desk.done();
	}

	@Test
	void whoSignsOutOfTasklistLeavesNothingTyped() {
		CaseStory story = this.scene.sent(Message.request("RDS-01").in("17"));
		Window window = desktop();
		Desk.of(window, ofDistrict()).open(openTask(story.code())).claim().decide("done").write("answerDone", LONG);
		Assertions.assertThat(drafts(window)).isEqualTo(1);
		window.find("li.user.account a, li.account a").first().click();
		window.find("li.logout a").click();
		window.at("/staff/sign-in?out");
		Assertions.assertThat(drafts(window)).isZero();
	}

	@Test
	void ownSessionsAreSeenAndEnded() {
		Desk.of(desktop(), operator());
		Window here = desktop();
		Desk.of(here, operator());
		here.find("header a[href='/staff/sessions']").click();
		here.says("main", "همین مرورگر");
		here.look("sessions").isOpenToEverybody();
		here.press("پایان دادن به همهٔ ورودهای دیگر");
		here.says("[role='status']", "پایان یافت");
		assertThat(here.find("main tbody tr")).hasCount(1);
	}

	private static int drafts(Window window) {
		return (Integer) window.page()
			.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('peygir:')).length");
	}

	private void expire(String account) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(account).update();
	}

}
