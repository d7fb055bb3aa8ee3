package ir.peygir.meeting.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DrawTests {

	private static final String TICKET = "ab".repeat(32);

	static List<Vectors.Vector> vectors() {
		return Vectors.all();
	}

	@MethodSource("vectors")
	@ParameterizedTest
	void anotherProgramInAnotherLanguageDrawsTheSame(Vectors.Vector vector) {
		ServerSeed seed = new ServerSeed(vector.draw().serverSeed());
		Entries entries = vector.entries();
		assertThat(vector.draw().people())
			.extracting((person) -> Tickets.ticket(vector.draw().sessionId(), person.pseudonym(), person.nonce()))
			.isEqualTo(vector.made().tickets());
		assertThat(seed.commitment()).isEqualTo(new Commitment(vector.made().commitment()));
		assertThat(entries.hash()).isEqualTo(vector.made().entriesHash());
		assertThat(HexFormat.of().formatHex(Draw.seed(seed.bytes(), entries, vector.draw().publicNumber())))
			.isEqualTo(vector.made().seed());
		Order order = Draw.order(seed.bytes(), entries, vector.draw().publicNumber());
		assertThat(order.tickets()).isEqualTo(vector.made().order());
		assertThat(order.offered(vector.draw().seats())).isEqualTo(vector.made().offered());
		assertThat(order.waiting(vector.draw().seats())).isEqualTo(vector.made().waiting());
		Scores scores = Scores.of(HexFormat.of().parseHex(vector.made().seed()), entries);
		assertThat(vector.made().scores()).allSatisfy((score) -> {
			int place = vector.made().scores().indexOf(score);
			int index = entries.tickets().find(vector.made().order().get(place));
			assertThat(HexFormat.of().formatHex(scores.score(index))).isEqualTo(score);
		});
	}

	@Test
	void thereAreVectorsOfEveryWeight() {
		assertThat(vectors()).hasSizeGreaterThan(8);
		assertThat(vectors()).flatExtracting((vector) -> vector.draw().people())
			.extracting(Vectors.Person::weight)
			.contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
	}

	@Test
	void itDoesNotMatterInWhichOrderPeopleAsked() {
		List<Entry> entries = new ArrayList<>();
		Draws.entries(500).forEach(entries::add);
		byte[] seed = Draws.SEED.bytes();
		Order order = Draw.order(seed, Entries.of(entries), "1");
		Collections.shuffle(entries, new Random(4));
		assertThat(Draw.order(seed, Entries.of(entries), "1")).isEqualTo(order);
		assertThat(Draw.order(seed, Entries.of(entries), "2")).isNotEqualTo(order);
	}

	@Test
	void aTieGoesToTheTicketThatIsSortedFirst() {
		byte[] values = new byte[4 * 32];
		values[0] = 1;
		values[2 * 32] = (byte) 0xff;
		assertThat(Ranking.of(4, new Scores(values)::compare)).containsExactly(1, 3, 0, 2);
	}

	@Test
	void rankingKeepsTheOrderOfEqualOnesWhateverTheirNumber() {
		for (int size : List.of(0, 1, 2, 3, 7, 64, 65, 1000)) {
			int[] keys = new Random(size).ints(size, 0, 10).toArray();
			int[] ranked = Ranking.of(size, (a, b) -> Integer.compare(keys[a], keys[b]));
			List<Integer> expected = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				expected.add(i);
			}
			expected.sort((a, b) -> Integer.compare(keys[a], keys[b]));
			assertThat(ranked).containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
		}
	}

	@ValueSource(ints = { 0, -1, 11, 256 })
	@ParameterizedTest
	void aWeightOutOfRangeIsRefused(int weight) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Entry(TICKET, weight)).withMessageContaining("1");
	}

	@ValueSource(strings = { "", "ab", "A", "g", "۱", " " })
	@ParameterizedTest
	void whatIsNoTicketIsRefused(String text) {
		String ticket = (text.length() == 1) ? TICKET.substring(1) + text : text;
		assertThatIllegalArgumentException().isThrownBy(() -> new Entry(ticket, 1)).withMessageContaining("64");
	}

	@ValueSource(strings = { "", "xyz", "ABCDEF0123456789ABCDEF0123456789", "0123456789abcdef0123456789abcdef0" })
	@ParameterizedTest
	void aNonceThatIsNoHexadecimalIsRefused(String nonce) {
		assertThat(Tickets.isNonce(nonce)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Tickets.ticket("06-2026-11-30", "p", nonce));
	}

	@Test
	void nobodyIsInTheListTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Entries.of(List.of(new Entry(TICKET, 1), new Entry(TICKET, 2))))
			.withMessageContaining(TICKET);
	}

	@Test
	void theListCountsWeightsAndFindsTickets() {
		Entries entries = Entries.of(List.of(new Entry(TICKET, 2), new Entry("0".repeat(64), 2)));
		assertThat(entries.countByWeight()).containsExactly(0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
		assertThat(entries.contains(TICKET)).isTrue();
		assertThat(entries.contains("f".repeat(64))).isFalse();
		assertThat(entries).extracting(Entry::ticket).containsExactly("0".repeat(64), TICKET);
	}

	@Test
	void everySeedIsAnotherAndStaysUnseen() {
		ServerSeed seed = ServerSeed.random();
		assertThat(seed).isNotEqualTo(ServerSeed.random());
		assertThat(seed.toString()).doesNotContain(seed.hex());
		assertThat(seed.commitment().fits(seed)).isTrue();
		assertThat(seed.commitment().fits(ServerSeed.random())).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new ServerSeed(seed.hex() + "0"))
			.withMessageNotContaining(seed.hex());
	}

	@Test
	void aNumberThatNoOtherLanguageCouldReadIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Draw.order(Draws.SEED.bytes(), Draws.entries(2), "1\ud800"));
		assertThatIllegalArgumentException().isThrownBy(() -> Draw.order(new byte[31], Draws.entries(2), "1"));
	}

}
