package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import ir.peygir.city.CalendarChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * How far each change of the calendar has been carried to the deadlines.
 */
@Component
class DeadlineMoveTable {

	private final JdbcClient jdbc;

	DeadlineMoveTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(CalendarChanged change, Instant now) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into deadline_move (from_day, reason, announced_at, last_code, moved) values (?, ?, ?, '', 0)""")
			.param(change.from())
			.param(change.reason())
			.param(now.atOffset(ZoneOffset.UTC))
			.update(key, "id");
		return key.getKeyAs(Number.class).longValue();
	}

	Move get(long id) {
		return this.jdbc.sql("select * from deadline_move where id = ?")
			.param(id)
			.query((row, number) -> new Move(row.getObject("from_day", LocalDate.class), row.getString("reason"),
					row.getObject("announced_at", OffsetDateTime.class).toInstant(), row.getString("last_code")))
			.single();
	}

	Optional<DeadlineProgress.Latest> latest() {
		return this.jdbc.sql("select * from deadline_move where id = (select max(id) from deadline_move)")
			.query((row, number) -> new DeadlineProgress.Latest(row.getString("reason"), row.getInt("moved"),
					row.getObject("finished_at") != null))
			.optional();
	}

	/** The next try goes on behind that code. */
	void reached(long id, String code, int moved) {
		this.jdbc.sql("update deadline_move set last_code = ?, moved = moved + ? where id = ?")
			.param(code)
			.param(moved)
			.param(id)
			.update();
	}

	void finished(long id, Instant now) {
		this.jdbc.sql("update deadline_move set finished_at = ? where id = ?")
			.param(now.atOffset(ZoneOffset.UTC))
			.param(id)
			.update();
	}

	/**
	 * @param lastCode up to which everything is done, empty at first
	 */
	record Move(LocalDate from, String reason, Instant announcedAt, String lastCode) {
	}

}
