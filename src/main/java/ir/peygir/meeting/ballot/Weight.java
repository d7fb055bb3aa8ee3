package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.meeting.draw.Entry;

/**
 * How many equal draws a ticket gets, by rules that anybody may read; it belongs to the
 * matter and tells nothing of health or rank.
 *
 * @param value 1 to 10
 * @param rules that made it
 */
record Weight(int value, List<WeightRule> rules) {

	private static final int USUAL = 2;

	private static final int LOWERED = 1;

	private static final int MOST_DRAWS = 6;

	private static final int FOR_CANCELLED = 2;

	private static final Duration DRAWS_COUNT = Duration.ofDays(365);

	static Weight of(MatterPast past, String district, Instant now) {
		List<WeightRule> rules = new ArrayList<>();
		int value = base(past, rules);
		int draws = Math.min(MOST_DRAWS, past.draws(district, now, DRAWS_COUNT));
		if (draws > 0) {
			rules.add(WeightRule.DRAWS_WITHOUT_OFFER);
			value += draws;
		}
		if (past.isOwed()) {
			rules.add(WeightRule.SESSION_CANCELLED);
			value += FOR_CANCELLED;
		}
		return new Weight(Math.min(Entry.HEAVIEST, value), List.copyOf(rules));
	}

	private static int base(MatterPast past, List<WeightRule> rules) {
		if (past.received()) {
			rules.add(WeightRule.RECEIVED_BEFORE);
		}
		if (past.missed()) {
			rules.add(WeightRule.MISSED_BEFORE);
		}
		if (rules.isEmpty()) {
			rules.add(WeightRule.BASE);
			return USUAL;
		}
		return LOWERED;
	}

}
