package ir.peygir.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who is away and who acts for them, day by day in the city's zone.
 */
@Component
public class StandIns {

	private static final int LONGEST_DAYS = 366;

	private final AbsenceTable table;

	private final Colleagues colleagues;

	private final Clock clock;

	StandIns(AbsenceTable table, Colleagues colleagues, Clock clock) {
		this.table = table;
		this.colleagues = colleagues;
		this.clock = clock;
	}

	/**
	 * For whom somebody acts on that day: those who named them, and those for whom these
	 * would have acted. Never the person themself.
	 */
	public List<String> standsInFor(String userId, LocalDate day) {
		Set<String> absent = new LinkedHashSet<>();
		Deque<String> next = new ArrayDeque<>(List.of(userId));
		while (!next.isEmpty()) {
			this.table.coveredBy(next.pop(), day, day)
				.stream()
				.map(Absence::userId)
				.filter((found) -> !found.equals(userId) && absent.add(found))
				.forEach(next::add);
		}
		return List.copyOf(absent);
	}

	/** Absences that last or are to come, earliest first. */
	public List<Absence> notOver() {
		return this.table.notOver(today());
	}

	/** Who acts for somebody on that day, if they are away. */
	public Optional<String> standInOf(String userId, LocalDate day) {
		return this.table.of(userId, day, day).stream().map(Absence::standIn).findFirst();
	}

	/**
	 * @throws Problem 404 for an unknown absence
	 */
	public Absence absence(long id) {
		return this.table.find(id).orElseThrow(() -> Problem.unknown("absence.unknown"));
	}

	/**
	 * @param first may be {@code null} if it could not be read, as the last day may
	 * @throws InvalidInput beside {@code user} (no member of staff), {@code first} (over,
	 * or away then already), {@code last} (before the first, more than a year),
	 * {@code standIn} (unknown, the same person, or away then)
	 */
	@Transactional
	public void add(String userId, LocalDate first, LocalDate last, String standIn) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(!this.colleagues.exists(userId), "user", "absence.user.unknown");
		boolean dated = checkDays(first, last, problems);
		if (dated) {
			problems.rejectIf(!this.table.of(userId, first, last).isEmpty(), "first", "absence.overlap");
		}
		if (standIn == null || !this.colleagues.exists(standIn)) {
			problems.reject("standIn", "absence.standIn.unknown");
		}
		else if (standIn.equals(userId)) {
			problems.reject("standIn", "absence.standIn.same");
		}
		else if (dated) {
			// also keeps two from standing in for each other
			problems.rejectIf(!this.table.of(standIn, first, last).isEmpty(), "standIn", "absence.standIn.away");
		}
		problems.orThrow();
		this.table.add(new Absence(0, userId, first, last, standIn));
	}

	/**
	 * Takes back what is still to come of an absence: today the person is here again.
	 * Nothing happens if it is over.
	 */
	@Transactional
	public void end(long id) {
		Absence absence = absence(id);
		if (!absence.first().isBefore(today())) {
			this.table.remove(id);
		}
		else if (!absence.last().isBefore(today())) {
			this.table.end(id, today().minusDays(1));
		}
	}

	private boolean checkDays(LocalDate first, LocalDate last, InvalidInput.Collector problems) {
		problems.rejectIf(first == null, "first", "absence.day.wrong")
			.rejectIf(last == null, "last", "absence.day.wrong");
		if (first == null || last == null) {
			return false;
		}
		problems.rejectIf(first.isBefore(today()), "first", "absence.first.past")
			.rejectIf(last.isBefore(first), "last", "absence.last.early")
			.rejectIf(last.isAfter(first.plusDays(LONGEST_DAYS)), "last", "absence.last.late");
		return !last.isBefore(first);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Display.CITY);
	}

}
