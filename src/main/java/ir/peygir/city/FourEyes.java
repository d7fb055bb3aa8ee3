package ir.peygir.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * Says who counts as one person where one asks and another has to approve: whoever stands
 * in for somebody is no second pair of eyes.
 */
@Component
public class FourEyes {

	private final StandIns standIns;

	private final Clock clock;

	FourEyes(StandIns standIns, Clock clock) {
		this.standIns = standIns;
		this.clock = clock;
	}

	/**
	 * @param askers who asked, and in whose place
	 * @return whether the judge is one of them, stands in for one of them today, or has
	 * one of them as a stand-in; never for {@code null}
	 */
	public boolean areOne(String judge, Collection<String> askers) {
		if (judge == null || askers.isEmpty()) {
			return false;
		}
		List<String> absent = this.standIns.standsInFor(judge, today());
		return askers.stream()
			.anyMatch((asker) -> asker.equals(judge) || absent.contains(asker)
					|| this.standIns.standsInFor(asker, today()).contains(judge));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), Display.CITY);
	}

}
