package ir.peygir.city;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import ir.peygir.city.OpeningHours.Row;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people announce what the yearly calendar cannot know: a day closed for bad air, a
 * feast that the moon moved, shorter hours in the heat. Each change is published as
 * {@link CalendarChanged} in the announcing transaction.
 */
@Component
public class CalendarDesk {

	private static final int REASON = 200;

	private static final int LONGEST_DAYS = 366;

	private final CalendarChanges changes;

	private final CalendarTables tables;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CalendarDesk(CalendarChanges changes, CalendarTables tables, ApplicationEventPublisher events, Clock clock) {
		this.changes = changes;
		this.tables = tables;
		this.events = events;
		this.clock = clock;
	}

	/** Holidays of the next year, cancelled ones too. */
	public List<Holiday> holidays() {
		return this.changes.holidays(today(), today().plusYears(1));
	}

	/** What was announced and is not over, in the order of the days. */
	public List<CalendarChange> changes() {
		return this.changes.notOver(today());
	}

	/**
	 * Offices stay closed on a day, or close early. Such a day counts for no deadline.
	 * @param hour when they close, or {@code null} for the whole day
	 * @param reason as citizens read it
	 * @return whether that hour has gone already
	 * @throws InvalidInput beside {@code day} (past, or closed anyway), {@code hour}
	 * (when offices are closed anyway), {@code reason}
	 */
	@Transactional
	public boolean close(LocalDate day, LocalTime hour, String reason, String who) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		boolean dated = checkDay("day", day, problems);
		Optional<Row> open = dated ? this.tables.load().open(day) : Optional.empty();
		problems.rejectIf(dated && open.isEmpty(), "day", "calendar.day.closed");
		problems.rejectIf(hour != null && open.filter((row) -> !hour.isBefore(row.closing())).isPresent(), "hour",
				"calendar.hour.closed");
		checkReason(reason, problems);
		problems.orThrow();
		boolean early = hour != null && hour.isAfter(open.orElseThrow().opening());
		announce(new CalendarChange(0, day, day, null, early ? hour : null, reason.strip()), who);
		LocalTime begins = early ? hour : open.orElseThrow().opening();
		return !this.clock.instant().isBefore(day.atTime(begins).atZone(Display.CITY).toInstant());
	}

	/**
	 * Other opening hours on the working days of a period.
	 * @param to the last day
	 * @throws InvalidInput beside {@code from} (past), {@code to} (before it, more than a
	 * year), {@code opening}, {@code closing} (not after it), {@code reason}
	 */
	@Transactional
	public void changeHours(LocalDate from, LocalDate to, LocalTime opening, LocalTime closing, String reason,
			String who) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		boolean dated = checkDay("from", from, problems);
		problems.rejectIf(to == null, "to", "calendar.day.wrong")
			.rejectIf(dated && to != null && to.isBefore(from), "to", "calendar.to.early")
			.rejectIf(dated && to != null && to.isAfter(from.plusDays(LONGEST_DAYS)), "to", "calendar.to.late")
			.rejectIf(opening == null, "opening", "calendar.hour.wrong")
			.rejectIf(closing == null, "closing", "calendar.hour.wrong")
			.rejectIf(opening != null && closing != null && !closing.isAfter(opening), "closing",
					"calendar.closing.early");
		checkReason(reason, problems);
		problems.orThrow();
		announce(new CalendarChange(0, from, to, opening, closing, reason.strip()), who);
	}

	/**
	 * Cancels a holiday, or lets it stand again.
	 * @throws Problem 404 if there is no such holiday ahead
	 */
	@Transactional
	public void observe(LocalDate day, boolean observed) {
		Holiday holiday = this.changes.holidays(day, day)
			.stream()
			.filter((found) -> !day.isBefore(today()))
			.findFirst()
			.orElseThrow(() -> Problem.unknown("calendar.unknown"));
		if (holiday.observed() != observed) {
			this.changes.observe(day, observed);
			this.events.publishEvent(new CalendarChanged(day, holiday.title()));
		}
	}

	/**
	 * Takes back what was announced; what was promised because of it stays promised.
	 * @throws Problem 404 if it is over, or was taken back before
	 */
	@Transactional
	public void withdraw(long id) {
		CalendarChange change = this.changes.find(id)
			.filter((found) -> !found.to().isBefore(today()))
			.orElseThrow(() -> Problem.unknown("calendar.unknown"));
		this.changes.withdraw(id);
		this.events.publishEvent(new CalendarChanged(change.from(), change.reason()));
	}

	private void announce(CalendarChange change, String who) {
		Instant now = this.clock.instant();
		this.changes.add(change, now, who);
		this.events.publishEvent(new CalendarChanged(change.from(), change.reason()));
	}

	private boolean checkDay(String field, LocalDate day, InvalidInput.Collector problems) {
		boolean past = day != null && day.isBefore(today());
		problems.rejectIf(day == null, field, "calendar.day.wrong").rejectIf(past, field, "calendar.day.past");
		return day != null && !past;
	}

	private static void checkReason(String reason, InvalidInput.Collector problems) {
		problems.rejectIf(reason == null || reason.isBlank(), "reason", "calendar.reason.missing")
			.rejectIf(reason != null && reason.strip().length() > REASON, "reason", "calendar.reason.long");
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Display.CITY);
	}

}
