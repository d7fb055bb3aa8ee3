package ir.peygir.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import ir.peygir.Stories;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Transactional
class CalendarDeskTests extends Stories {

	/** A Sunday in autumn, offices open until half past three. */
	private static final LocalDate SUNDAY = LocalDate.parse("2026-11-15");

	private static final Instant ONE_O_CLOCK = Instant.parse("2026-11-15T09:30:00Z");

	@Autowired
	private CalendarDesk desk;

	@Autowired
	private CalendarTables tables;

	@Autowired
	private CityClock clock;

	@BeforeEach
	void itIsOneOClock() {
		this.clock.set(ONE_O_CLOCK);
	}

	@AfterEach
	void timeGoesOn() {
		this.clock.reset();
	}

	@Test
	void aClosedDayCountsForNothingUntilItIsTakenBack() {
		LocalDate monday = SUNDAY.plusDays(1);
		assertThat(this.desk.close(monday, null, "آلودگی هوا", "admin")).isFalse();
		assertThat(closing(monday)).isNull();
		assertThat(this.desk.changes()).extracting(CalendarChange::reason).containsExactly("آلودگی هوا");
		this.desk.withdraw(this.desk.changes().get(0).id());
		assertThat(closing(monday)).isEqualTo("15:30");
		assertThat(this.desk.changes()).isEmpty();
	}

	@Test
	void aClosureForAnHourAgoIsTakenAndSaysSo() {
		assertThat(this.desk.close(SUNDAY, LocalTime.of(12, 0), "برف", "admin")).isTrue();
		assertThat(closing(SUNDAY)).isNull();
	}

	@Test
	void aClosureFromALaterHourHasNotBegun() {
		assertThat(this.desk.close(SUNDAY, LocalTime.of(14, 0), "برف", "admin")).isFalse();
		assertThat(closing(SUNDAY)).isNull();
	}

	@Test
	void whatIsPastOrClosedAnywayIsRefused() {
		LocalDate thursday = SUNDAY.plusDays(4);
		assertThat(refused(() -> this.desk.close(SUNDAY.minusDays(1), null, "برف", "admin"))).containsExactly("day");
		assertThat(refused(() -> this.desk.close(thursday, null, "برف", "admin"))).containsExactly("day");
		assertThat(refused(() -> this.desk.close(SUNDAY, LocalTime.of(16, 0), "برف", "admin"))).containsExactly("hour");
		assertThat(refused(() -> this.desk.close(null, null, " ", "admin"))).containsExactly("day", "reason");
	}

	@Test
	void otherHoursHoldForThePeriodAndOnWorkingDaysOnly() {
		this.desk.changeHours(SUNDAY.plusDays(1), SUNDAY.plusDays(5), LocalTime.of(8, 0), LocalTime.of(13, 0), "سرما",
				"admin");
		assertThat(closing(SUNDAY)).isEqualTo("15:30");
		assertThat(closing(SUNDAY.plusDays(1))).isEqualTo("13:00");
		assertThat(closing(SUNDAY.plusDays(4))).isNull();
		assertThat(closing(SUNDAY.plusDays(6))).isEqualTo("15:30");
		assertThat(refused(() -> this.desk.changeHours(SUNDAY, SUNDAY.minusDays(1), LocalTime.of(8, 0),
				LocalTime.of(8, 0), "", "admin")))
			.containsExactly("to", "closing", "reason");
	}

	@Test
	void aHolidayThatTheMoonMovedIsCancelledAndStandsAgain() {
		Holiday holiday = this.desk.holidays()
			.stream()
			.filter((one) -> one.estimated() && closesAWorkingDay(one.day()))
			.findFirst()
			.orElseThrow();
		this.desk.observe(holiday.day(), false);
		assertThat(closing(holiday.day())).isNotNull();
		assertThat(this.desk.holidays())
			.contains(new Holiday(holiday.day(), holiday.title(), holiday.estimated(), false));
		this.desk.observe(holiday.day(), true);
		assertThat(closing(holiday.day())).isNull();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.desk.observe(SUNDAY, false));
	}

	private boolean closesAWorkingDay(LocalDate day) {
		OpeningHours hours = this.tables.load();
		return new OpeningHours(hours.rows(), java.util.Set.of(), List.of()).closing(day).isPresent();
	}

	private String closing(LocalDate day) {
		return this.tables.load().closing(day).map(LocalTime::toString).orElse(null);
	}

	private static List<String> refused(ThrowingCallable action) {
		return catchThrowableOfType(InvalidInput.class, action).problems()
			.stream()
			.map(InvalidInput.FieldProblem::field)
			.toList();
	}

}
