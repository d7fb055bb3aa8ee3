package ir.peygir.staff.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a password is kept, and that nobody else's wrong one hurts.
 */
class PasswordsTests extends SignedInStories {

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private Passwords passwords;

	@Test
	void anOldHashIsReadAndWrittenAnewAtTheNextSignIn() {
		account("veteran", "managers");
		UserEntity user = (UserEntity) this.identities.createUserQuery().userId("veteran").singleResult();
		String old = "{SHA-512}"
				+ new Sha512HashDigest().encrypt(EncryptionUtil.saltPassword(PASSWORD, user.getSalt()));
		this.jdbc.sql("update act_id_user set pwd_ = ? where id_ = 'veteran'").param(old).update();
		assertThat(Browser.target(browser().signIn("veteran", "wrong"))).isEqualTo("/staff/sign-in?wrong");
		assertThat(hash("veteran")).isEqualTo(old);
		assertThat(Browser.target(browser().signIn("veteran", PASSWORD))).isEqualTo("/staff");
		assertThat(hash("veteran")).startsWith("{PBKDF2-SHA256}");
		assertThat(this.passwords.right("veteran", PASSWORD)).isTrue();
		assertThat(this.identities.checkPassword("veteran", PASSWORD)).isTrue();
	}

	@Test
	void wrongTriesOnThePageAndByBasicNeverReachTheEnginesLock() {
		account("colleague", "managers");
		Browser guesser = browser();
		for (int time = 0; time < 12; time++) {
			guesser.signIn("colleague", "guess" + time);
			this.rest.withBasicAuth("colleague", "guess" + time).getForEntity("/engine-rest/task/count", String.class);
			everybodyMayTryAgain();
		}
		assertThat(this.jdbc.sql("select attempts_, lock_exp_time_ from act_id_user where id_ = 'colleague'")
			.query()
			.singleRow()).allSatisfy((column, value) -> assertThat(value).as(column).isIn(null, 0));
		assertThat(Browser.target(browser().signIn("colleague", PASSWORD))).isEqualTo("/staff");
	}

	@Test
	void anAccountThatTheEngineHadLockedComesIn() {
		account("locked", "managers");
		this.jdbc.sql("update act_id_user set attempts_ = 1000, lock_exp_time_ = ? where id_ = 'locked'")
			.param(Timestamp.from(Instant.now().plusSeconds(86_400)))
			.update();
		assertThat(Browser.target(browser().signIn("locked", PASSWORD))).isEqualTo("/staff");
		assertThat(this.rest.withBasicAuth("locked", PASSWORD)
			.getForEntity("/engine-rest/task/count", String.class)
			.getStatusCode()).isEqualTo(HttpStatus.OK);
	}

	@Test
	void whoHasNoPasswordOfTheirOwnDoesNotComeInWithOne() {
		account("by-provider", "managers");
		this.jdbc.sql("update act_id_user set pwd_ = null where id_ = 'by-provider'").update();
		for (String guess : new String[] { "", "null", PASSWORD }) {
			assertThat(this.passwords.right("by-provider", guess)).isFalse();
		}
		assertThat(this.rest.withBasicAuth("by-provider", PASSWORD)
			.getForEntity("/engine-rest/task/count", String.class)
			.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	private String hash(String id) {
		Map<String, Object> row = this.jdbc.sql("select pwd_ from act_id_user where id_ = ?")
			.param(id)
			.query()
			.singleRow();
		return (String) row.get("pwd_");
	}

}
