package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.meeting.draw.Reserved;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopSeatsTests {

	private final List<Ticket> candidates = new ArrayList<>();

	@Test
	void carriedSeatsAreAtMostHalfAndOldestFirst() {
		many(5, 0, false, true);
		assertThat(chosen(8)).containsExactly("1 CARRIED", "2 CARRIED", "3 CARRIED", "4 CARRIED");
	}

	@Test
	void seatsByRightAreAtMostAThird() {
		many(4, 6, false, false);
		assertThat(chosen(8)).containsExactly("1 BY_RIGHT", "2 BY_RIGHT");
	}

	@Test
	void urgentSeatsAreAtMostTwo() {
		many(3, 0, true, false);
		assertThat(chosen(8)).containsExactly("1 URGENT", "2 URGENT");
	}

	@Test
	void nobodyHasTwoAndNoMoreAreGivenThanThereAre() {
		many(3, 6, true, true);
		assertThat(chosen(3)).containsExactly("1 CARRIED", "2 BY_RIGHT", "3 URGENT");
		assertThat(chosen(1)).containsExactly("1 URGENT");
	}

	@Test
	void fiveDrawsAreNotEnough() {
		many(1, 5, false, false);
		assertThat(chosen(8)).isEmpty();
	}

	private void many(int many, int draws, boolean urgent, boolean carried) {
		for (int i = many; i >= 1; i--) {
			this.candidates.add(new Ticket(i, "s", "06", "code", "person" + i, null, "p", "n", true, "t" + i, 2,
					List.of(WeightRule.BASE), draws, TicketView.State.REGISTERED, false, null, null, urgent, carried,
					Instant.EPOCH.plusSeconds(i), Instant.EPOCH));
		}
	}

	private List<String> chosen(int seats) {
		List<String> chosen = new ArrayList<>();
		TopSeats.choose(seats, this.candidates).forEach((ticket, rule) -> chosen.add(ticket.id() + " " + name(rule)));
		return chosen;
	}

	private static String name(Reserved.Rule rule) {
		return rule.name();
	}

}
