package ir.peygir.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person's browser window, which hears every complaint of the page and every request
 * that would leave the house.
 */
final class Window implements AutoCloseable {

	static final int PHONE = 390;

	static final int DESKTOP = 1280;

	static final int HEIGHT = 900;

	static final Path PICTURES = Path.of("target", "screenshots");

	private final List<String> complaints = new ArrayList<>();

	private final BrowserContext context;

	private final String address;

	private final int width;

	private final Page page;

	Window(Browser browser, int port, int width, boolean scripts) {
		this.address = "http://localhost:" + port;
		this.width = width;
		this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT)
			.setJavaScriptEnabled(scripts)
			.setBaseURL(this.address)
			.setLocale("fa-IR"));
		this.page = this.context.newPage();
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage((message) -> {
			// a form that comes back with its errors is no fault of the page
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
				this.complaints.add(message.text());
			}
		});
		this.context.onRequest((request) -> {
			if (!request.url().startsWith(this.address) && request.url().startsWith("http")) {
				this.complaints.add("left the house: " + request.url());
			}
		});
		this.context.onResponse((response) -> {
			if (response.status() == 403 && response.url().contains("/camunda/api/")) {
				this.complaints.add("shut: " + response.request().method() + " " + response.url());
			}
		});
	}

	Page page() {
		return this.page;
	}

	BrowserContext context() {
		return this.context;
	}

	void open(String path) {
		this.page.navigate(path);
	}

	/** A link from a message, whose host is the public one. */
	void openLink(String link) {
		open(link.replaceFirst("^https?://[^/]+", ""));
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	/** The button or link that says exactly this. */
	void press(String words) {
		Locator button = find("main").getByRole(AriaRole.BUTTON,
				new Locator.GetByRoleOptions().setName(words).setExact(true));
		Locator link = find("main").getByRole(AriaRole.LINK,
				new Locator.GetByRoleOptions().setName(words).setExact(true));
		button.or(link).first().click();
	}

	void fill(String name, String words) {
		find("main [name='" + name + "']:visible").fill(words);
	}

	/** Ticks the answer of that name and value. */
	void choose(String name, String value) {
		find("main input[name='" + name + "'][value='" + value + "']").check();
	}

	void at(String path) {
		PlaywrightAssertions.assertThat(this.page).hasURL(this.address + path);
	}

	void shows(String selector) {
		PlaywrightAssertions.assertThat(find(selector).first()).isVisible();
	}

	void says(String selector, String words) {
		PlaywrightAssertions.assertThat(find(selector).first()).containsText(words);
	}

	/** Takes a picture on a phone and on a desktop; nothing may be wider than either. */
	Window look(String name) {
		for (int each : List.of(PHONE, DESKTOP)) {
			this.page.setViewportSize(each, HEIGHT);
			picture(name + "-" + each);
			assertThat((Integer) this.page.evaluate("document.documentElement.scrollWidth"))
				.as("width of %s on %s", name, each)
				.isLessThanOrEqualTo(each);
		}
		this.page.setViewportSize(this.width, HEIGHT);
		return this;
	}

	void picture(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
	}

	/**
	 * Nobody is kept out: the rules of WCAG 2.1 AA and good practice.
	 * @param parts selectors of what to look at, or none for all
	 */
	Window isOpenToEverybody(String... parts) {
		AxeBuilder axe = new AxeBuilder(this.page).setLegacyMode(true);
		List.of(parts).forEach((part) -> axe.include(List.of(part)));
		List<String> barriers = axe.analyze().getViolations().stream().map(Window::said).toList();
		assertThat(barriers).as("barriers of %s", this.page.url()).isEmpty();
		return this;
	}

	private static String said(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

	@Override
	public void close() {
		this.context.close();
		assertThat(this.complaints).as("complaints of the browser").isEmpty();
	}

}
