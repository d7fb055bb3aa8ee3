package ir.peygir.staff.processes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dry runs, without which nothing is moved, and what came of them.
 */
@Component
class Trials {

	private static final String COLUMNS = "select id, movable, stuck, made_by, made_at, moved from migration_trial ";

	private final JdbcClient database;

	private final Clock clock;

	Trials(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * @param moved how many were moved after it, {@code null} if nobody asked for it
	 */
	record Trial(long id, int movable, int stuck, String madeBy, Instant madeAt, Integer moved) {
	}

	void keep(String key, int from, int to, List<Moving.Outcome> outcomes, String user) {
		int movable = (int) outcomes.stream().filter(Moving.Outcome::moves).count();
		this.database
			.sql("insert into migration_trial (process_key, from_version, to_version, movable, stuck, made_by, "
					+ "made_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(key, from, to, movable, outcomes.size() - movable, user, Timestamp.from(this.clock.instant()))
			.update();
	}

	Optional<Trial> newest(String key, int from, int to) {
		return this.database
			.sql(COLUMNS + "where process_key = ? and from_version = ? and to_version = ? order by id desc limit 1")
			.params(key, from, to)
			.query((row, number) -> new Trial(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4),
					row.getTimestamp(5).toInstant(), row.getObject(6, Integer.class)))
			.optional();
	}

	/**
	 * The trial after which cases may be moved, taken so that it serves once.
	 * @throws Problem 409 if nobody tried, another trial is newer, or it has served
	 */
	Trial take(String key, int from, int to, long id) {
		Trial trial = newest(key, from, to).filter((one) -> one.id() == id && one.moved() == null)
			.orElseThrow(() -> Problem.notNow("staff.processes.migration.tryFirst"));
		int taken = this.database
			.sql("update migration_trial set moved = 0, applied_at = ? where id = ? and moved is null")
			.params(Timestamp.from(this.clock.instant()), id)
			.update();
		if (taken == 0) {
			throw Problem.notNow("staff.processes.migration.tryFirst");
		}
		return trial;
	}

	void moved(long id, List<Moving.Outcome> outcomes) {
		this.database.sql("update migration_trial set moved = ? where id = ?")
			.params(outcomes.stream().filter(Moving.Outcome::moves).count(), id)
			.update();
	}

}
