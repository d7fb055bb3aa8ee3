package ir.peygir.meeting.draw;

/**
 * The chance of some seat, which is not the ticket's share of all weights: that would be
 * the chance of the first seat only.
 *
 * <p>
 * The smallest of w equal draws from 0 to 1, read as y = −ln(1 − x), is exponential with
 * rate w. At a given y the tickets of one weight that stand before ours are binomial, so
 * the chance is the integral of w·e^(−wy) · P(fewer than {@code seats} stand before y).
 */
public final class Chance {

	/** Below this nothing changes in what a person reads. */
	private static final double NOTHING = 1e-13;

	private static final int PANELS = 4;

	private static final int HALVINGS = 20;

	/**
	 * Gauss–Legendre with eight points, on [−1, 1]: Abramowitz and Stegun, table 25.4.
	 */
	private static final double[] POINTS = { 0.1834346424956498, 0.5255324099163290, 0.7966664774136267,
			0.9602898564975363 };

	private static final double[] WEIGHTS = { 0.3626837833783620, 0.3137066458778873, 0.2223810344533745,
			0.1012285362903763 };

	private final int weight;

	private final Before before;

	private Chance(int weight, Before before) {
		this.weight = weight;
		this.before = before;
	}

	/**
	 * @param seats how many are drawn for
	 * @param weight of the ticket asked about
	 * @param countByWeight how many other tickets have which weight; the index is the
	 * weight
	 * @return from 0 to 1, right to ten digits
	 * @throws IllegalArgumentException if the weight is none
	 */
	public static double ofSeat(int seats, int weight, int[] countByWeight) {
		if (!Entry.isWeight(weight)) {
			throw new IllegalArgumentException("weight is not between 1 and " + Entry.HEAVIEST + ": " + weight);
		}
		long others = 0;
		for (int count : countByWeight) {
			others += count;
		}
		if (seats <= 0) {
			return 0;
		}
		return (others < seats) ? 1 : new Chance(weight, new Before(seats, countByWeight)).chance();
	}

	private double chance() {
		double from = edge(1 - NOTHING);
		double to = edge(NOTHING);
		double chance = -Math.expm1(-this.weight * from);
		double step = (to - from) / PANELS;
		for (int i = 0; i < PANELS; i++) {
			double start = from + i * step;
			chance += area(start, start + step, panel(start, start + step), HALVINGS);
		}
		return Math.min(1, Math.max(0, chance));
	}

	/** Halved where it bends, until halving changes nothing. */
	private double area(double from, double to, double whole, int halvings) {
		double middle = (from + to) / 2;
		double left = panel(from, middle);
		double right = panel(middle, to);
		if (halvings == 0 || Math.abs(left + right - whole) < NOTHING) {
			return left + right;
		}
		return area(from, middle, left, halvings - 1) + area(middle, to, right, halvings - 1);
	}

	private double panel(double from, double to) {
		double half = (to - from) / 2;
		double middle = from + half;
		double sum = 0;
		for (int i = 0; i < POINTS.length; i++) {
			sum += WEIGHTS[i] * (density(middle - half * POINTS[i]) + density(middle + half * POINTS[i]));
		}
		return sum * half;
	}

	private double density(double y) {
		return this.weight * Math.exp(-this.weight * y) * this.before.fewerThanSeats(y);
	}

	/** Where the probability falls through that level; it only ever falls. */
	private double edge(double level) {
		double low = 0;
		double high = 1;
		while (this.before.fewerThanSeats(high) > level && high < 64) {
			high *= 2;
		}
		for (int i = 0; i < 40; i++) {
			double middle = (low + high) / 2;
			boolean above = this.before.fewerThanSeats(middle) > level;
			low = above ? middle : low;
			high = above ? high : middle;
		}
		return (low + high) / 2;
	}

}
