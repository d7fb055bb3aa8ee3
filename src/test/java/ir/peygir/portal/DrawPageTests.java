package ir.peygir.portal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import ir.peygir.browser.OneBrowser;
import ir.peygir.meeting.draw.Draws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The page of a draw in a browser: it says what is right, what is wrong, and where a
 * ticket stands.
 */
@SpringBootTest(classes = PagesApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OneBrowser.class)
class DrawPageTests {

	private static final Pattern WRONG = Pattern.compile("wrong");

	private static final Pattern SESSION = Pattern.compile("/api/meetings/sessions/[0-9-]+$");

	private static final Pattern TRANSCRIPT = Pattern.compile("/api/meetings/sessions/[0-9-]+/draw$");

	@LocalServerPort
	private int port;

	private BrowserContext context;

	private Page page;

	@BeforeEach
	void open(Browser browser) {
		this.context = browser.newContext();
		this.page = this.context.newPage();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void everyCheckOfADrawThatIsRightGetsATick() {
		visit("draw?lang=fa");
		assertThat(this.page.locator("[data-said]")).hasText("همه چیز درست است.");
		assertThat(this.page.locator("[data-check].right")).hasCount(16);
		assertThat(this.page.locator("[data-check='order']")).containsText("✓");
		assertThat(this.page.locator("[data-check='order'] [data-state]")).hasText("درست:");
	}

	@Test
	void anotherPublicNumberIsFoundAndShown() {
		String forged = new String(Draws.bytes(Samples.DRAWN), StandardCharsets.UTF_8)
			.replace("\"publicNumber\":\"83140\"", "\"publicNumber\":\"83141\"");
		answer(TRANSCRIPT, forged);
		visit("draw?lang=en");
		assertThat(this.page.locator("[data-said]")).hasText("Something is wrong with this draw.");
		assertThat(this.page.locator("[data-check='file']")).hasClass(WRONG);
		assertThat(this.page.locator("[data-check='order']")).hasClass(WRONG);
		assertThat(this.page.locator("[data-check='order']")).containsText("Found: order[");
		assertThat(this.page.locator("[data-check].wrong")).hasCount(2);
	}

	@Test
	void whatWasAnnouncedDifferentlyIsFound() {
		answer(SESSION, Draws.SESSION_JSON.replace("\"seats\":10", "\"seats\":11"));
		visit("draw?lang=en");
		assertThat(this.page.locator("[data-check='announcedSeats']")).containsText("Found: 10 Expected: 11");
		assertThat(this.page.locator("[data-check].wrong")).hasCount(1);
	}

	@Test
	void whatIsNoTranscriptIsSaidToBeNone() {
		answer(TRANSCRIPT, "{\"colour\":1}");
		visit("draw?lang=en");
		assertThat(this.page.locator("[data-said]")).containsText("could not be read");
		assertThat(this.page.locator("[data-check].right")).hasCount(0);
	}

	@Test
	void aCitizenFindsTheirOwnTicket() {
		String waiting = Samples.DRAWN.waiting().get(41);
		visit("draw?lang=en#ticket=" + waiting);
		assertThat(this.page.locator("#own-said")).hasText("Place 49 in the order: number 42 on the waiting list.");
		find(Samples.DRAWN.offered().get(2).toUpperCase());
		assertThat(this.page.locator("#own-said")).hasText("Place 3: a seat was offered to this ticket.");
		find(Samples.DRAWN.reserved().get(0).ticket());
		assertThat(this.page.locator("#own-said")).containsText("has a reserved seat");
		find("f".repeat(64));
		assertThat(this.page.locator("#own-said")).containsText("is not in this draw");
		find("<b>1</b>");
		assertThat(this.page.locator("#own-said")).containsText("This is not a ticket");
	}

	@Test
	void aLinkThatBreaksOffSaysSoAndCanBeTriedAgain() {
		this.page.route(TRANSCRIPT, Route::abort);
		visit("draw?lang=en");
		assertThat(this.page.locator("[data-said]")).hasText("The transcript could not be fetched. Try again.");
		this.page.unroute(TRANSCRIPT);
		this.page.locator("[data-start]").click();
		assertThat(this.page.locator("[data-said]")).hasText("Everything is right.");
	}

	private void find(String ticket) {
		this.page.locator("#ticket").fill(ticket);
		this.page.locator("#own button").click();
	}

	private void answer(Pattern address, String body) {
		this.page.route(address,
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body)));
	}

	private void visit(String page) {
		this.page.navigate("http://localhost:" + this.port + "/preview/" + page);
	}

}
