package ir.peygir.meeting.ballot;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Without any care of ours the database itself refuses a seat to two and two to one.
 */
class OneSeatOneHolderTests extends BallotStories {

	@Test
	void aSeatNeverGoesToTwo() {
		Play play = this.booth.open();
		List<String> codes = play.enter(8);
		play.drawn();
		Offer taken = offer(play.order(codes).get(0));
		refused(copy(taken, play.id, "another person", taken.seat()));
	}

	@Test
	void twoSeatsNeverGoToOne() {
		Play play = this.booth.open();
		Play elsewhere = this.booth.open();
		List<String> codes = play.enter(2);
		play.drawn();
		Offer taken = offer(codes.get(0));
		refused(copy(taken, play.id, taken.person(), 5));
		refused(copy(taken, elsewhere.id, taken.person(), 5));
	}

	@Test
	void whoWasReceivedGetsNoSecondSeatInTheSameSession() {
		Play play = this.booth.open();
		String code = play.enter(1).get(0);
		play.drawn();
		this.booth.seats.confirm(code);
		play.itIs(play.facts.startsAt());
		this.booth.seats.attendance(code, SeatView.State.PRESENT);
		Offer used = offer(code);
		refused(copy(used, play.id, used.person(), 5));
		assertThat(this.booth.offers.add(copy(used, play.id + "x", used.person(), 5))).isPositive();
	}

	@Test
	void noPersonAndNoThirdNumberHasATicketMore() {
		Play play = this.booth.open();
		play.enter(2);
		for (String key : List.of("person_key", "entry_key", "ticket_key")) {
			assertThatExceptionOfType(DuplicateKeyException.class).as(key)
				.isThrownBy(() -> this.booth.jdbc
					.sql("update meeting_ticket set " + key + " = 'same of " + play.id + "' where session_id = ?")
					.param(play.id)
					.update());
		}
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.booth.jdbc.sql("update meeting_ticket set mobile_key = 'x:1' where session_id = ?")
				.param(play.id)
				.update());
	}

	private Offer offer(String code) {
		return this.booth.offers.newest(code).orElseThrow();
	}

	private void refused(Offer offer) {
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.booth.offers.add(offer));
	}

	private static Offer copy(Offer offer, String sessionId, String person, int seat) {
		return new Offer(0, sessionId, offer.ticketId(), offer.code(), person, seat, false, SeatView.State.OFFERED,
				null, offer.offeredAt(), offer.startsAt(), true, false);
	}

}
