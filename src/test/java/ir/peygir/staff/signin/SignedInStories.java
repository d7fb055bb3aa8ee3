package ir.peygir.staff.signin;

import java.util.List;

import ir.peygir.Stories;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stories of people at several desks.
 */
abstract class SignedInStories extends Stories {

	static final String PASSWORD = "secret";

	@LocalServerPort
	private int port;

	@Autowired
	IdentityService identities;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void everybodyMayTryAgain() {
		this.jdbc.sql("delete from sign_in_try").update();
	}

	Browser browser() {
		return new Browser(this.port);
	}

	/** An account of this story alone. */
	void account(String id, String... groups) {
		if (this.identities.createUserQuery().userId(id).count() > 0) {
			this.identities.deleteUser(id);
		}
		User user = this.identities.newUser(id);
		user.setPassword(PASSWORD);
		this.identities.saveUser(user);
		List.of(groups).forEach((group) -> this.identities.createMembership(id, group));
	}

	Browser signedIn(String id) {
		Browser browser = browser();
		browser.signIn(id, PASSWORD);
		return browser;
	}

	int sessionsOf(String id) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	void expire(String id) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(id).update();
	}

}
