package ir.peygir.staff.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.report.CrisisScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The crises, open and closed.
 */
@Repository
class CrisisTable {

	private static final int SHOWN = 100;

	private final JdbcClient jdbc;

	CrisisTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(String title, String reason, CrisisScope scope, String who, Instant now) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into crisis (title, reason, district_code, nahiyeh, unit_code, from_at, to_at, opened_by, opened_at)
					values (:title, :reason, :district, :nahiyeh, :unit, :from, :to, :who, :now)""")
			.param("title", title)
			.param("reason", reason)
			.param("district", scope.districtCode())
			.param("nahiyeh", scope.nahiyeh())
			.param("unit", scope.unitCode())
			.param("from", Moments.utc(scope.from()))
			.param("to", Moments.utc(scope.to()))
			.param("who", who)
			.param("now", Moments.utc(now))
			.update(key, "id");
		long id = key.getKeyAs(Number.class).longValue();
		scope.topics()
			.forEach((topic) -> this.jdbc.sql("insert into crisis_topic (crisis_id, topic_code) values (?, ?)")
				.params(id, topic)
				.update());
		return id;
	}

	/**
	 * @return whether it was open
	 */
	boolean close(long id, String who, Instant now) {
		return this.jdbc.sql("update crisis set closed_by = ?, closed_at = ? where id = ? and closed_at is null")
			.params(who, Moments.utc(now), id)
			.update() == 1;
	}

	Optional<Crisis> find(long id) {
		return this.jdbc.sql("select * from crisis where id = ?").param(id).query(this::crisis).optional();
	}

	/** Until the transaction ends it cannot be closed. */
	Optional<Crisis> lock(long id) {
		return this.jdbc.sql("select * from crisis where id = ? for update").param(id).query(this::crisis).optional();
	}

	/** The open ones first, then the newest. */
	List<Crisis> newest() {
		return this.jdbc
			.sql("select * from crisis order by case when closed_at is null then 0 else 1 end, id desc limit " + SHOWN)
			.query(this::crisis)
			.list();
	}

	private Crisis crisis(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		int nahiyeh = row.getInt("nahiyeh");
		CrisisScope scope = new CrisisScope(topics(id), row.getString("district_code"), (nahiyeh != 0) ? nahiyeh : null,
				row.getString("unit_code"), Moments.of(row, "from_at"), Moments.of(row, "to_at"));
		return new Crisis(id, row.getString("title"), row.getString("reason"), scope, row.getString("opened_by"),
				Moments.of(row, "opened_at"), row.getString("closed_by"), Moments.of(row, "closed_at"));
	}

	private Set<String> topics(long id) {
		return new HashSet<>(this.jdbc.sql("select topic_code from crisis_topic where crisis_id = ?")
			.param(id)
			.query(String.class)
			.list());
	}

}
