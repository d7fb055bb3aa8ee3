package ir.peygir.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people announced about the calendar, in the database.
 */
@Component
class CalendarChanges {

	private final JdbcClient jdbc;

	CalendarChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order in which they were announced. */
	List<CalendarChange> standing() {
		return query("withdrawn = false order by id");
	}

	/** Not over on that day, in the order of their days. */
	List<CalendarChange> notOver(LocalDate day) {
		return query("withdrawn = false and date_to >= ? order by date_from, id", day);
	}

	Optional<CalendarChange> find(long id) {
		return query("withdrawn = false and id = ?", id).stream().findFirst();
	}

	void add(CalendarChange change, Instant at, String by) {
		this.jdbc.sql("""
				insert into calendar_change (date_from, date_to, open_from, open_to, reason_fa, announced_at,
				announced_by, withdrawn) values (?, ?, ?, ?, ?, ?, ?, false)""")
			.param(change.from())
			.param(change.to())
			.param(change.opening())
			.param(change.closing())
			.param(change.reason())
			.param(at.atOffset(ZoneOffset.UTC))
			.param(by)
			.update();
	}

	void withdraw(long id) {
		this.jdbc.sql("update calendar_change set withdrawn = true where id = ?").param(id).update();
	}

	List<Holiday> holidays(LocalDate from, LocalDate to) {
		return this.jdbc.sql("select * from holiday where on_date between ? and ? order by on_date")
			.param(from)
			.param(to)
			.query((row, number) -> new Holiday(row.getObject("on_date", LocalDate.class), row.getString("title_fa"),
					row.getBoolean("estimated"), row.getBoolean("observed")))
			.list();
	}

	void observe(LocalDate day, boolean observed) {
		this.jdbc.sql("update holiday set observed = ? where on_date = ?").param(observed).param(day).update();
	}

	private List<CalendarChange> query(String where, Object... values) {
		return this.jdbc.sql("select * from calendar_change where " + where)
			.params(values)
			.query(CalendarChanges::change)
			.list();
	}

	private static CalendarChange change(ResultSet row, int number) throws SQLException {
		return new CalendarChange(row.getLong("id"), row.getObject("date_from", LocalDate.class),
				row.getObject("date_to", LocalDate.class), row.getObject("open_from", LocalTime.class),
				row.getObject("open_to", LocalTime.class), row.getString("reason_fa"));
	}

}
