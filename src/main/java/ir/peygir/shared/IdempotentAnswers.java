package ir.peygir.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers in the database, each under its claimed key.
 */
@Repository
class IdempotentAnswers {

	private static final String UNIQUE_VIOLATION = "23505";

	private final JdbcClient jdbc;

	private final JdbcTemplate connections;

	IdempotentAnswers(JdbcClient jdbc, JdbcTemplate connections) {
		this.jdbc = jdbc;
		this.connections = connections;
	}

	/**
	 * Claims a key until the transaction ends; waits while another transaction holds it.
	 * @param expired answers up to that moment no longer count
	 * @return {@code false} if the key has an answer
	 */
	boolean claim(String id, String body, Instant now, Instant expired) {
		this.jdbc.sql("delete from idempotent_answer where key_digest = :id and created_at <= :expired")
			.param("id", id)
			.param("expired", expired.atOffset(ZoneOffset.UTC))
			.update();
		return Boolean.TRUE
			.equals(this.connections.execute((ConnectionCallback<Boolean>) (connection) -> insert(connection, id, body,
					now.atOffset(ZoneOffset.UTC))));
	}

	private static boolean insert(Connection connection, String id, String body, OffsetDateTime now)
			throws SQLException {
		// PostgreSQL gives up the whole transaction for a taken key unless it can step
		// back
		Savepoint before = connection.setSavepoint();
		try (PreparedStatement insert = connection
			.prepareStatement("insert into idempotent_answer (key_digest, body_digest, created_at) values (?, ?, ?)")) {
			insert.setString(1, id);
			insert.setString(2, body);
			insert.setObject(3, now);
			insert.executeUpdate();
			connection.releaseSavepoint(before);
			return true;
		}
		catch (SQLException ex) {
			if (!UNIQUE_VIOLATION.equals(ex.getSQLState())) {
				throw ex;
			}
			connection.rollback(before);
			return false;
		}
	}

	void keep(String id, String sealedAnswer) {
		this.jdbc.sql("update idempotent_answer set sealed_answer = :answer where key_digest = :id")
			.param("answer", sealedAnswer)
			.param("id", id)
			.update();
	}

	Optional<Kept> find(String id) {
		return this.jdbc.sql("select body_digest, sealed_answer from idempotent_answer where key_digest = :id")
			.param("id", id)
			.query((row, number) -> new Kept(row.getString(1), row.getString(2)))
			.optional();
	}

	void sweep(Instant expired) {
		this.jdbc.sql("delete from idempotent_answer where created_at <= :expired")
			.param("expired", expired.atOffset(ZoneOffset.UTC))
			.update();
	}

	record Kept(String body, String sealedAnswer) {
	}

}
