package ir.peygir.meeting.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.shared.CsvRows;

/**
 * When the number of a shipped rule comes into the world, on working days of its place;
 * of a rule in an official's own words that is not known.
 */
record NumberSource(String ruleFa, LocalTime at, ZoneId zone) {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private static final List<NumberSource> SHIPPED = CsvRows.of("meeting/number-rules.csv")
		.stream()
		.map((row) -> new NumberSource(row.get("rule_fa"), LocalTime.parse(row.get("at")), ZoneId.of(row.get("zone"))))
		.toList();

	static Optional<NumberSource> of(String ruleFa) {
		return SHIPPED.stream().filter((source) -> source.ruleFa().equals(ruleFa)).findFirst();
	}

	/**
	 * If that day's number was there before the list was final it counts no more.
	 * @return the moment of the next one, else empty
	 */
	Optional<Instant> nextIfLate(Instant listedAt) {
		ZonedDateTime moment = listedAt.atZone(this.zone).with(this.at);
		if (moment.toInstant().isAfter(listedAt) && !WEEKEND.contains(moment.getDayOfWeek())) {
			return Optional.empty();
		}
		do {
			moment = moment.plusDays(1);
		}
		while (WEEKEND.contains(moment.getDayOfWeek()));
		return Optional.of(moment.toInstant());
	}

}
