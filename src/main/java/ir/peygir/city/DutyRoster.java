package ir.peygir.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who is on duty for a unit at any hour. A roster may have holes: then the duty
 * officer of the parent unit answers, and the page says so.
 */
@Component
public class DutyRoster {

	private static final int NAME = 100;

	private final DutyTable table;

	private final City city;

	private final Colleagues colleagues;

	DutyRoster(DutyTable table, City city, Colleagues colleagues) {
		this.table = table;
		this.city = city;
		this.colleagues = colleagues;
	}

	/** Of this unit's own roster; empty in a hole. */
	public Optional<Duty> onDuty(String unitCode, Instant at) {
		return this.table.within(unitCode, at, at.plusNanos(1000)).stream().map(Shift::duty).findFirst();
	}

	/**
	 * The duty officer of the unit, or in a hole that of the nearest unit above it.
	 * @return empty if nobody up to the top is on duty
	 */
	public Optional<Nearest> nearestOnDuty(String unitCode, Instant at) {
		Optional<Unit> unit = this.city.unit(unitCode);
		for (int steps = 0; unit.isPresent(); steps++) {
			Optional<Duty> duty = onDuty(unit.get().code(), at);
			if (duty.isPresent()) {
				return Optional.of(new Nearest(duty.get(), unit.get(), steps));
			}
			unit = parent(unit);
		}
		return Optional.empty();
	}

	/** Rows that touch that time, earliest first. */
	public List<Shift> shifts(String unitCode, Instant from, Instant to) {
		return this.table.within(unitCode, from, to);
	}

	/** When nobody of the unit is on duty, earliest first. */
	public List<Gap> holes(String unitCode, Instant from, Instant to) {
		List<Gap> holes = new ArrayList<>();
		Instant covered = from;
		for (Shift shift : shifts(unitCode, from, to)) {
			if (shift.from().isAfter(covered)) {
				holes.add(new Gap(covered, shift.from()));
			}
			covered = shift.to().isAfter(covered) ? shift.to() : covered;
		}
		if (covered.isBefore(to)) {
			holes.add(new Gap(covered, to));
		}
		return holes;
	}

	/** Who of the units above answers in a hole, and when nobody does. */
	public List<Cover> covers(String unitCode, Gap hole) {
		Fallback fallback = new Fallback();
		Optional<Unit> unit = parent(this.city.unit(unitCode));
		for (; unit.isPresent(); unit = parent(unit)) {
			fallback.add(unit.get(), shifts(unit.get().code(), hole.from(), hole.to()));
		}
		return fallback.over(hole);
	}

	private Optional<Unit> parent(Optional<Unit> unit) {
		return unit.map(Unit::parent).flatMap(this.city::unit);
	}

	/**
	 * @throws InvalidInput beside {@code from}, {@code to} (not after the first, or
	 * somebody is on duty then), {@code person}, {@code userId} (no member of staff),
	 * {@code phone} (no mobile number)
	 * @throws Problem 404 for an unknown unit
	 */
	@Transactional
	public void add(String unitCode, Entry entry) {
		this.table.add(checked(0, unitCode, entry));
	}

	/**
	 * @throws InvalidInput as in {@link #add}
	 * @throws Problem 404 for an unknown row
	 */
	@Transactional
	public void change(long id, Entry entry) {
		this.table.change(checked(id, shift(id).unitCode(), entry));
	}

	/** Nothing happens if the row has gone already. */
	@Transactional
	public void remove(long id) {
		this.table.remove(id);
	}

	/**
	 * @throws Problem 404 for an unknown row
	 */
	public Shift shift(long id) {
		return this.table.find(id).orElseThrow(() -> Problem.unknown("roster.unknown"));
	}

	private Shift checked(long id, String unitCode, Entry entry) {
		if (this.city.unit(unitCode).isEmpty()) {
			throw Problem.unknown("roster.unit.unknown");
		}
		this.table.lock(unitCode);
		Optional<Mobile> phone = Mobile.parse(entry.phone());
		String person = (entry.person() != null) ? entry.person().strip() : "";
		String userId = (entry.userId() != null && !entry.userId().isBlank()) ? entry.userId().strip() : null;
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(person.isEmpty(), "person", "roster.person.missing")
			.rejectIf(person.length() > NAME, "person", "roster.person.long")
			.rejectIf(userId != null && !this.colleagues.exists(userId), "userId", "roster.user.unknown")
			.rejectIf(phone.isEmpty(), "phone", "roster.phone.wrong");
		checkTimes(id, unitCode, entry, problems);
		problems.orThrow();
		return new Shift(id, unitCode, entry.from(), entry.to(), person, userId, phone.orElseThrow());
	}

	private void checkTimes(long id, String unitCode, Entry entry, InvalidInput.Collector problems) {
		problems.rejectIf(entry.from() == null, "from", "roster.from.wrong")
			.rejectIf(entry.to() == null, "to", "roster.to.wrong");
		if (entry.from() == null || entry.to() == null) {
			return;
		}
		if (!entry.to().isAfter(entry.from())) {
			problems.reject("to", "roster.to.early");
			return;
		}
		shifts(unitCode, entry.from(), entry.to()).stream()
			.filter((other) -> other.id() != id)
			.findFirst()
			.ifPresent((other) -> problems.reject("from", "roster.overlap", other.personName()));
	}

	/**
	 * What a person enters.
	 *
	 * @param from {@code null} if it could not be read
	 * @param userId the account of that person, or {@code null}
	 */
	public record Entry(Instant from, Instant to, String person, String userId, String phone) {
	}

	/**
	 * Who answers, and how far up.
	 *
	 * @param unit whose duty officer it is
	 * @param steps 0 for the unit's own
	 */
	public record Nearest(Duty duty, Unit unit, int steps) {
	}

	/**
	 * Who answers in a hole, or in a part of it.
	 *
	 * @param nearest {@code null} if nobody does
	 */
	public record Cover(Gap gap, Nearest nearest) {
	}

}
