package ir.peygir.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts in days on which the city's offices are open, as promises to citizens do.
 */
@Component
public class WorkingCalendar {

	private static final long FRESH = Duration.ofMinutes(1).toNanos();

	private static final int LONGEST_CLOSURE = 100;

	private final CalendarTables tables;

	private volatile OpeningHours hours;

	private volatile long loadedAt;

	WorkingCalendar(CalendarTables tables) {
		this.tables = tables;
		load();
	}

	/** Neither a weekend nor a holiday; a changed table counts within a minute. */
	public boolean isWorkingDay(LocalDate day) {
		return closing(day).isPresent();
	}

	/**
	 * The closing time of an office on the n-th working day after the day of receipt, in
	 * the city's zone.
	 * @param n at least 1
	 * @throws IllegalArgumentException if {@code n} is less
	 */
	public Instant endOfWorkingDay(Instant from, int n) {
		if (n < 1) {
			throw new IllegalArgumentException("at least one working day, not " + n);
		}
		LocalDate day = from.atZone(Display.CITY).toLocalDate();
		for (int i = 0; i < n; i++) {
			day = nextWorkingDay(day);
		}
		return day.atTime(closing(day).orElseThrow()).atZone(Display.CITY).toInstant();
	}

	/**
	 * How many working days follow the first day, up to and with the last one; negative
	 * if the last one is earlier.
	 */
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -workingDaysBetween(to, from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

	private LocalDate nextWorkingDay(LocalDate after) {
		return after.plusDays(1)
			.datesUntil(after.plusDays(LONGEST_CLOSURE))
			.filter(this::isWorkingDay)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no working hours after " + after));
	}

	private Optional<LocalTime> closing(LocalDate day) {
		if (System.nanoTime() - this.loadedAt > FRESH) {
			load();
		}
		return this.hours.closing(day);
	}

	/** Another node may have changed the tables a moment ago. */
	public void refresh() {
		load();
	}

	@TransactionalEventListener(CalendarChanged.class)
	void changed() {
		load();
	}

	final void load() {
		this.hours = this.tables.load();
		this.loadedAt = System.nanoTime();
	}

}
