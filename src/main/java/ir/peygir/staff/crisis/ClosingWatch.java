package ir.peygir.staff.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.engine.OnBehalf;
import ir.peygir.report.ClosingDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when one person or unit closes many cases in few minutes, whichever way.
 */
@Component
class ClosingWatch {

	/** What a node that was down has missed. */
	private static final Duration LOOKED_BACK = Duration.ofHours(1);

	private static final Duration KEPT = Duration.ofDays(90);

	private final ClosingTable closings;

	private final ClosingSettings settings;

	private final Clock clock;

	ClosingWatch(ClosingTable closings, ClosingSettings settings, Clock clock) {
		this.closings = closings;
		this.settings = settings;
		this.clock = clock;
	}

	/** In the deciding transaction; what our own code closes is nobody's haste. */
	@EventListener
	void decided(ClosingDecided closing) {
		if (closing.who() != null) {
			this.closings.add(closing.code(), closing.unitCode(), closing.who(), OnBehalf.current().orElse(null),
					this.clock.instant());
		}
	}

	@Transactional
	public void round() {
		Instant now = this.clock.instant();
		Map<String, List<Instant>> people = new LinkedHashMap<>();
		Map<String, List<Instant>> units = new LinkedHashMap<>();
		this.closings.since(now.minus(LOOKED_BACK)).forEach((one) -> {
			people.computeIfAbsent(one.who(), (who) -> new ArrayList<>()).add(one.at());
			if (one.unit() != null) {
				units.computeIfAbsent(one.unit(), (unit) -> new ArrayList<>()).add(one.at());
			}
		});
		people.forEach((who, moments) -> look(Alarm.Kind.PERSON, who, moments, now));
		units.forEach((unit, moments) -> look(Alarm.Kind.UNIT, unit, moments, now));
		this.closings.forgetBefore(now.minus(KEPT));
	}

	private void look(Alarm.Kind kind, String subject, List<Instant> all, Instant now) {
		Optional<Alarm> last = this.closings.last(kind, subject);
		Optional<Alarm> seen = last.filter((alarm) -> alarm.seenAt() != null);
		List<Instant> moments = all.stream()
			.filter((at) -> seen.filter((alarm) -> !at.isAfter(alarm.to())).isEmpty())
			.toList();
		for (Burst burst : bursts(moments)) {
			Optional<Alarm> same = last.filter((alarm) -> alarm.seenAt() == null && !burst.from().isAfter(alarm.to()));
			if (same.isEmpty()) {
				this.closings.raise(kind, subject, count(moments, burst.from(), burst.to()), burst.from(), burst.to(),
						now);
			}
			else if (burst.to().isAfter(same.get().to())) {
				int cases = this.closings.count(kind, subject, same.get().from(), burst.to());
				this.closings.goOn(same.get().id(), cases, burst.to());
			}
		}
	}

	/** Stretches of time in which each closing has many others close to it. */
	private List<Burst> bursts(List<Instant> moments) {
		List<Burst> bursts = new ArrayList<>();
		int many = this.settings.many();
		for (int last = many - 1; last < moments.size(); last++) {
			Instant from = moments.get(last - many + 1);
			Instant to = moments.get(last);
			if (Duration.between(from, to).compareTo(this.settings.within()) > 0) {
				continue;
			}
			int before = bursts.size() - 1;
			if (before >= 0 && !from.isAfter(bursts.get(before).to())) {
				bursts.set(before, new Burst(bursts.get(before).from(), to));
			}
			else {
				bursts.add(new Burst(from, to));
			}
		}
		return bursts;
	}

	private static int count(List<Instant> moments, Instant from, Instant to) {
		return (int) moments.stream().filter((at) -> !at.isBefore(from) && !at.isAfter(to)).count();
	}

	private record Burst(Instant from, Instant to) {
	}

}
