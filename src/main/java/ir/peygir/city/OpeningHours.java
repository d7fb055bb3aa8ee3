package ir.peygir.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When offices are open: the weekly hours of each season, less the holidays.
 */
record OpeningHours(List<Row> rows, Set<LocalDate> holidays) {

	OpeningHours {
		rows = rows.stream().sorted(Comparator.comparing(Row::from).reversed()).toList();
		holidays = Set.copyOf(holidays);
	}

	/** Empty on a day on which they stay closed. */
	Optional<LocalTime> closing(LocalDate day) {
		return this.holidays.contains(day) ? Optional.empty()
				: this.rows.stream().filter((row) -> row.covers(day)).map(Row::closing).findFirst();
	}

	/**
	 * The hours of one weekday for a while.
	 *
	 * @param to the last day, or {@code null} for good
	 */
	record Row(LocalDate from, LocalDate to, DayOfWeek weekday, LocalTime opening, LocalTime closing, String reason) {

		boolean covers(LocalDate day) {
			return day.getDayOfWeek() == this.weekday && !day.isBefore(this.from)
					&& (this.to == null || !day.isAfter(this.to));
		}

	}

}
