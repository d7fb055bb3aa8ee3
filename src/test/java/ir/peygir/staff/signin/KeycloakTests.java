package ir.peygir.staff.signin;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ir.peygir.Stories;
import ir.peygir.browser.OneBrowser;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Single sign-on against a real Keycloak, with {@code -Pkeycloak} only.
 */
@Tag("keycloak")
@ExtendWith(OneBrowser.class)
class KeycloakTests extends Stories {

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identities;

	@Autowired
	private JdbcClient jdbc;

	private BrowserContext context;

	private Page page;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry registry) {
		String client = "spring.security.oauth2.client.";
		Keycloak keycloak = Keycloak.start();
		registry.add(client + "provider.keycloak.issuer-uri", keycloak::issuer);
		registry.add(client + "provider.keycloak.user-name-attribute", () -> "preferred_username");
		for (String id : new String[] { "peygir", "without-groups" }) {
			registry.add(client + "registration." + id + ".provider", () -> "keycloak");
			registry.add(client + "registration." + id + ".client-id", () -> id);
			registry.add(client + "registration." + id + ".client-secret", () -> "secret-of-the-tests");
			registry.add(client + "registration." + id + ".scope", () -> "openid,profile,email");
			registry.add(client + "registration." + id + ".client-name", () -> "شهرداری " + id);
		}
	}

	@BeforeEach
	void open(Browser browser) {
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale("fa-IR"));
		this.page = this.context.newPage();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void aPersonComesInGoesToTasklistAndOutAgainEverywhere() {
		signIn("/camunda/app/tasklist/default/", "peygir", "maryam.ahmadi");
		assertThat(this.page.locator(".task-filters")).containsText("کارهای واحد");
		Assertions.assertThat(groups("maryam.ahmadi")).containsExactlyInAnyOrder("operators", "call-centre");
		Assertions
			.assertThat(this.page.request()
				.get(at("/camunda/api/engine/engine/default/identity/groups?userId=maryam.ahmadi"))
				.text())
			.contains("call-centre")
			.doesNotContain("administrators");
		this.page.navigate(at("/staff"));
		assertThat(this.page.locator("h1")).containsText("مریم احمدی");
		this.page.locator("header button:has-text('خروج')").click();
		assertThat(this.page).hasURL(at("/staff/sign-in?out"));
		begin("/staff", "peygir");
		assertThat(this.page.locator("#username")).isVisible();
	}

	@Test
	void whatWasTypedSurvivesTheWayOverTheProvider() {
		signIn("/staff/absences", "peygir", "maryam.ahmadi");
		this.page.locator("#standIn").fill("unit06");
		this.page.locator("#first").fill("۱۴۰۵/۰۹/۰");
		this.jdbc.sql("delete from spring_session where principal_name = 'maryam.ahmadi'").update();
		this.page.locator("main form:has(#standIn) button").click();
		assertThat(this.page.locator("[role=status]")).containsText("از دست نمی‌رود");
		// the provider remembers who it is
		button("peygir").click();
		assertThat(this.page).hasURL(at("/staff/absences"));
		assertThat(this.page.locator("#standIn")).hasValue("unit06");
		assertThat(this.page.locator("#first")).hasValue("۱۴۰۵/۰۹/۰");
	}

	@Test
	void whoHasNoGroupOfOursIsNotLetIn() {
		signIn("/staff", "peygir", "cook");
		assertThat(this.page).hasURL(at("/staff/sign-in?claim=unknown"));
		assertThat(this.page.locator("[role=alert]")).containsText("«groups»");
		Assertions.assertThat(this.identities.createUserQuery().userId("cook").count()).isZero();
		this.page.navigate(at("/staff"));
		assertThat(this.page).hasURL(at("/staff/sign-in"));
	}

	@Test
	void aMissingClaimIsNamed() {
		signIn("/staff", "without-groups", "maryam.ahmadi");
		assertThat(this.page).hasURL(at("/staff/sign-in?claim=missing"));
		assertThat(this.page.locator("[role=alert]")).containsText("مورد «groups»");
	}

	private void signIn(String wanted, String registration, String person) {
		begin(wanted, registration);
		this.page.locator("#username").fill(person);
		this.page.locator("#password").fill("of-the-provider");
		this.page.locator("#kc-login").click();
	}

	private void begin(String wanted, String registration) {
		this.page.navigate(at(wanted));
		button(registration).click();
	}

	private Locator button(String registration) {
		return this.page.locator("form[action$='/begin/" + registration + "'] button");
	}

	private List<String> groups(String id) {
		return this.identities.createGroupQuery().groupMember(id).listPage(0, 50).stream().map(Group::getId).toList();
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
