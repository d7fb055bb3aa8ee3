package ir.peygir.staff.signin;

import java.net.URI;
import java.util.List;
import java.time.Duration;

import ir.peygir.Stories;
import ir.peygir.shared.CityClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EngineRestTests extends Stories {

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthenticationManager manager;

	@Autowired
	private CityClock clock;

	@Test
	void pathsThatTwoReadersWouldReadDifferentlyAreRefused() {
		for (String path : List.of("/engine-rest;x/task", "/engine-rest/task;x", "/;/engine-rest/task")) {
			assertThat(this.rest.getForEntity(URI.create(this.rest.getRootUri() + path), String.class)
				.getStatusCode()
				.value()).as(path).isEqualTo(400);
		}
	}

	@AfterEach
	void letTimePass() {
		this.clock.reset();
	}

	@Test
	void nobodyComesInWithoutAPassword() {
		ResponseEntity<String> answer = this.rest.getForEntity("/engine-rest/task", String.class);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic realm=");
		assertThat(get("inspector", "wrong", "/task").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(get("nobody", "demo", "/task").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(get("a\u0001b", "demo", "/task").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void theEngineKnowsWhoCallsAndTheirGroups() {
		ResponseEntity<String> answer = get("mayor06", "demo", "/identity/groups?userId=mayor06");
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(answer.getBody()).contains("mayor-06");
		assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
		assertThat(get("mayor06", "demo", "/filter?maxResults=10").getBody()).contains("مهلت امروز");
		assertThat(get("mayor06", "demo", "/user?maxResults=10").getBody()).contains("mayor06")
			.doesNotContain("\"admin\"");
		assertThat(this.identities.getCurrentAuthentication()).isNull();
	}

	@Test
	void listsHaveALimit() {
		assertThat(get("mayor06", "demo", "/task").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(get("mayor06", "demo", "/task?maxResults=2000").getStatusCode()).isEqualTo(HttpStatus.OK);
	}

	@Test
	void whatStaffMayNotDoIsRefused() {
		assertThat(post("mayor06", "/message", "{}").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(post("mayor06", "/filter/create", "{}").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(post("mayor06", "/process-definition/key/report/start", "{}").getStatusCode())
			.isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void aPathInDisguiseIsTheSamePath() {
		URI disguised = URI.create(this.rest.getRootUri() + "/engine-rest/%70rocess-definition/statistics");
		assertThat(this.rest
			.exchange(disguised, HttpMethod.GET, new HttpEntity<>(headers("mayor06", "demo")), String.class)
			.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void anotherSitesPageCannotUseAPasswordTheBrowserKept() {
		HttpHeaders headers = headers("admin", "demo");
		headers.set("Sec-Fetch-Site", "cross-site");
		assertThat(this.rest
			.exchange("/engine-rest/task/count", HttpMethod.POST, new HttpEntity<>("{}", headers), String.class)
			.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void aNewPasswordCountsAtOnceAndTheOldOneForAMinuteAtMost() {
		account("changer", "before");
		assertThat(signIn("changer", "before", "192.0.2.1").isAuthenticated()).isTrue();
		User user = this.identities.createUserQuery().userId("changer").singleResult();
		user.setPassword("after");
		this.identities.saveUser(user);
		assertThat(signIn("changer", "after", "192.0.2.1").isAuthenticated()).isTrue();
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> signIn("changer", "before", "192.0.2.1"));
	}

	@Test
	void guessingFromOneAddressNeverLocksTheAccountForOthers() {
		account("victim", "right");
		for (int time = 0; time < 15; time++) {
			String address = "203.0.113." + (time / WrongTries.FREE);
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> signIn("victim", "guess", address));
		}
		assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> signIn("victim", "right", "203.0.113.0"));
		assertThat(signIn("victim", "right", "192.0.2.1").isAuthenticated()).isTrue();
	}

	@Test
	void anAccountWithoutAGroupIsNoMemberOfStaff() {
		account("leaver", "secret");
		assertThat(signIn("leaver", "secret", "192.0.2.1").isAuthenticated()).isTrue();
		this.identities.deleteMembership("leaver", "managers");
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> signIn("leaver", "secret", "192.0.2.1"));
	}

	@Test
	void healthAsksForNoPassword() {
		// without a job executor this application is not well
		assertThat(this.rest.getForEntity("/actuator/health", String.class).getStatusCode()).isIn(HttpStatus.OK,
				HttpStatus.SERVICE_UNAVAILABLE);
	}

	@Test
	void theVendorsPagesAreNotShown() {
		assertThat(this.rest.getForEntity("/camunda-welcome/index.html", String.class).getStatusCode())
			.isEqualTo(HttpStatus.FORBIDDEN);
	}

	private void account(String id, String password) {
		User user = this.identities.newUser(id);
		user.setPassword(password);
		this.identities.saveUser(user);
		this.identities.createMembership(id, "managers");
	}

	private Authentication signIn(String account, String password, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.unauthenticated(account,
				password);
		token.setDetails(new WebAuthenticationDetails(request));
		return this.manager.authenticate(token);
	}

	private ResponseEntity<String> get(String account, String password, String path) {
		return this.rest.exchange("/engine-rest" + path, HttpMethod.GET, new HttpEntity<>(headers(account, password)),
				String.class);
	}

	private ResponseEntity<String> post(String account, String path, String json) {
		return this.rest.exchange("/engine-rest" + path, HttpMethod.POST,
				new HttpEntity<>(json, headers(account, "demo")), String.class);
	}

	private static HttpHeaders headers(String account, String password) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth(account, password);
		headers.setContentType(MediaType.APPLICATION_JSON);
		return headers;
	}

}
