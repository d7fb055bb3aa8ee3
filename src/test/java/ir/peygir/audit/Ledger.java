package ir.peygir.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import ir.peygir.engine.CaseStep;
import ir.peygir.engine.Retrying;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A trail of three cases and three nights in a database of its own, and what somebody
 * with every right in that database could do to it; taken back after each look.
 */
final class Ledger {

	static final String A = "111111111111";

	static final String B = "222222222222";

	static final String C = "333333333333";

	static final TrailKey KEY = key('a');

	final DataSource database;

	final JdbcClient jdbc;

	final Trail trail;

	final TrailRoots roots;

	final Sealing sealing;

	final Proofs proofs;

	private final TransactionTemplate transaction;

	Instant now = Instant.parse("2026-11-22T06:00:00Z");

	Ledger(DataSource database) {
		this.database = database;
		JdbcTemplate template = new JdbcTemplate(database);
		this.jdbc = JdbcClient.create(database);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		this.trail = new Trail(template);
		this.roots = new TrailRoots(template, KEY);
		Clock clock = new Clock() {
			@Override
			public Instant instant() {
				return Ledger.this.now;
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}
		};
		this.sealing = new Sealing(template, this.transaction, this.roots, KEY, clock);
		this.proofs = new Proofs(template, this.roots, this.sealing);
		days();
	}

	/** A schema of its own beside the others' tables on PostgreSQL. */
	static HikariDataSource schemaOf(DataSource shared, String name) throws SQLException {
		HikariDataSource own = new HikariDataSource();
		try (Connection connection = shared.getConnection()) {
			String url = connection.getMetaData().getURL();
			own.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name + "&user=postgres");
		}
		own.setMaximumPoolSize(4);
		Flyway.configure()
			.dataSource(own)
			.schemas(name)
			.locations("classpath:db/migration", "classpath:db/vendor/postgresql")
			.placeholders(Map.of("blob", "bytea"))
			.load()
			.migrate();
		return own;
	}

	/** The 32 bytes of a seed are all that letter. */
	static TrailKey key(char letter) {
		return TrailKey
			.parse(java.util.Base64.getEncoder().encodeToString(String.valueOf(letter).repeat(32).getBytes()))
			.orElseThrow();
	}

	private void days() {
		steps(A, 3);
		steps(B, 2);
		night();
		steps(A, 1);
		steps(C, 2);
		night();
		steps(B, 1);
		night();
		steps(A, 1);
	}

	void steps(String code, int many) {
		for (int i = 0; i < many; i++) {
			Retrying.run(() -> this.transaction.execute((status) -> {
				this.trail.append(step(code), "operators", true);
				return null;
			}));
		}
	}

	CaseStep step(String code) {
		this.now = this.now.plus(Duration.ofMinutes(1));
		return new CaseStep(code, "report.NOTE", "operator", null, null, this.now, "نوشته", true, null);
	}

	private void night() {
		this.now = this.now.plus(Duration.ofDays(1));
		this.sealing.seal().orElseThrow();
	}

	/** Nobody's guard: what only the owner of the tables can do. */
	void withoutGuards() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
			for (String table : List.of("trail_entry", "trail_root", "trail_leaf")) {
				this.jdbc.sql(h2 ? "drop trigger " + table + "_stays" : "drop trigger sealed_stays on " + table)
					.update();
			}
		}
	}

	/** What is found after that; nothing of it stays. */
	List<Finding> after(Consumer<JdbcClient> tampering) throws SQLException {
		return after(tampering, Map.of(), KEY.publicKey());
	}

	List<Finding> after(Consumer<JdbcClient> tampering, Map<Integer, TrailRoot> saved, String key) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			tampering.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
			return new TrailCheck(connection, saved, key).run();
		}
	}

	/** Computes a chain anew from that entry on, as somebody who knows how would. */
	void rewrite(JdbcClient jdbc, String code, long from) {
		String previous = jdbc.sql("select hash from trail_entry where case_code = ? and number = ?")
			.params(code, from - 1)
			.query(String.class)
			.single();
		for (TrailEntry entry : jdbc
			.sql("select " + Proofs.ENTRY + " from trail_entry where case_code = ? and number >= ? order by number")
			.params(code, from)
			.query((row, at) -> Proofs.read(row))
			.list()) {
			previous = entry.sealed(previous);
			jdbc.sql("update trail_entry set hash = ? where case_code = ? and number = ?")
				.params(previous, code, entry.number())
				.update();
		}
	}

}
