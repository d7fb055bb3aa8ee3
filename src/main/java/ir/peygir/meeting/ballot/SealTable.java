package ir.peygir.meeting.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The seals; whoever changes tickets or seats of a session holds the lock on its row.
 */
@Repository
class SealTable {

	private final JdbcClient jdbc;

	SealTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(SessionFacts facts, String commitment, String sealedSeed, NumberRule rule, Instant now) {
		this.jdbc
			.sql("""
					insert into meeting_seal (session_id, host_code, district, seats, commitment, sealed_seed, number_needed,
						rule_fa, rule_en, committed_at)
					values (:id, :host, :district, :seats, :commitment, :seed, :needed, :fa, :en, :now)""")
			.param("id", facts.id())
			.param("host", facts.hostCode())
			.param("district", Past.district(facts))
			.param("seats", facts.seats())
			.param("commitment", commitment)
			.param("seed", sealedSeed)
			.param("needed", rule.needed())
			.param("fa", rule.fa())
			.param("en", rule.en())
			.param("now", Columns.utc(now))
			.update();
	}

	Optional<Seal> find(String sessionId) {
		return read(sessionId, "");
	}

	/** In no order. */
	List<Seal> all(Collection<String> sessionIds) {
		return sessionIds.isEmpty() ? List.of()
				: this.jdbc.sql("select * from meeting_seal where session_id in (:ids)")
					.param("ids", sessionIds)
					.query(SealTable::seal)
					.list();
	}

	/**
	 * Waits for whoever holds it and holds it until the transaction ends.
	 * @throws Problem 409 if the registration has never been opened
	 */
	Seal lock(String sessionId) {
		return read(sessionId, " for update").orElseThrow(() -> Problem.notNow("problem.meeting.notOpen"));
	}

	/** As {@link #lock}, where there may be nothing to lock yet. */
	Optional<Seal> lockIfThere(String sessionId) {
		return read(sessionId, " for update");
	}

	void listed(String sessionId, String hash, Instant now) {
		this.jdbc.sql("update meeting_seal set listed_at = ?, entries_hash = ? where session_id = ?")
			.param(Columns.utc(now))
			.param(hash)
			.param(sessionId)
			.update();
	}

	void newcomerChance(String sessionId, double chance) {
		this.jdbc.sql("update meeting_seal set newcomer_chance = ? where session_id = ?")
			.param(chance)
			.param(sessionId)
			.update();
	}

	void number(String sessionId, String number, String userId, String role) {
		this.jdbc
			.sql("update meeting_seal set public_number = ?, entered_by = ?, entered_role = ? where session_id = ?")
			.param(number)
			.param(userId)
			.param(role)
			.param(sessionId)
			.update();
	}

	void confirmed(String sessionId, String userId, String role) {
		this.jdbc.sql("update meeting_seal set confirmed_by = ?, confirmed_role = ? where session_id = ?")
			.param(userId)
			.param(role)
			.param(sessionId)
			.update();
	}

	void drawn(String sessionId, Instant at) {
		this.jdbc.sql("update meeting_seal set drawn_at = ?, transcript_of = session_id where session_id = ?")
			.param(Columns.utc(at))
			.param(sessionId)
			.update();
	}

	void offersOver(String sessionId, int reservesTo, Instant at) {
		this.jdbc.sql("update meeting_seal set offers_over_at = ?, reserves_to = ? where session_id = ?")
			.param(Columns.utc(at))
			.param(reservesTo)
			.param(sessionId)
			.update();
	}

	void cancelled(String sessionId, Instant at) {
		this.jdbc.sql("update meeting_seal set cancelled_at = ? where session_id = ?")
			.param(Columns.utc(at))
			.param(sessionId)
			.update();
	}

	void stoodIn(String sessionId) {
		this.jdbc.sql("update meeting_seal set stood_in = true where session_id = ?").param(sessionId).update();
	}

	private Optional<Seal> read(String sessionId, String lock) {
		return this.jdbc.sql("select * from meeting_seal where session_id = ?" + lock)
			.param(sessionId)
			.query(SealTable::seal)
			.optional();
	}

	private static Seal seal(ResultSet row, int number) throws SQLException {
		return new Seal(row.getString("session_id"), row.getInt("seats"), row.getString("commitment"),
				row.getString("sealed_seed"),
				new NumberRule(row.getBoolean("number_needed"), row.getString("rule_fa"), row.getString("rule_en")),
				Columns.instant(row, "listed_at"), row.getString("entries_hash"),
				row.getObject("newcomer_chance", Double.class), row.getString("public_number"),
				row.getString("entered_by"), row.getString("entered_role"), row.getString("confirmed_role"),
				Columns.instant(row, "drawn_at"), row.getObject("reserves_to", Integer.class),
				Columns.instant(row, "cancelled_at"), row.getBoolean("stood_in"));
	}

}
