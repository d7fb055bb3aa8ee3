package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads from a history which unit had a report and how long; bounces reset nothing, and
 * the time in which a citizen is asked is nobody's.
 */
final class Holders {

	private static final Set<Happening> COMES = EnumSet.of(Happening.ASSIGNED, Happening.HANDED_OVER, Happening.REPLIED,
			Happening.NO_REPLY);

	private static final Set<Happening> GOES = EnumSet.of(Happening.IN_TRIAGE, Happening.RETURNED,
			Happening.QUESTION_ASKED, Happening.ANSWERED, Happening.CARRIED_OUT, Happening.PLANNED,
			Happening.NOT_RELATED, Happening.OUTSIDE, Happening.MERGED, Happening.OBJECTED, Happening.IN_INSPECTION,
			Happening.CLOSED, Happening.WITHDRAWN);

	private Holders() {
	}

	/** One after the other, oldest first; the last one may have it still. */
	static List<Holding> of(List<ReportEvent> events) {
		List<Holding> holdings = new ArrayList<>();
		Holding now = null;
		for (ReportEvent event : events) {
			boolean comes = COMES.contains(event.event()) && event.unitCode() != null;
			if (now != null && (comes || GOES.contains(event.event()))) {
				holdings.add(now.until(event.at()));
				now = null;
			}
			if (comes) {
				now = new Holding(event.unitCode(), event.at(), null);
			}
		}
		if (now != null) {
			holdings.add(now);
		}
		return holdings;
	}

	/**
	 * A stretch of time in which one unit had it.
	 *
	 * @param to {@code null} while it has it
	 */
	record Holding(String unitCode, Instant from, Instant to) {

		Holding until(Instant end) {
			return new Holding(this.unitCode, this.from, end);
		}

		long minutes(Instant now) {
			return Duration.between(this.from, (this.to != null) ? this.to : now).toMinutes();
		}

	}

}
