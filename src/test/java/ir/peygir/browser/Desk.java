package ir.peygir.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A member of staff at work in Tasklist.
 */
final class Desk {

	static final String TASKLIST = "/camunda/app/tasklist/default/";

	/** The pane of a task scrolls by itself. */
	private static final int LONG = 2000;

	private final Window window;

	Desk(Window window) {
		this.window = window;
	}

	static Desk of(Window window, String account) {
		Desk desk = new Desk(window);
		window.open("/staff");
		desk.signIn(account, BrowserStories.PASSWORD);
		window.at("/staff");
		return desk;
	}

	void signIn(String account, String password) {
		this.window.fill("account", account);
		this.window.fill("password", password);
		this.window.find("main form button").click();
	}

	Window window() {
		return this.window;
	}

	/** Opens the task in Tasklist, where its case card appears above the form. */
	Desk open(String task) {
		this.window.open(TASKLIST + "#/?task=" + task);
		this.window.shows("article[data-code]");
		this.window.shows("form.pgf");
		return this;
	}

	/** Whether the person is shown any work on that case. */
	boolean sees(String code) {
		APIResponse answer = this.window.page()
			.request()
			.get("/camunda/api/engine/engine/default/task?maxResults=5&processInstanceBusinessKey=" + code,
					RequestOptions.create().setHeader("Accept", "application/json"));
		PlaywrightAssertions.assertThat(answer).isOK();
		return answer.text().contains("\"taskDefinitionKey\"");
	}

	Desk claim() {
		this.window.find("button.claim").click();
		this.window.shows("[data-give-back]");
		assertThat(this.window.find("form.pgf .pgf-claim")).isHidden();
		return this;
	}

	Desk decide(String outcome) {
		this.window.find("form.pgf input[type='radio'][value='" + outcome + "']").check();
		return this;
	}

	Desk write(String field, String words) {
		this.window.find("form.pgf #" + field).fill(words);
		return this;
	}

	/** Types some words and takes the first that is found. */
	Desk pick(String field, String words) {
		write(field, words);
		this.window.find("#" + field + "-list li").first().click();
		return this;
	}

	Desk select(String field, String value) {
		this.window.find("form.pgf #" + field).selectOption(value);
		return this;
	}

	Desk upload(Path photo) {
		this.window.find("form.pgf #evidence").setInputFiles(photo);
		assertThat(this.window.find(".pgf-drop img")).isVisible();
		return this;
	}

	Desk press() {
		complete().click();
		return this;
	}

	/** The engine takes it, and the task is gone. */
	void done() {
		this.window.page()
			.waitForResponse((response) -> response.url().endsWith("/submit-form") && response.status() < 300,
					() -> complete().click());
		PlaywrightAssertions.assertThat(this.window.find("form.pgf")).hasCount(0);
	}

	/** Tasklist is made for desktops: on a phone's width only the task is looked at. */
	Desk look(String name) {
		Page page = this.window.page();
		page.setViewportSize(Window.DESKTOP, LONG);
		this.window.picture(name + "-" + Window.DESKTOP);
		Locator task = this.window.find("[data-card]").locator("..");
		task.evaluate("(it, width) => { it.style.width = width + 'px'; }", Window.PHONE);
		task.screenshot(new Locator.ScreenshotOptions().setPath(Window.PICTURES.resolve(name + "-390.png")));
		task.evaluate("it => { it.style.width = ''; }");
		page.setViewportSize(Window.DESKTOP, Window.HEIGHT);
		return this;
	}

	/** History, diagram and what else Tasklist has about the task, then every list. */
	Desk lookAround() {
		Locator tabs = this.window.find(".tabbed-content .nav-tabs a");
		assertThat(tabs).not().hasCount(0);
		for (int i = tabs.count() - 1; i >= 0; i--) {
			tabs.nth(i).click();
			this.window.page().waitForLoadState(LoadState.NETWORKIDLE);
		}
		this.window.open("/staff");
		Locator links = this.window.find("a[href*='#/?filter=']");
		assertThat(links).not().hasCount(0);
		List<String> lists = links.all().stream().map((list) -> list.getAttribute("href")).toList();
		lists.forEach((list) -> {
			this.window.open(list);
			this.window.page().waitForLoadState(LoadState.NETWORKIDLE);
		});
		return this;
	}

	/** Only our own part of the page. */
	Desk isOpenToEverybody() {
		this.window.isOpenToEverybody("[data-card]", "form.pgf");
		return this;
	}

	private Locator complete() {
		return this.window.find(".form-actions .btn-primary");
	}

}
