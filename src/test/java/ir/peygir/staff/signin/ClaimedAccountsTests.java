package ir.peygir.staff.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the claims of an identity provider.
 */
class ClaimedAccountsTests extends SignedInStories {

	@Autowired
	private ClaimedAccounts claimed;

	@Autowired
	private StaffAccounts accounts;

	@Autowired
	private TestRestTemplate rest;

	@BeforeEach
	void nobodyCameYet() {
		this.identities.deleteUser("maryam.ahmadi");
	}

	@Test
	void anAccountIsMadeWithTheGroupsThatAreKnownAndNoOthers() {
		this.claimed.admit(person("groups", List.of("/operators", "managers", "/staff/administrators", "no-such")));
		assertThat(groups()).containsExactlyInAnyOrder("operators", "managers");
		User user = this.identities.createUserQuery().userId("maryam.ahmadi").singleResult();
		assertThat(user.getLastName()).isEqualTo("احمدی");
		assertThat(user.getEmail()).isEqualTo("m@example.org");
	}

	@Test
	void theNextSignInBringsItInLineAgain() {
		this.claimed.admit(person("groups", List.of("operators", "administrators")));
		assertThat(groups()).contains("administrators", "camunda-admin");
		this.claimed.admit(person("groups", "managers"));
		assertThat(groups()).containsExactly("managers");
		assertThat(this.accounts.find("maryam.ahmadi").orElseThrow().groups()).containsExactly("managers");
	}

	@Test
	void aWrongClaimIsNamedAndNothingIsHalfDone() {
		refused("missing", person("roles", List.of("operators")));
		refused("malformed", person("groups", List.of(Map.of("id", 1))));
		refused("malformed", person("groups", 7));
		refused("unknown", person("groups", List.of("no-such", "camunda-admin")));
		refused("unknown", person("groups", List.of()));
		assertThat(this.identities.createUserQuery().userId("maryam.ahmadi").count()).isZero();
		assertThat(browser().open("/staff/sign-in?claim=missing").body()).contains("مورد «groups»");
	}

	@Test
	void aNameThatNoAccountCanHaveIsRefused() {
		Map<String, Object> claims = claims("groups", List.of("operators"));
		claims.put("preferred_username", "maryam ahmadi");
		refused("account", person(claims));
	}

	@Test
	void aProgramNeedsAPasswordThatWasSetHere() {
		this.claimed.admit(person("groups", List.of("managers")));
		assertThat(count("")).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(count("null")).isEqualTo(HttpStatus.UNAUTHORIZED);
		User user = this.identities.createUserQuery().userId("maryam.ahmadi").singleResult();
		user.setPassword(PASSWORD);
		this.identities.saveUser(user);
		assertThat(count(PASSWORD)).isEqualTo(HttpStatus.OK);
		this.claimed.admit(person("groups", List.of("managers")));
		assertThat(count(PASSWORD)).isEqualTo(HttpStatus.OK);
	}

	@Test
	void withoutAProviderThePageHasNoButtonForOne() {
		assertThat(browser().open("/staff/sign-in").body()).doesNotContain("/staff/sign-in/begin/");
		assertThat(browser().open("/login/oauth2/code/any").statusCode()).isEqualTo(404);
	}

	private HttpStatus count(String password) {
		return (HttpStatus) this.rest.withBasicAuth("maryam.ahmadi", password)
			.getForEntity("/engine-rest/task/count", String.class)
			.getStatusCode();
	}

	private void refused(String code, OidcUser person) {
		assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(() -> this.claimed.admit(person))
			.satisfies((refusal) -> assertThat(refusal.getError().getErrorCode())
				.isEqualTo(ClaimedAccounts.REFUSED + code));
	}

	private List<String> groups() {
		return this.identities.createGroupQuery()
			.groupMember("maryam.ahmadi")
			.listPage(0, 100)
			.stream()
			.map(Group::getId)
			.toList();
	}

	private static OidcUser person(String claim, Object value) {
		return person(claims(claim, value));
	}

	private static OidcUser person(Map<String, Object> claims) {
		return new DefaultOidcUser(List.of(),
				new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), claims), "preferred_username");
	}

	private static Map<String, Object> claims(String claim, Object value) {
		Map<String, Object> claims = new HashMap<>();
		claims.put("sub", "7c1a");
		claims.put("preferred_username", "maryam.ahmadi");
		claims.put("given_name", "مریم");
		claims.put("family_name", "احمدی");
		claims.put("email", "m@example.org");
		claims.put(claim, value);
		return claims;
	}

}
