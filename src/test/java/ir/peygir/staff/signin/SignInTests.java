package ir.peygir.staff.signin;

import java.net.http.HttpResponse;
import java.util.Map;

import ir.peygir.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTests extends Stories {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void strangersAreAskedToSignInAndComeToThePageTheyWanted() {
		assertThat(Browser.target(this.browser.open(TASKLIST))).isEqualTo("/staff/sign-in");
		assertThat(Browser.target(this.browser.signIn("unit06", "demo"))).isEqualTo(TASKLIST);
		assertThat(this.browser.open(TASKLIST).statusCode()).isEqualTo(200);
	}

	@Test
	void aWrongPasswordAndAnUnknownAccountSoundTheSame() {
		assertThat(Browser.target(this.browser.signIn("unit06", "wrong"))).isEqualTo("/staff/sign-in?wrong");
		assertThat(Browser.target(this.browser.signIn("nobody-at-all", "demo"))).isEqualTo("/staff/sign-in?wrong");
		assertThat(this.browser.open("/staff/sign-in?wrong").body()).contains("role=\"alert\"");
	}

	@Test
	void whoSignedInIsKnownToTasklistWithTheirGroups() {
		this.browser.signIn("unit06", "demo");
		this.browser.open(TASKLIST);
		assertThat(this.browser.call("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"unit06\"")
			.contains("tasklist")
			.doesNotContain("cockpit");
		assertThat(this.browser.call(ENGINE + "/identity/groups?userId=unit06").body()).contains("unit-D06-TEC");
		assertThat(this.browser.call(ENGINE + "/filter?itemCount=false&maxResults=10").body()).contains("کارهای واحد");
	}

	@Test
	void theDoorsOfTheEngineAreShutToStaffInTheWebAppsToo() {
		this.browser.signIn("unit06", "demo");
		this.browser.open(TASKLIST);
		assertThat(this.browser.call(ENGINE + "/process-definition/statistics").statusCode()).isEqualTo(403);
		assertThat(this.browser.call("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
			.statusCode()).isEqualTo(403);
		assertThat(this.browser.open("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(this.browser.submit(ENGINE + "/task/count", Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void administratorsReachAdminWithoutASetUpPage() {
		this.browser.signIn("admin", "demo");
		assertThat(this.browser.open("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void theEnginesOwnLoginAndSetUpAreClosed() {
		Map<String, String> admin = Map.of("username", "admin", "password", "demo");
		assertThat(this.browser.submit("/camunda/api/admin/auth/user/default/login/tasklist", admin).statusCode())
			.isEqualTo(403);
		assertThat(this.browser.submit("/camunda/api/admin/setup/default/user/create", admin).statusCode())
			.isEqualTo(403);
		assertThat(this.browser.open("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
		this.browser.signIn("admin", "demo");
		assertThat(this.browser.open("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
		assertThat(this.browser.submit("/camunda/api/admin/setup/default/user/create", admin).statusCode())
			.isEqualTo(403);
	}

	@Test
	void programsHearThatTheyAreNotSignedIn() {
		HttpResponse<String> answer = this.browser.call(ENGINE + "/task");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
	}

	@Test
	void signingOutEndsTheSessionEverywhere() {
		this.browser.signIn("unit06", "demo");
		this.browser.open(TASKLIST);
		String token = Browser.token(this.browser.open("/staff/sign-in"));
		assertThat(Browser.target(this.browser.submit("/staff/sign-out", Map.of("_csrf", token))))
			.isEqualTo("/staff/sign-in?out");
		assertThat(this.browser.call(ENGINE + "/task/count").statusCode()).isEqualTo(401);
	}

	@Test
	void soDoesTheButtonOfTheWebApps() {
		this.browser.signIn("unit06", "demo");
		this.browser.open(TASKLIST);
		assertThat(this.browser.submit("/camunda/api/admin/auth/user/default/logout", Map.of()).statusCode())
			.isEqualTo(204);
		assertThat(Browser.target(this.browser.open("/staff"))).isEqualTo("/staff/sign-in");
	}

	@Test
	void formsOfStaffNeedTheirToken() {
		assertThat(this.browser.submit("/staff/sign-in", Map.of("account", "unit06", "password", "demo")).statusCode())
			.isEqualTo(403);
		this.browser.signIn("unit06", "demo");
		assertThat(this.browser.submit("/staff/sign-out", Map.of()).statusCode()).isEqualTo(403);
		assertThat(this.browser.submit("/staff/api/anything", Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void citizensGetNoSession() {
		HttpResponse<String> home = this.browser.open("/");
		assertThat(home.statusCode()).isEqualTo(200);
		assertThat(this.browser.has("peygir-session")).isFalse();
		assertThat(home.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
		assertThat(home.headers().firstValue("Referrer-Policy")).contains("same-origin");
		assertThat(this.browser.open("/staff/sign-in").statusCode()).isEqualTo(200);
		assertThat(this.browser.has("peygir-session")).isFalse();
	}

	@Test
	void thoseWhoGuessWaitAndTheColleagueDoesNot() {
		for (int time = 0; time < WrongTries.FREE; time++) {
			this.browser.signIn("clubdesk", "guess" + time);
		}
		assertThat(Browser.target(this.browser.signIn("clubdesk", "demo"))).isEqualTo("/staff/sign-in?wait");
		assertThat(Browser.target(this.browser.signIn("protection", "demo"))).isEqualTo("/staff");
	}

}
