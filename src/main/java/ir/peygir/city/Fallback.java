package ir.peygir.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import ir.peygir.city.DutyRoster.Cover;
import ir.peygir.city.DutyRoster.Nearest;

/**
 * Works out who answers in a hole, hour by hour, from the rosters of the units above.
 */
final class Fallback {

	private final Map<Unit, List<Shift>> above = new LinkedHashMap<>();

	/** From the nearest unit to the top. */
	void add(Unit unit, List<Shift> shifts) {
		this.above.put(unit, shifts);
	}

	List<Cover> over(Gap hole) {
		TreeSet<Instant> cuts = new TreeSet<>(List.of(hole.from(), hole.to()));
		this.above.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((shift) -> List.of(shift.from(), shift.to()).stream())
			.filter((cut) -> cut.isAfter(hole.from()) && cut.isBefore(hole.to()))
			.forEach(cuts::add);
		List<Cover> covers = new ArrayList<>();
		for (Instant from = cuts.pollFirst(); !cuts.isEmpty(); from = cuts.pollFirst()) {
			append(covers, new Cover(new Gap(from, cuts.first()), at(from)));
		}
		return covers;
	}

	private static void append(List<Cover> covers, Cover next) {
		Cover last = covers.isEmpty() ? null : covers.get(covers.size() - 1);
		if (last != null && Objects.equals(last.nearest(), next.nearest())) {
			covers.set(covers.size() - 1, new Cover(new Gap(last.gap().from(), next.gap().to()), last.nearest()));
		}
		else {
			covers.add(next);
		}
	}

	private Nearest at(Instant moment) {
		int steps = 0;
		for (Map.Entry<Unit, List<Shift>> unit : this.above.entrySet()) {
			steps++;
			for (Shift shift : unit.getValue()) {
				if (!moment.isBefore(shift.from()) && moment.isBefore(shift.to())) {
					return new Nearest(shift.duty(), unit.getKey(), steps);
				}
			}
		}
		return null;
	}

}
