package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WeightTests {

	private static final Instant NOW = Instant.parse("2026-11-16T04:30:00Z");

	@Test
	void whoIsNewHasTwo() {
		assertThat(weight(false, false)).isEqualTo(new Weight(2, List.of(WeightRule.BASE)));
	}

	@Test
	void whoWasReceivedOrStayedAwayHasOne() {
		assertThat(weight(true, false)).isEqualTo(new Weight(1, List.of(WeightRule.RECEIVED_BEFORE)));
		assertThat(weight(false, true)).isEqualTo(new Weight(1, List.of(WeightRule.MISSED_BEFORE)));
		assertThat(weight(true, true).value()).isEqualTo(1);
	}

	@Test
	void eachDrawWithoutAnOfferAddsOneAndAtMostSix() {
		assertThat(weight(false, false, lost(20), lost(10)))
			.isEqualTo(new Weight(4, List.of(WeightRule.BASE, WeightRule.DRAWS_WITHOUT_OFFER)));
		assertThat(weight(false, false, Collections.nCopies(9, lost(10)).toArray(Past[]::new)).value()).isEqualTo(8);
	}

	@Test
	void drawsOfAnotherDistrictOrOfAYearAgoDoNotCount() {
		assertThat(weight(false, false, past("07", days(10), null, false, false), lost(366)).value()).isEqualTo(2);
		assertThat(weight(false, false, lost(364)).value()).isEqualTo(3);
	}

	@Test
	void anOfferSetsTheCountBackExceptOneAtShortNotice() {
		assertThat(weight(false, false, lost(40), offered(30, true), lost(20)).value()).isEqualTo(3);
		assertThat(weight(false, false, lost(40), offered(30, false), lost(20)).value()).isEqualTo(4);
	}

	@Test
	void aTicketThatWasNotOnTheListTookPartInNothing() {
		assertThat(weight(false, false, new Past("06", false, days(10), false, false, null, false)).value())
			.isEqualTo(2);
	}

	@Test
	void twoAreAddedOnceIfWeCancelledBeforeTheDraw() {
		Past cancelled = past("06", null, null, true, false);
		assertThat(weight(false, false, cancelled))
			.isEqualTo(new Weight(4, List.of(WeightRule.BASE, WeightRule.SESSION_CANCELLED)));
		assertThat(weight(false, false, cancelled, cancelled).value()).isEqualTo(4);
		assertThat(weight(false, false, cancelled, lost(10)).value()).isEqualTo(3);
	}

	@Test
	void theHeaviestHasTen() {
		Past[] all = Collections.nCopies(7, lost(10)).toArray(new Past[8]);
		all[7] = past("06", null, null, true, false);
		assertThat(weight(false, false, all).value()).isEqualTo(10);
		assertThat(weight(true, true, all).value()).isEqualTo(9);
	}

	@Test
	void aLostSeatIsCarriedUntilAnotherIsOffered() {
		Past seatLost = new Past("06", true, days(30), true, false, null, true);
		assertThat(matter(seatLost).isCarried()).isTrue();
		assertThat(matter(seatLost, lost(10)).isCarried()).isTrue();
		assertThat(matter(seatLost, offered(10, true)).isCarried()).isFalse();
	}

	@Test
	void theSeatByRightCountsDrawsOfAllDistrictsAndYears() {
		assertThat(matter(lost(500), past("07", days(10), null, false, false), lost(5)).draws()).isEqualTo(3);
	}

	private static Weight weight(boolean received, boolean missed, Past... tickets) {
		return Weight.of(new MatterPast(Arrays.asList(tickets), received, missed), "06", NOW);
	}

	private static MatterPast matter(Past... tickets) {
		return new MatterPast(List.of(tickets), false, false);
	}

	private static Past lost(int daysAgo) {
		return past("06", days(daysAgo), null, false, false);
	}

	private static Past offered(int daysAgo, boolean counts) {
		return past("06", days(daysAgo), counts ? days(daysAgo) : null, false, true);
	}

	private static Past past(String district, Instant drawnAt, Instant counting, boolean cancelled, boolean offered) {
		return new Past(district, true, drawnAt, cancelled, offered, counting, false);
	}

	private static Instant days(int ago) {
		return NOW.minus(Duration.ofDays(ago));
	}

}
