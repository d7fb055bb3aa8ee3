package ir.peygir.meeting.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * The chance of some seat against counting every order, with whole numbers. The minimum
 * of w uniform draws, on the scale of −ln(1 − x), is exponential with rate w, and of
 * exponentials each place falls in proportion to the rates still there (Plackett–Luce).
 */
class ChanceTests {

	@Test
	void itIsWhatCountingEveryOrderGives() {
		Random random = new Random(7);
		for (int round = 0; round < 60; round++) {
			int[] weights = random.ints(1 + random.nextInt(8), 1, 11).toArray();
			int seats = random.nextInt(weights.length + 2);
			assertThat(Chance.ofSeat(seats, weights[0], others(weights))).as("%d seats", seats)
				.isCloseTo(counted(weights, seats), within(1e-10));
		}
	}

	@Test
	void amongEqualsItIsSeatsOverPeople() {
		for (int people : new int[] { 2, 13, 100, 1000, 10_000, 300_000 }) {
			for (int weight : new int[] { 1, 2, 10 }) {
				for (int seats : new int[] { 1, 2, 12, people - 1 }) {
					assumeOthers(people, weight, seats);
				}
			}
		}
	}

	private static void assumeOthers(int people, int weight, int seats) {
		int[] others = new int[11];
		others[weight] = people - 1;
		double expected = Math.min(1, seats / (double) people);
		if (seats <= 12 || people <= 1000) {
			assertThat(Chance.ofSeat(seats, weight, others)).as("%d of %d, weight %d", seats, people, weight)
				.isCloseTo(expected, within(1e-9 * expected + 1e-12));
		}
	}

	@Test
	void oneSeatFallsInProportionToTheWeightAndMoreSeatsDoNot() {
		int[] others = { 0, 3, 50, 20, 0, 0, 0, 0, 0, 0, 4 };
		double share = 5 / (5.0 + 3 + 100 + 60 + 40);
		assertThat(Chance.ofSeat(1, 5, others)).isCloseTo(share, within(1e-12));
		assertThat(Chance.ofSeat(12, 5, others)).isLessThan(12 * share);
	}

	@Test
	void allChancesTogetherAreTheSeats() {
		int[] all = { 0, 700, 6000, 1500, 900, 400, 250, 150, 60, 30, 10 };
		double sum = 0;
		for (int weight = 1; weight <= 10; weight++) {
			int[] others = all.clone();
			others[weight]--;
			sum += all[weight] * Chance.ofSeat(12, weight, others);
		}
		assertThat(sum).isCloseTo(12, within(1e-7));
	}

	@Test
	void whoNeedNotBeDrawnIsSureAndWithoutSeatsNobodyIs() {
		assertThat(Chance.ofSeat(3, 1, new int[] { 0, 2 })).isEqualTo(1);
		assertThat(Chance.ofSeat(1, 2, new int[11])).isEqualTo(1);
		assertThat(Chance.ofSeat(0, 2, new int[11])).isZero();
		assertThatIllegalArgumentException().isThrownBy(() -> Chance.ofSeat(1, 11, new int[11]));
	}

	@Test
	void aPageOfTenThousandNeedNotWaitForIt() {
		int[] others = { 0, 700, 6000, 1500, 900, 400, 250, 150, 60, 30, 10 };
		for (int i = 0; i < 20; i++) {
			Chance.ofSeat(12, 2, others);
		}
		long start = System.nanoTime();
		for (int weight = 1; weight <= 10; weight++) {
			Chance.ofSeat(12, weight, others);
		}
		Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(10);
		assertThat(each).isLessThan(Duration.ofMillis(50));
	}

	private static int[] others(int[] weights) {
		int[] others = new int[11];
		for (int i = 1; i < weights.length; i++) {
			others[weights[i]]++;
		}
		return others;
	}

	/** The first ticket's chance as a fraction, over all orders. */
	private static double counted(int[] weights, int seats) {
		BigInteger[] chance = { BigInteger.ZERO, BigInteger.ONE };
		place(weights, 0, seats, new BigInteger[] { BigInteger.ONE, BigInteger.ONE }, chance);
		return new BigDecimal(chance[0]).divide(new BigDecimal(chance[1]), MathContext.DECIMAL64).doubleValue();
	}

	private static void place(int[] weights, int taken, int left, BigInteger[] path, BigInteger[] chance) {
		if (left == 0) {
			return;
		}
		int rest = 0;
		for (int i = 0; i < weights.length; i++) {
			rest += ((taken >> i) & 1) == 0 ? weights[i] : 0;
		}
		for (int i = 0; i < weights.length; i++) {
			if (((taken >> i) & 1) == 0) {
				BigInteger[] next = { path[0].multiply(BigInteger.valueOf(weights[i])),
						path[1].multiply(BigInteger.valueOf(rest)) };
				if (i == 0) {
					add(chance, next);
				}
				else {
					place(weights, taken | (1 << i), left - 1, next, chance);
				}
			}
		}
	}

	private static void add(BigInteger[] sum, BigInteger[] fraction) {
		BigInteger top = sum[0].multiply(fraction[1]).add(fraction[0].multiply(sum[1]));
		BigInteger bottom = sum[1].multiply(fraction[1]);
		BigInteger common = top.gcd(bottom);
		sum[0] = top.divide(common);
		sum[1] = bottom.divide(common);
	}

}
