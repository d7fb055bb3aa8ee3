package ir.peygir.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When offices are open: the weekly hours of each season, less the holidays, and what was
 * announced since.
 *
 * @param changes in the order in which they were announced
 */
record OpeningHours(List<Row> rows, Set<LocalDate> holidays, List<CalendarChange> changes) {

	OpeningHours {
		rows = rows.stream().sorted(Comparator.comparing(Row::from).reversed()).toList();
		holidays = Set.copyOf(holidays);
		changes = List.copyOf(changes);
	}

	/** Empty on a day on which they stay closed or close by surprise. */
	Optional<LocalTime> closing(LocalDate day) {
		return open(day).map(Row::closing);
	}

	/** Empty on a day on which they stay closed or close by surprise. */
	Optional<Row> open(LocalDate day) {
		if (this.holidays.contains(day)
				|| this.changes.stream().anyMatch((change) -> change.isClosure() && change.covers(day))) {
			return Optional.empty();
		}
		return this.rows.stream().filter((row) -> row.covers(day)).findFirst().map((row) -> changed(row, day));
	}

	private Row changed(Row usual, LocalDate day) {
		return this.changes.stream()
			.filter((change) -> !change.isClosure() && change.covers(day))
			.reduce((first, second) -> second)
			.map((change) -> new Row(usual.from(), usual.to(), usual.weekday(), change.opening(), change.closing(),
					change.reason()))
			.orElse(usual);
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
