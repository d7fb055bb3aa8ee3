package ir.peygir.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.city.Level;
import ir.peygir.city.Unit;
import org.springframework.stereotype.Component;

/**
 * Says whose a report is, by its topic, its place, and what was objected to.
 */
@Component
class Responsibility {

	private final Facts facts;

	private final City city;

	Responsibility(Facts facts, City city) {
		this.facts = facts;
		this.city = city;
	}

	/**
	 * A criticism is answered by the manager above the one criticised, and what was
	 * objected to never goes back down, even if it has to be sorted again.
	 */
	Optional<Unit> of(Report report) {
		Optional<Unit> unit = byTopic(this.facts.topicOf(report), report.place().districtCode(),
				report.place().nahiyeh());
		int steps = (report.kind() == Kind.CRITICISM) ? 1 : 0;
		steps += report.verdict().isNotOurs() ? 0 : report.objection().count();
		for (int step = 0; step < steps; step++) {
			unit = unit.map((lower) -> above(report, lower).orElse(lower));
		}
		return unit;
	}

	/**
	 * Whether this unit must not answer a criticism of that: it is the one criticised, or
	 * works below it.
	 */
	boolean isCriticised(Unit unit, Optional<Topic> topic, String district, Integer nahiyeh) {
		Optional<Unit> criticised = byTopic(topic, district, nahiyeh);
		return criticised
			.filter((one) -> one.code().equals(unit.code())
					|| topic.flatMap((known) -> this.city.above(unit, known.unit()))
						.filter((higher) -> higher.code().equals(one.code()))
						.isPresent())
			.isPresent();
	}

	private Optional<Unit> byTopic(Optional<Topic> topic, String district, Integer nahiyeh) {
		return topic
			.flatMap((known) -> this.city.responsible(known.unit(), Level.valueOf(known.level()), district, nahiyeh));
	}

	/** One level up from a unit, for what this report is about. */
	Optional<Unit> above(Report report, Unit unit) {
		return this.city.above(unit, this.facts.topicOf(report).map(Topic::unit).orElse(unit.kind()));
	}

	/**
	 * Whose candidates the task has: the unit, and who else may act. A commendation is
	 * also for the manager above those who are praised.
	 * @return group ids, comma-separated
	 */
	String groups(Report report, Unit unit, boolean reviewed, List<String> called) {
		Set<String> groups = new LinkedHashSet<>(Set.of(unit.group()));
		if (reviewed) {
			groups.add("secretariat");
		}
		if (report.deadline().isEscalated() || report.kind() == Kind.COMMENDATION) {
			above(report, unit).ifPresent((higher) -> groups.add(higher.group()));
		}
		groups.addAll(called);
		return String.join(",", groups);
	}

}
