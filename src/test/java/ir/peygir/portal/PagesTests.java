package ir.peygir.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import ir.peygir.browser.OneBrowser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in every state, in both languages, on a phone and on a desktop: readable for
 * everybody, nothing wider than the screen, nothing that the content policy refuses. With
 * {@code -DargLine=-Dpeygir.preview=true} pictures of them are left in
 * {@code target/preview}.
 */
@SpringBootTest(classes = PagesApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OneBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeAll
	void openBrowser(Browser browser) {
		this.browser = browser;
	}

	static List<String> pages() {
		return List.copyOf(Samples.all().keySet());
	}

	@MethodSource("pages")
	@ParameterizedTest
	void persian(String page) {
		look(page, "fa");
	}

	@MethodSource("pages")
	@ParameterizedTest
	void english(String page) {
		look(page, "en");
	}

	private void look(String name, String language) {
		try (BrowserContext context = this.browser.newContext()) {
			Page page = context.newPage();
			List<String> complaints = new ArrayList<>();
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.onPageError(complaints::add);
			page.navigate("http://localhost:" + this.port + "/preview/" + name + "?lang=" + language);
			page.waitForLoadState(name.startsWith("where") ? LoadState.NETWORKIDLE : LoadState.LOAD);
			assertThat(page.content()).doesNotContain("??");
			for (int width : List.of(390, 1280)) {
				page.setViewportSize(width, 900);
				if (Boolean.getBoolean("peygir.preview")) {
					page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
						.setPath(Path.of("target/preview", language, name + "-" + width + ".png")));
				}
				assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
			}
			assertThat(violations(page)).isEmpty();
			assertThat(complaints).isEmpty();
		}
	}

	private static List<String> violations(Page page) {
		return new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.map(PagesTests::said)
			.toList();
	}

	private static String said(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

}
