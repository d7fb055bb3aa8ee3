package ir.peygir.meeting.figures;

import java.util.List;
import java.util.function.ToIntFunction;

import ir.peygir.meeting.ballot.BallotFigures;

/**
 * What became of the draws of a host.
 *
 * @param chance of some seat for a newcomer, in per cent, the mean of all draws;
 * {@code null} without one
 * @param missed who had a seat and did not come
 */
public record Drawn(int draws, int entrants, Integer chance, int received, int missed) {

	static Drawn of(List<BallotFigures.DrawFigures> all) {
		double mean = all.stream().mapToDouble(BallotFigures.DrawFigures::newcomerChance).average().orElse(0);
		return new Drawn(all.size(), sum(all, BallotFigures.DrawFigures::entrants),
				all.isEmpty() ? null : percent(mean), sum(all, BallotFigures.DrawFigures::received),
				sum(all, BallotFigures.DrawFigures::missed));
	}

	/** At least one and at most 99 where anything is left to chance. */
	public static Integer percent(double chance) {
		long rounded = Math.round(chance * 100);
		return (int) ((chance >= 1) ? 100 : (chance <= 0) ? 0 : Math.max(1, Math.min(99, rounded)));
	}

	private static int sum(List<BallotFigures.DrawFigures> all, ToIntFunction<BallotFigures.DrawFigures> number) {
		return all.stream().mapToInt(number).sum();
	}

}
