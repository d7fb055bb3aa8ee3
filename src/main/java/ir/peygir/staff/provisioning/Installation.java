package ir.peygir.staff.provisioning;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps accounts whose password everybody knows away from real cases: a database made for
 * trying out stays one, and no other becomes one.
 */
@Component
class Installation {

	private static final String DEMO = "demo";

	private static final String REAL = "real";

	private final JdbcTemplate database;

	private final Environment environment;

	Installation(JdbcTemplate database, Environment environment) {
		this.database = database;
		this.environment = environment;
	}

	/**
	 * Inside a transaction it makes other nodes that start wait for its end.
	 * @throws StartRefused for a database of the other kind
	 */
	void mustFit() {
		String wanted = this.environment.acceptsProfiles(Profiles.of(DEMO)) ? DEMO : REAL;
		List<String> marks = this.database.queryForList("select mode from installation for update", String.class);
		if (marks.isEmpty()) {
			this.database.update("insert into installation (id, mode) values (1, ?)", wanted);
			return;
		}
		String made = marks.get(0);
		if (!made.equals(wanted)) {
			throw new StartRefused(made.equals(DEMO)
					? "Peygir does not start: this database was made by the demo profile; name an empty one."
					: "Peygir does not start: the demo profile needs a database of its own, this one is real.");
		}
	}

}
