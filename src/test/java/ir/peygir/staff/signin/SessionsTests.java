package ir.peygir.staff.signin;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is signed in where, and for how long.
 */
class SessionsTests extends SignedInStories {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	@Autowired
	private JdbcTemplate template;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anotherNodeKnowsWhoIsSignedInAndWhatTheWebAppsKeep() {
		account("wanderer", "managers");
		signedIn("wanderer").open(TASKLIST);
		JdbcIndexedSessionRepository anotherNode = new JdbcIndexedSessionRepository(this.template, this.transaction);
		anotherNode.setConversionService(SessionsInDatabase.bytes());
		Session session = anotherNode.findByPrincipalName("wanderer").values().iterator().next();
		SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
		assertThat(context.getAuthentication().getName()).isEqualTo("wanderer");
		assertThat(session.getAttributeNames()).allSatisfy((name) -> {
			Object kept = session.getAttribute(name);
			assertThat(kept).as(name).isNotNull();
		});
		assertThat(session.getAttributeNames().stream().map(session::<Object>getAttribute))
			.anySatisfy((kept) -> assertThat(kept).isInstanceOf(Authentications.class));
	}

	@Test
	void whatAnotherVersionWroteMeansToSignInAgainAndNoFault() {
		account("upgraded", "managers");
		Browser browser = signedIn("upgraded");
		this.jdbc
			.sql("update spring_session_attributes set attribute_bytes = ? where session_primary_id in"
					+ " (select primary_id from spring_session where principal_name = 'upgraded')")
			.param(new byte[] { 1, 2, 3 })
			.update();
		assertThat(Browser.target(browser.open("/staff"))).isEqualTo("/staff/sign-in");
		assertThat(Browser.target(browser.signIn("upgraded", PASSWORD))).isEqualTo("/staff");
	}

	@Test
	void aStrangerFillsNothing() {
		int before = this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
		Browser stranger = browser();
		stranger.open("/staff/roster");
		stranger.open(TASKLIST);
		stranger.open("/staff/sign-in");
		stranger.signIn("nobody", "wrong");
		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Integer.class).single())
			.isEqualTo(before);
	}

	@Test
	void theCookieIsForThisSiteAndItsServerAlone() {
		account("biscuit", "managers");
		Browser browser = browser();
		Map<String, String> fields = Map.of("account", "biscuit", "password", PASSWORD, "_csrf",
				Browser.token(browser.open("/staff/sign-in")));
		HttpResponse<String> plain = browser.submit("/staff/sign-in", fields);
		assertThat(cookie(plain)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
		Browser encrypted = browser();
		fields = Map.of("account", "biscuit", "password", PASSWORD, "_csrf",
				Browser.token(encrypted.open("/staff/sign-in")));
		assertThat(cookie(encrypted.submit("/staff/sign-in", fields, "X-Forwarded-Proto", "https"))).contains("Secure");
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("peygir-session="))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void onesOwnSessionsAreListedAndEndedOneByOne() {
		account("two-desks", "managers");
		Browser here = signedIn("two-desks");
		Browser there = signedIn("two-desks");
		HttpResponse<String> page = here.open("/staff/sessions");
		assertThat(page.body()).contains("همین مرورگر").containsOnlyOnce("/end\"");
		String end = page.body().replaceAll("(?s).*(/staff/sessions/[^\"/]+/end)\".*", "$1");
		here.submit(end, Map.of("_csrf", Browser.token(page)));
		assertThat(Browser.target(there.open("/staff"))).isEqualTo("/staff/sign-in");
		assertThat(here.open("/staff").statusCode()).isEqualTo(200);
	}

	@Test
	void noSessionIdIsOnThePage() {
		account("careful", "managers");
		Browser browser = signedIn("careful");
		String id = this.jdbc.sql("select session_id from spring_session where principal_name = 'careful'")
			.query(String.class)
			.single();
		assertThat(browser.open("/staff/sessions").body()).doesNotContain(id.strip());
	}

	@Test
	void allOthersEndAtOnce() {
		account("three-desks", "managers");
		Browser here = signedIn("three-desks");
		List<Browser> others = List.of(signedIn("three-desks"), signedIn("three-desks"));
		here.submit("/staff/sessions/end-others", Map.of("_csrf", Browser.token(here.open("/staff/sessions"))));
		assertThat(others)
			.allSatisfy((there) -> assertThat(Browser.target(there.open("/staff"))).isEqualTo("/staff/sign-in"));
		assertThat(here.open("/staff").statusCode()).isEqualTo(200);
	}

	@Test
	void anAdministratorSignsAPersonOutAndNobodyElseDoes() {
		account("person", "managers");
		account("boss", "administrators");
		Browser person = signedIn("person");
		Browser colleague = signedIn("person");
		Map<String, String> fields = Map.of("account", "boss", "_csrf",
				Browser.token(colleague.open("/staff/sessions")));
		assertThat(colleague.submit("/staff/sessions/end-person", fields).statusCode()).isEqualTo(403);
		Browser boss = signedIn("boss");
		fields = Map.of("account", "person", "_csrf", Browser.token(boss.open("/staff/sessions")));
		assertThat(Browser.target(boss.submit("/staff/sessions/end-person", fields)))
			.isEqualTo("/staff/sessions?done=person");
		assertThat(Browser.target(person.open("/staff"))).isEqualTo("/staff/sign-in");
		assertThat(sessionsOf("person")).isZero();
	}

	@Test
	void anAccountThatIsDeletedOrInNoGroupIsOutAtOnce() {
		account("deleted", "managers");
		account("grouploss", "managers", "auditors");
		Browser deleted = signedIn("deleted");
		Browser groupless = signedIn("grouploss");
		this.identities.deleteUser("deleted");
		this.identities.deleteMembership("grouploss", "managers");
		assertThat(sessionsOf("deleted")).isZero();
		assertThat(sessionsOf("grouploss")).isEqualTo(1);
		this.identities.deleteMembership("grouploss", "auditors");
		assertThat(sessionsOf("grouploss")).isZero();
		assertThat(Browser.target(deleted.open("/staff"))).isEqualTo("/staff/sign-in");
		assertThat(groupless.call("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(401);
	}

	@Test
	void aNewPasswordEndsWhatTheOldOneOpened() {
		account("changed", "managers");
		Browser browser = signedIn("changed");
		User user = this.identities.createUserQuery().userId("changed").singleResult();
		user.setPassword("another secret");
		this.identities.saveUser(user);
		assertThat(Browser.target(browser.open("/staff"))).isEqualTo("/staff/sign-in");
	}

	@Test
	void aSessionThatIsAlwaysUsedEndsTooAfterADayOfWork() {
		account("tireless", "managers");
		Browser browser = signedIn("tireless");
		this.jdbc
			.sql("update spring_session set creation_time = creation_time - 14 * 3600 * 1000"
					+ " where principal_name = 'tireless'")
			.update();
		assertThat(Browser.target(browser.open("/staff"))).isEqualTo("/staff/sign-in");
	}

}
