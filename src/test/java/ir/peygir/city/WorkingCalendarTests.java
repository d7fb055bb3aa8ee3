package ir.peygir.city;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import ir.peygir.city.OpeningHours.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Saturday to Wednesday until 15:30; Tuesday 24 November 2026 is a holiday. */
class WorkingCalendarTests {

	private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

	private static final LocalDate HOLIDAY = LocalDate.parse("2026-11-24");

	private final WorkingCalendar calendar = calendar();

	@Test
	void weekendsAndHolidaysAreNoWorkingDays() {
		assertThat(Stream.iterate(SUNDAY, (day) -> day.plusDays(1)).limit(7).filter(this.calendar::isWorkingDay))
			.extracting(LocalDate::getDayOfWeek)
			.containsExactly(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);
	}

	@Test
	void aPromiseEndsAtClosingTimeAfterTheDayOfReceipt() {
		Instant received = Instant.parse("2026-11-22T06:00:00Z");
		assertThat(this.calendar.endOfWorkingDay(received, 1)).isEqualTo("2026-11-23T12:00:00Z");
		assertThat(this.calendar.endOfWorkingDay(received, 2)).isEqualTo("2026-11-25T12:00:00Z");
		assertThat(this.calendar.endOfWorkingDay(received, 3)).isEqualTo("2026-11-28T12:00:00Z");
	}

	@Test
	void theDayOfReceiptIsThatOfTheCity() {
		assertThat(this.calendar.endOfWorkingDay(Instant.parse("2026-11-22T20:29:59Z"), 1))
			.isEqualTo("2026-11-23T12:00:00Z");
		assertThat(this.calendar.endOfWorkingDay(Instant.parse("2026-11-22T20:30:00Z"), 1))
			.isEqualTo("2026-11-25T12:00:00Z");
	}

	@Test
	void aShortWeekIsARowThatStartsLater() {
		assertThat(this.calendar.endOfWorkingDay(Instant.parse("2026-12-01T06:00:00Z"), 1))
			.isEqualTo("2026-12-02T08:30:00Z");
		assertThat(this.calendar.endOfWorkingDay(Instant.parse("2026-12-08T06:00:00Z"), 1))
			.isEqualTo("2026-12-09T12:00:00Z");
	}

	@Test
	void workingDaysAreCountedAfterTheFirstUpToTheLast() {
		assertThat(this.calendar.workingDaysBetween(SUNDAY, SUNDAY)).isZero();
		assertThat(this.calendar.workingDaysBetween(SUNDAY, SUNDAY.plusDays(6))).isEqualTo(3);
		assertThat(this.calendar.workingDaysBetween(SUNDAY.plusDays(6), SUNDAY)).isEqualTo(-3);
	}

	@Test
	void lessThanOneDayIsRefusedAndACityThatNeverOpensIsNoticed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.endOfWorkingDay(Instant.EPOCH, 0));
		assertThatIllegalStateException().isThrownBy(() -> this.calendar.endOfWorkingDay(Instant.EPOCH, 1));
	}

	private static WorkingCalendar calendar() {
		List<Row> rows = Stream
			.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
			.map((day) -> row("2026-09-23", null, day, "15:30"))
			.toList();
		Row cold = row("2026-12-02", "2026-12-02", DayOfWeek.WEDNESDAY, "12:00");
		CalendarTables tables = mock(CalendarTables.class);
		given(tables.load()).willReturn(
				new OpeningHours(Stream.concat(rows.stream(), Stream.of(cold)).toList(), Set.of(HOLIDAY), List.of()));
		return new WorkingCalendar(tables);
	}

	private static Row row(String from, String to, DayOfWeek day, String closing) {
		return new Row(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null, day, LocalTime.of(7, 30),
				LocalTime.parse(closing), "");
	}

}
