package ir.peygir.meeting.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty thousand draws of one list, always the same twenty thousand: nobody is lucky by
 * rule.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairnessTests {

	private static final int DRAWS = 20_000;

	private static final int SEATS = 3;

	/** Two-sided 99.9 % of the normal distribution. */
	private static final double BOUND = 3.2905;

	private static final int[] WEIGHTS = { 1, 1, 2, 2, 2, 3, 4, 6, 8, 10 };

	private static final int ALL_WEIGHTS = 39;

	private final Map<String, Integer> firsts = new HashMap<>();

	private final Map<String, Integer> seated = new HashMap<>();

	private final List<Entry> people = new ArrayList<>();

	@BeforeAll
	void draw() {
		for (int i = 0; i < WEIGHTS.length; i++) {
			this.people.add(new Entry(Draws.ticket(i), WEIGHTS[i]));
		}
		Entries entries = Entries.of(this.people);
		for (int i = 0; i < DRAWS; i++) {
			byte[] seed = Sha256.of(("fair " + i).getBytes(StandardCharsets.US_ASCII));
			Order order = Draw.order(seed, entries, String.valueOf(i));
			this.firsts.merge(order.tickets().get(0), 1, Integer::sum);
			order.offered(SEATS).forEach((ticket) -> this.seated.merge(ticket, 1, Integer::sum));
		}
	}

	@Test
	void theFirstPlaceFallsInProportionToTheWeight() {
		for (int weight : List.of(1, 2, 3, 4, 6, 8, 10)) {
			int first = this.people.stream()
				.filter((entry) -> entry.weight() == weight)
				.mapToInt((entry) -> this.firsts.getOrDefault(entry.ticket(), 0))
				.sum();
			long with = this.people.stream().filter((entry) -> entry.weight() == weight).count();
			assertWithin(first, with * weight / (double) ALL_WEIGHTS, "weight " + weight);
		}
	}

	@Test
	void ticketsOfOneWeightAreAlike() {
		assertThat(this.people).allSatisfy((entry) -> assertWithin(this.firsts.getOrDefault(entry.ticket(), 0),
				entry.weight() / (double) ALL_WEIGHTS, entry.toString()));
	}

	@Test
	void someSeatFallsAsOftenAsThePageSays() {
		assertThat(this.people).allSatisfy((entry) -> {
			int[] others = Entries.of(this.people).countByWeight();
			others[entry.weight()]--;
			assertWithin(this.seated.get(entry.ticket()), Chance.ofSeat(SEATS, entry.weight(), others),
					entry.toString());
		});
	}

	private static void assertWithin(int found, double share, String of) {
		double deviation = Math.sqrt(DRAWS * share * (1 - share));
		assertThat((double) found).as(of)
			.isBetween(DRAWS * share - BOUND * deviation, DRAWS * share + BOUND * deviation);
	}

}
