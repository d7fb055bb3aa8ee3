package ir.peygir.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ir.peygir.city.OpeningHours.Row;
import ir.peygir.shared.CsvRows;
import ir.peygir.shared.Seeding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holidays and working hours in the database, where an administrator may add to what is
 * shipped.
 */
@Component
class CalendarTables {

	/** An open beginning, in a column that is part of the key. */
	private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

	private final JdbcClient jdbc;

	private final CalendarChanges changes;

	CalendarTables(JdbcClient jdbc, CalendarChanges changes, Seeding seeding) {
		this.jdbc = jdbc;
		this.changes = changes;
		seeding.run(this::seed);
	}

	OpeningHours load() {
		Set<LocalDate> holidays = new HashSet<>(
				this.jdbc.sql("select on_date from holiday where observed = true").query(LocalDate.class).list());
		return new OpeningHours(rows(), holidays, this.changes.standing());
	}

	final void seed() {
		Set<LocalDate> known = this.jdbc.sql("select on_date from holiday").query(LocalDate.class).set();
		CsvRows.of("city/holidays.csv")
			.stream()
			.filter((row) -> !known.contains(LocalDate.parse(row.get("date"))))
			.forEach(this::addHoliday);
		List<Row> present = rows();
		CsvRows.of("city/working-hours.csv").stream().map(CalendarTables::row).forEach((row) -> {
			if (present.stream().noneMatch((other) -> sameKey(row, other))) {
				addHours(row);
			}
			else if (!present.contains(row)) {
				changeHours(row);
			}
		});
	}

	private void addHoliday(Map<String, String> row) {
		this.jdbc.sql("insert into holiday (on_date, title_fa, estimated, observed) values (?, ?, ?, true)")
			.param(LocalDate.parse(row.get("date")))
			.param(row.get("title_fa"))
			.param("1".equals(row.get("estimated")))
			.update();
	}

	private void addHours(Row row) {
		write("""
				insert into working_hours (date_to, open_from, open_to, reason_fa, date_from, weekday)
				values (?, ?, ?, ?, ?, ?)""", row);
	}

	private void changeHours(Row row) {
		write("""
				update working_hours set date_to = ?, open_from = ?, open_to = ?, reason_fa = ?
				where date_from = ? and weekday = ?""", row);
	}

	private void write(String sql, Row row) {
		this.jdbc.sql(sql)
			.param(row.to())
			.param(row.opening())
			.param(row.closing())
			.param(row.reason())
			.param(row.from())
			.param(row.weekday().name())
			.update();
	}

	private List<Row> rows() {
		return this.jdbc.sql("select * from working_hours")
			.query((row, number) -> new Row(row.getObject("date_from", LocalDate.class),
					row.getObject("date_to", LocalDate.class), DayOfWeek.valueOf(row.getString("weekday")),
					row.getObject("open_from", LocalTime.class), row.getObject("open_to", LocalTime.class),
					row.getString("reason_fa")))
			.list();
	}

	private static Row row(Map<String, String> row) {
		return new Row(row.get("date_from").isEmpty() ? EVER : LocalDate.parse(row.get("date_from")),
				row.get("date_to").isEmpty() ? null : LocalDate.parse(row.get("date_to")),
				DayOfWeek.valueOf(row.get("weekday")), LocalTime.parse(row.get("open_from")),
				LocalTime.parse(row.get("open_to")), row.get("reason_fa"));
	}

	private static boolean sameKey(Row one, Row other) {
		return one.from().equals(other.from()) && one.weekday() == other.weekday();
	}

}
