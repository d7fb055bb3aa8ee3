package ir.peygir.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@Transactional
class CityTablesTests extends Stories {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private UnitTable units;

	@Autowired
	private CalendarTables tables;

	@Autowired
	private WorkingCalendar calendar;

	@Test
	void everyShippedUnitIsInTheTableAsItIsShipped() {
		assertThat(this.units.all()).containsExactlyElementsOf(CityFiles.units());
	}

	@Test
	void aSecondStartAddsNothingAndBringsTitlesUpToDate() {
		List<Unit> shipped = new ArrayList<>(CityFiles.units());
		Unit old = shipped.get(0);
		shipped.set(0,
				new Unit(old.code(), "نام تازه", old.titleEn(), old.level(), old.parent(), old.kind(), null, null));
		this.units.seed(shipped);
		assertThat(count("unit")).isEqualTo(shipped.size());
		assertThat(this.jdbc.sql("select title_fa from unit where code = ?")
			.param(old.code())
			.query(String.class)
			.single()).isEqualTo("نام تازه");
	}

	@Test
	void aHolidayThatWasCancelledStaysCancelledAfterASecondStart() {
		LocalDate newYear = LocalDate.parse("2026-03-21");
		assertThat(this.tables.load().holidays()).contains(newYear);
		this.jdbc.sql("update holiday set observed = false where on_date = ?").param(newYear).update();
		int holidays = count("holiday");
		int hours = count("working_hours");
		this.tables.seed();
		assertThat(this.tables.load().holidays()).doesNotContain(newYear);
		assertThat(count("holiday")).isEqualTo(holidays);
		assertThat(count("working_hours")).isEqualTo(hours);
	}

	@Test
	void summerHoursEndEarlier() {
		assertThat(this.calendar.endOfWorkingDay(Instant.parse("2026-07-04T08:00:00Z"), 1))
			.isEqualTo("2026-07-05T09:30:00Z");
		assertThat(this.calendar.endOfWorkingDay(Instant.parse("2026-11-21T08:00:00Z"), 1))
			.isEqualTo("2026-11-22T12:00:00Z");
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
