package ir.peygir.meeting.draw;

import java.util.Arrays;

/**
 * How many tickets stand before a given place of the scale: a sum of binomials, one per
 * weight, counted only as far as there are seats.
 */
final class Before {

	private static final double NEGLIGIBLE = 1e-18;

	private final int seats;

	private final int[] countByWeight;

	Before(int seats, int[] countByWeight) {
		this.seats = seats;
		this.countByWeight = countByWeight.clone();
	}

	/** The probability that fewer than {@code seats} others stand before y. */
	double fewerThanSeats(double y) {
		Spread all = new Spread(0, new double[] { 1 });
		for (int weight = 1; weight < this.countByWeight.length; weight++) {
			if (this.countByWeight[weight] > 0) {
				all = all.plus(binomial(this.countByWeight[weight], -Math.expm1(-weight * y)), this.seats);
			}
		}
		return Math.min(1, Arrays.stream(all.values).sum());
	}

	/**
	 * From the likeliest number both ways until it no longer matters, then scaled to one:
	 * no factorial that could overflow or lose digits.
	 */
	private static Spread binomial(int count, double p) {
		if (p <= 0 || p >= 1) {
			return new Spread((p <= 0) ? 0 : count, new double[] { 1 });
		}
		int mode = (int) Math.min(count, Math.floor((count + 1.0) * p));
		double odds = p / (1 - p);
		double[] up = tail(count - mode, (i) -> odds * (count - mode - i) / (mode + i + 1));
		double[] down = tail(mode, (i) -> (mode - i) / (odds * (count - mode + i + 1)));
		double[] values = new double[down.length + 1 + up.length];
		for (int i = 0; i < down.length; i++) {
			values[down.length - 1 - i] = down[i];
		}
		values[down.length] = 1;
		System.arraycopy(up, 0, values, down.length + 1, up.length);
		double sum = Arrays.stream(values).sum();
		Arrays.setAll(values, (i) -> values[i] / sum);
		return new Spread(mode - down.length, values);
	}

	/** Grows from one by the ratio of each to the one before it. */
	private static double[] tail(int most, Ratio ratio) {
		double[] tail = new double[Math.min(most, 32)];
		int size = 0;
		double value = 1;
		while (size < most) {
			value *= ratio.of(size);
			if (value < NEGLIGIBLE) {
				break;
			}
			if (size == tail.length) {
				tail = Arrays.copyOf(tail, Math.min(most, 2 * size));
			}
			tail[size++] = value;
		}
		return Arrays.copyOf(tail, size);
	}

	/** How much less likely the next number is. */
	@FunctionalInterface
	private interface Ratio {

		double of(int step);

	}

	/** Probabilities of the numbers from {@code first} on. */
	private record Spread(int first, double[] values) {

		Spread plus(Spread other, int limit) {
			int start = this.first + other.first;
			int size = Math.max(0, Math.min(this.values.length + other.values.length - 1, limit - start));
			double[] sum = new double[size];
			for (int i = 0; i < Math.min(this.values.length, size); i++) {
				for (int j = 0; j < Math.min(other.values.length, size - i); j++) {
					sum[i + j] += this.values[i] * other.values[j];
				}
			}
			return new Spread(start, sum);
		}

	}

}
