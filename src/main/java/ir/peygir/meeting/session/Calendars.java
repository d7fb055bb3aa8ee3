package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ir.peygir.shared.CsvRows;
import ir.peygir.shared.Display;
import ir.peygir.shared.Seeding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long before a session what happens, as data; rows that are there are never
 * overwritten.
 */
@Component
class Calendars {

	private final JdbcClient jdbc;

	Calendars(JdbcClient jdbc, Seeding seeding) {
		this.jdbc = jdbc;
		seeding.run(this::seed);
	}

	Set<String> codes() {
		return this.jdbc.sql("select distinct code from meeting_calendar").query(String.class).set();
	}

	/**
	 * The moments before that day, in the city's zone.
	 * @throws IllegalStateException if a moment of the calendar is missing
	 */
	SessionTimes times(String calendar, LocalDate day) {
		Map<Moment, Instant> at = new EnumMap<>(Moment.class);
		this.jdbc.sql("select * from meeting_calendar where code = ?").param(calendar).query((row) -> {
			at.put(Moment.valueOf(row.getString("moment")),
					day.minusDays(row.getInt("days_before"))
						.atTime(row.getObject("at_time", LocalTime.class))
						.atZone(Display.CITY)
						.toInstant());
		});
		if (at.size() < Moment.values().length) {
			throw new IllegalStateException("calendar " + calendar + " knows only " + at.keySet());
		}
		return new SessionTimes(at.get(Moment.OPENS), at.get(Moment.CLOSES), at.get(Moment.SCREENING),
				at.get(Moment.OBJECTIONS), at.get(Moment.LIST), at.get(Moment.DRAW), at.get(Moment.ANSWERS),
				at.get(Moment.SECOND_ROUND));
	}

	private void seed() {
		List<Map<String, String>> shipped = CsvRows.of("meeting/calendars.csv");
		Set<String> known = this.jdbc.sql("select code || '/' || moment from meeting_calendar")
			.query(String.class)
			.set();
		shipped.stream()
			.filter((row) -> !known.contains(row.get("calendar") + "/" + row.get("moment")))
			.forEach(this::add);
	}

	private void add(Map<String, String> row) {
		this.jdbc.sql("insert into meeting_calendar (code, moment, days_before, at_time) values (?, ?, ?, ?)")
			.param(row.get("calendar"))
			.param(Moment.valueOf(row.get("moment")).name())
			.param(Integer.parseInt(row.get("days_before")))
			.param(LocalTime.parse(row.get("time")))
			.update();
	}

}
