package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class SeatDeskTests extends BallotStories {

	private Play play;

	private List<String> order;

	@Test
	void whoConfirmsHoldsTheSeat() {
		drawn(8, 2);
		confirm(0);
		confirm(0);
		assertThat(this.play.seat(code(0))).isEqualTo(SeatView.State.CONFIRMED);
		assertThat(this.play.log()).filteredOn("confirmed"::equals).hasSize(1);
		notNow(() -> confirm(5));
	}

	@Test
	void whatIsGivenBackGoesToTheNextAtOnce() {
		drawn(4, 2);
		confirm(0);
		this.booth.seats.giveBack(code(0));
		this.booth.seats.giveBack(code(1));
		assertThat(states()).containsExactly(SeatView.State.GIVEN_BACK, SeatView.State.DECLINED, SeatView.State.OFFERED,
				SeatView.State.OFFERED);
		assertThat(seat(2).number()).isEqualTo(1);
		assertThat(seat(2).until()).isEqualTo(this.play.facts.answerUntil());
		notNow(() -> this.booth.seats.giveBack(code(0)));
		notNow(() -> confirm(1));
		told("seatOffered " + code(2), "seatOffered " + code(3));
	}

	@Test
	void whatIsNotAnsweredInTimeIsOfferedInASecondRound() {
		drawn(5, 2);
		confirm(0);
		this.play.itIs(this.play.facts.answerUntil());
		notNow(() -> confirm(1));
		this.booth.seats.passOn(this.play.id);
		assertThat(states()).containsExactly(SeatView.State.CONFIRMED, SeatView.State.EXPIRED, SeatView.State.OFFERED,
				null, null);
		assertThat(seat(2).until()).isEqualTo(this.play.facts.secondRoundUntil());
		told("offerOver " + code(1), "seatOffered " + code(2));
		this.play.itIs(this.play.facts.secondRoundUntil());
		this.booth.seats.passOn(this.play.id);
		assertThat(this.play.seat(code(2))).isEqualTo(SeatView.State.EXPIRED);
		assertThat(this.play.seat(code(3))).as("offers are over").isNull();
	}

	@Test
	void whoIsCancelledIsPassedOverAndTheSeatGoesOn() {
		drawn(5, 1);
		this.booth.ballot.cancel(code(1), "دلیل");
		confirm(0);
		this.booth.ballot.cancel(code(0), null);
		assertThat(states()).containsExactly(SeatView.State.GIVEN_BACK, null, SeatView.State.OFFERED, null, null);
		assertThat(this.play.log()).containsSubsequence("cancelledByOfficer", "confirmed", "cancelled", "givenBack",
				"passedOver", "offered");
	}

	@Test
	void theFirstThreeMayComeAsReserveAndTheOthersHearThatThereIsNoSeat() {
		drawn(7, 2);
		confirm(0);
		confirm(1);
		notNow(() -> this.booth.seats.seatReserve(code(2)));
		this.play.itIs(this.play.facts.secondRoundUntil());
		assertThat(this.booth.seats.callReserves(this.play.id)).containsExactly(code(2), code(3), code(4));
		told("noSeat " + code(5), "noSeat " + code(6));
		this.play.itIs(this.play.facts.startsAt());
		notNow(() -> this.booth.seats.seatReserve(code(2)));
		this.booth.seats.attendance(code(1), SeatView.State.PRESENT);
		this.booth.seats.attendance(code(0), SeatView.State.MISSED);
		SeatView reserve = this.booth.seats.seatReserve(code(2));
		assertThat(reserve.number()).isEqualTo(1);
		assertThat(reserve.state()).isEqualTo(SeatView.State.CONFIRMED);
		notNow(() -> this.booth.seats.attendance(code(0), SeatView.State.LATE));
		this.booth.seats.attendance(code(2), SeatView.State.PRESENT);
		this.booth.seats.close(this.play.id);
		told("noSeat " + code(3), "noSeat " + code(4));
	}

	@Test
	void whoMissesASeatHasLessWeightUnlessExcusedWithinSevenDays() {
		drawn(2, 2);
		confirm(0);
		confirm(1);
		this.play.itIs(seat(1).startsAt());
		this.booth.seats.attendance(code(0), SeatView.State.MISSED);
		this.booth.seats.attendance(code(1), SeatView.State.MISSED);
		this.play.itIs(seat(1).startsAt().plus(Duration.ofDays(6)));
		this.booth.seats.excuse(code(1), seat(1).startsAt());
		notNow(() -> this.booth.seats.excuse(code(1), seat(1).startsAt()));
		assertThat(weightOfTheNextMatter(0)).containsExactly(WeightRule.MISSED_BEFORE);
		assertThat(weightOfTheNextMatter(1)).containsExactly(WeightRule.BASE);
		Instant told = seat(0).startsAt().plus(Duration.ofDays(1));
		this.play.itIs(told.plus(Duration.ofDays(7)));
		notNow(() -> this.booth.seats.excuse(code(0), seat(0).startsAt()));
		this.booth.seats.excuse(code(0), told);
	}

	@Test
	void whoWasReceivedHasLessWeightForTheNextMatter() {
		drawn(1, 2);
		confirm(0);
		this.play.itIs(seat(0).startsAt());
		this.booth.seats.attendance(code(0), SeatView.State.LATE);
		told("attended " + code(0));
		assertThat(weightOfTheNextMatter(0)).containsExactly(WeightRule.RECEIVED_BEFORE);
	}

	@Test
	void cancellingUntilAnHourBeforeIsNoNoShow() {
		drawn(2, 2);
		confirm(0);
		confirm(1);
		this.play.itIs(seat(0).startsAt().minus(Duration.ofHours(1)));
		this.booth.seats.giveBack(code(0));
		this.play.itIs(seat(1).startsAt().minus(Duration.ofMinutes(59)));
		this.booth.seats.giveBack(code(1));
		this.play.itIs(seat(1).startsAt().plus(Duration.ofDays(1)));
		this.booth.ballot.settle(code(0));
		this.booth.ballot.settle(code(1));
		assertThat(weightOfTheNextMatter(0)).containsExactly(WeightRule.BASE);
		assertThat(weightOfTheNextMatter(1)).containsExactly(WeightRule.MISSED_BEFORE);
	}

	@Test
	void whomAnOfficerCancelsHasMissedNothing() {
		drawn(1, 1);
		confirm(0);
		this.play.itIs(seat(0).startsAt().minus(Duration.ofMinutes(5)));
		this.booth.ballot.cancel(code(0), "به نام دیگری ثبت شده بود");
		this.play.itIs(seat(0).startsAt().plus(Duration.ofDays(1)));
		assertThat(weightOfTheNextMatter(0)).containsExactly(WeightRule.BASE);
	}

	@Test
	void anOfferSetsTheCountBackUnlessSomebodyElseReceives() {
		drawn(3, 2);
		this.booth.seats.giveBack(code(0));
		this.booth.seats.standIn(this.play.id);
		this.booth.seats.giveBack(code(1));
		assertThat(this.booth.jdbc.sql("select counts from meeting_offer where session_id = ? order by id")
			.param(this.play.id)
			.query(Boolean.class)
			.list()).containsExactly(true, false, true);
	}

	@Test
	void confirmedSeatsOfACancelledSessionAreSeatedFirstInTheNext() {
		drawn(6, 4);
		confirm(0);
		confirm(1);
		confirm(2);
		this.booth.seats.carry(this.play.id);
		this.booth.seats.carry(this.play.id);
		assertThat(states()).containsExactly(SeatView.State.CARRIED, SeatView.State.CARRIED, SeatView.State.CARRIED,
				SeatView.State.WITHDRAWN, null, null);
		this.booth.tellAll(this.play.id);
		assertThat(this.booth.heard).filteredOn((line) -> line.startsWith("sessionCancelled")).hasSize(6);
		Play next = this.booth.open(this.play.facts.hostCode(), 1, 4);
		this.order.forEach((code) -> this.booth.ballot.rollOver(code, next.id, "next " + code));
		assertThat(this.booth.ballot.ticketOf(code(3)).orElseThrow().weight()).as("taken back was no offer")
			.isEqualTo(3);
		next.drawn();
		assertThat(this.booth.seats.seats(next.id)).extracting(SeatView::reserved)
			.containsExactly("carried", "carried", null, null);
		assertThat(next.transcript().entries().size()).isEqualTo(4);
	}

	@Test
	void whatDoesNotFitIsCarriedIntoTheSessionAfter() {
		drawn(3, 2);
		confirm(0);
		confirm(1);
		this.booth.seats.carry(this.play.id);
		Play next = this.booth.open(this.play.facts.hostCode(), 1, 2);
		this.booth.ballot.rollOver(code(0), next.id, "next 0");
		this.booth.ballot.rollOver(code(1), next.id, "next 1");
		next.enter(500);
		next.drawn();
		List<String> seated = this.booth.seats.seats(next.id).stream().map(SeatView::code).toList();
		String left = seated.contains(code(0)) ? code(1) : code(0);
		assertThat(this.booth.seats.seats(next.id)).extracting(SeatView::reserved).containsExactly("carried", null);
		if (!seated.contains(left)) {
			Play last = this.booth.open(this.play.facts.hostCode(), 2, 2);
			this.booth.ballot.rollOver(left, last.id, "last");
			last.enter(5);
			last.drawn();
			assertThat(this.booth.seats.seatOf(left).orElseThrow().reserved()).isEqualTo("carried");
		}
	}

	@Test
	void nobodyAttendsBeforeTheDayOrMissesBeforeTheTime() {
		drawn(1, 1);
		confirm(0);
		notNow(() -> this.booth.seats.attendance(code(0), SeatView.State.PRESENT));
		this.play.itIs(seat(0).startsAt().minusSeconds(1));
		notNow(() -> this.booth.seats.attendance(code(0), SeatView.State.MISSED));
		this.booth.seats.attendance(code(0), SeatView.State.PRESENT);
		assertThat(this.play.seat(code(0))).isEqualTo(SeatView.State.PRESENT);
	}

	@Test
	void figuresCountWhatHappened() {
		drawn(8, 2);
		confirm(0);
		confirm(1);
		this.play.itIs(seat(1).startsAt());
		this.booth.seats.attendance(code(0), SeatView.State.PRESENT);
		this.booth.seats.attendance(code(1), SeatView.State.MISSED);
		BallotFigures.DrawFigures figures = this.booth.figures
			.draws(this.play.facts.hostCode(), this.play.facts.opensAt(), this.play.facts.startsAt())
			.get(0);
		assertThat(figures.newcomerChance()).isEqualTo(0.25, within(1e-9));
		assertThat(
				List.of(figures.seats(), figures.entrants(), figures.waiting(), figures.received(), figures.missed()))
			.containsExactly(2, 8, 6, 1, 1);
		assertThat(this.booth.figures.waiting(this.play.facts.hostCode())).isEqualTo(6);
		assertThat(this.booth.figures.untold()).isZero();
	}

	private void drawn(int many, int seats) {
		Play first = this.booth.open();
		this.play = this.booth.open(first.facts.hostCode() + "s", 0, seats);
		List<String> codes = this.play.enter(many);
		this.play.drawn();
		this.order = this.play.order(codes);
		this.booth.tellAll(this.play.id);
		this.booth.heard.clear();
	}

	private String code(int place) {
		return this.order.get(place);
	}

	private void confirm(int place) {
		this.booth.seats.confirm(code(place));
	}

	private SeatView seat(int place) {
		return this.booth.seats.seatOf(code(place)).orElseThrow();
	}

	private List<SeatView.State> states() {
		return this.order.stream().map(this.play::seat).toList();
	}

	private void told(String... lines) {
		this.booth.tellAll(this.play.id);
		assertThat(this.booth.heard).contains(lines);
		assertThat(this.booth.heard).filteredOn((line) -> line.startsWith(lines[0].split(" ")[0]))
			.filteredOn((line) -> !List.of(lines).contains(line))
			.isEmpty();
		this.booth.heard.clear();
	}

	/** The same person asks for something else, in a session whenever it is now. */
	private List<WeightRule> weightOfTheNextMatter(int place) {
		Instant now = this.booth.clock.instant();
		String person = this.booth.offers.newest(code(place)).orElseThrow().person();
		int weeks = (int) (Duration.between(this.play.facts.opensAt(), now).toDays() / 7);
		Play later = this.booth.open(this.play.facts.hostCode() + "-" + place, weeks, 2);
		this.booth.clock.set(now);
		NewTicket asked = later.somebody();
		List<WeightRule> rules = this.booth.ballot
			.enter(later.id, new NewTicket(asked.code(), person, null, asked.pseudonym(), null))
			.rules();
		this.booth.clock.set(now);
		return rules;
	}

	private static void notNow(ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.status().value()).isEqualTo(409));
	}

}
