package ir.peygir.meeting.ballot;

import java.util.List;

import ir.peygir.AtOnce;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.draw.Tickets;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class TicketTests extends BallotStories {

	private static final String NONCE = "0123456789abcdef0123456789abcdef";

	@Test
	void theTicketIsMadeOfWhatTheBrowserSent() {
		Play play = this.booth.open();
		NewTicket asked = with(play.somebody(), null, NONCE);
		TicketView ticket = this.booth.ballot.enter(play.id, asked);
		assertThat(ticket.ticket()).isEqualTo(Tickets.ticket(play.id, asked.pseudonym(), NONCE));
		assertThat(ticket.nonceByServer()).isFalse();
		assertThat(ticket.weight()).isEqualTo(2);
		assertThat(ticket.rules()).containsExactly(WeightRule.BASE);
		assertThat(ticket.state()).isEqualTo(TicketView.State.REGISTERED);
	}

	@Test
	void withoutScriptsTheServerMakesTheNonceAndSaysSo() {
		Play play = this.booth.open();
		TicketView ticket = this.booth.ballot.enter(play.id, play.somebody());
		assertThat(ticket.nonceByServer()).isTrue();
		assertThat(ticket.ticket()).isEqualTo(Tickets.ticket(play.id, ticket.pseudonym(), ticket.nonce()));
	}

	@Test
	void aNonceThatIsNotHexIsRefused() {
		Play play = this.booth.open();
		refused("nonce", () -> this.booth.ballot.enter(play.id, with(play.somebody(), null, NONCE.replace('a', 'A'))));
	}

	@Test
	void oneTicketPerPersonInTheWholeCity() {
		Play play = this.booth.open();
		Play elsewhere = this.booth.open();
		NewTicket asked = play.somebody();
		this.booth.ballot.enter(play.id, asked);
		NewTicket second = new NewTicket(play.somebody().code(), asked.person(), null, "another pseudonym", null);
		refused("nationalCode", () -> this.booth.ballot.enter(elsewhere.id, second));
		this.booth.ballot.cancel(asked.code(), null);
		assertThat(this.booth.ballot.enter(elsewhere.id, second).state()).isEqualTo(TicketView.State.REGISTERED);
	}

	@Test
	void twoPersonsPerMobileNumber() {
		Play play = this.booth.open();
		String mobile = "mobile of " + play.id;
		String first = this.booth.ballot.enter(play.id, with(play.somebody(), mobile, null)).code();
		this.booth.ballot.enter(play.id, with(play.somebody(), mobile, null));
		NewTicket third = with(play.somebody(), mobile, null);
		refused("contact.mobile", () -> this.booth.ballot.enter(play.id, third));
		this.booth.ballot.cancel(first, null);
		this.booth.ballot.enter(play.id, third);
		assertThat(this.booth.draws.board(play.id).entrants()).isEqualTo(2);
	}

	@Test
	void onlyOneOfManyAtTheSameMomentGetsIn() throws Exception {
		Play play = this.booth.open();
		NewTicket asked = play.somebody();
		List<Object> answers = AtOnce.run(8, (number) -> this.booth.ballot.enter(play.id,
				new NewTicket("many" + asked.code().substring(6) + number, asked.person(), null, "pseudonym", null)));
		assertThat(answers).filteredOn(TicketView.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(InvalidInput.class::isInstance).hasSize(7);
	}

	@Test
	void whoIsNotVerifiedStandsInNobodysWay() {
		Play play = this.booth.open();
		NewTicket asked = play.somebody();
		String second = play.somebody().code();
		TicketView prepared = this.booth.ballot.prepare(play.id, asked);
		assertThat(prepared.state()).isEqualTo(TicketView.State.UNVERIFIED);
		assertThat(this.booth.draws.snapshot(play.id).count()).isZero();
		this.booth.ballot.enter(play.id, new NewTicket(second, asked.person(), null, asked.pseudonym(), null));
		refused("nationalCode", () -> this.booth.ballot.enter(asked.code()));
		this.booth.ballot.cancel(second, null);
		TicketView verified = this.booth.ballot.enter(asked.code());
		assertThat(verified.ticket()).isEqualTo(prepared.ticket());
		assertThat(this.booth.ballot.enter(asked.code())).isEqualTo(verified);
		assertThat(this.booth.draws.snapshot(play.id).count()).isOne();
	}

	@Test
	void aClosedSessionTakesNoTickets() {
		Play play = this.booth.open();
		NewTicket late = play.somebody();
		this.booth.ballot.prepare(play.id, late);
		play.itIs(play.facts.closesAt());
		notNow(() -> this.booth.ballot.enter(play.id, play.somebody()));
		notNow(() -> this.booth.ballot.enter(late.code()));
		play.itIs(play.facts.opensAt());
		this.booth.state(play.facts, SessionState.CANCELLED);
		notNow(() -> this.booth.ballot.enter(play.id, play.somebody()));
	}

	@Test
	void whoIsBarredIsNotOnTheListUnlessAdmittedAgain() {
		Play play = this.booth.open();
		List<String> codes = play.enter(3);
		this.booth.ballot.bar(codes.get(0));
		this.booth.ballot.bar(codes.get(1));
		this.booth.ballot.admit(codes.get(1));
		play.listed();
		this.booth.ballot.admit(codes.get(0));
		assertThat(play.ticket(codes.get(0)).state()).isEqualTo(TicketView.State.BARRED);
		assertThat(play.ticket(codes.get(1)).state()).isEqualTo(TicketView.State.LISTED);
		assertThat(this.booth.draws.board(play.id).entrants()).isEqualTo(2);
	}

	@Test
	void whoGotNoSeatRollsOverWithMoreWeightAndANonceOfTheServer() {
		Play play = this.booth.open("roll", 0, 1);
		List<String> codes = play.enter(2);
		play.drawn();
		String waiting = play.order(codes).get(1);
		Play next = this.booth.open("roll", 1, 1);
		TicketView rolled = this.booth.ballot.rollOver(waiting, next.id, "pseudonym there");
		assertThat(rolled.sessionId()).isEqualTo(next.id);
		assertThat(rolled.weight()).isEqualTo(3);
		assertThat(rolled.rules()).containsExactly(WeightRule.BASE, WeightRule.DRAWS_WITHOUT_OFFER);
		assertThat(rolled.nonceByServer()).isTrue();
		assertThat(this.booth.ballot.rollOver(waiting, next.id, "pseudonym there")).isEqualTo(rolled);
		notNow(() -> this.booth.ballot.rollOver(offered(play, codes), next.id, "pseudonym of the other"));
	}

	@Test
	void whoseSessionWasCancelledBeforeItsDrawHasTwoMoreOnce() {
		Play play = this.booth.open("cancelled", 0, 1);
		String code = play.enter(1).get(0);
		this.booth.seats.carry(play.id);
		Play next = this.booth.open("cancelled", 1, 1);
		TicketView rolled = this.booth.ballot.rollOver(code, next.id, "p");
		assertThat(rolled.weight()).isEqualTo(4);
		assertThat(rolled.rules()).containsExactly(WeightRule.BASE, WeightRule.SESSION_CANCELLED);
	}

	@Test
	void whoWasBarredFromAListTookPartInNothingEvenIfTheSessionWasCancelled() {
		Play play = this.booth.open("barred", 0, 1);
		List<String> codes = play.enter(3);
		this.booth.ballot.bar(codes.get(0));
		play.drawn();
		this.booth.seats.carry(play.id);
		Play next = this.booth.open("barred", 1, 1);
		assertThat(this.booth.ballot.admit(codes.get(0))).as("too late for that list").isFalse();
		assertThat(this.booth.ballot.rollOver(codes.get(0), next.id, "p").rules()).containsExactly(WeightRule.BASE);
	}

	@Test
	void whatIsUrgentStaysSoIfWeCancelTheSession() {
		Play play = this.booth.open("urgent", 0, 2);
		String code = play.enter(1).get(0);
		this.booth.ballot.approveUrgent(code);
		this.booth.seats.carry(play.id);
		Play next = this.booth.open("urgent", 1, 2);
		this.booth.ballot.rollOver(code, next.id, "p");
		next.enter(3);
		next.drawn();
		assertThat(this.booth.seats.seatOf(code).orElseThrow().reserved()).isEqualTo("urgent");
	}

	@Test
	void whoseMatterIsOverMayAskAnew() {
		Play play = this.booth.open();
		NewTicket asked = play.somebody();
		this.booth.ballot.enter(play.id, asked);
		this.booth.ballot.bar(asked.code());
		NewTicket anew = new NewTicket(play.somebody().code(), asked.person(), null, "other", null);
		refused("nationalCode", () -> this.booth.ballot.enter(play.id, anew));
		this.booth.ballot.settle(asked.code());
		assertThat(this.booth.ballot.enter(play.id, anew).state()).isEqualTo(TicketView.State.REGISTERED);
	}

	@Test
	void theChanceIsTheComputedOneOfTheLastSnapshot() {
		Play play = this.booth.open();
		List<String> codes = play.enter(2 * Booth.SEATS);
		this.booth.draws.snapshot(play.id);
		assertThat(this.booth.ballot.chanceOf(codes.get(0)).orElseThrow()).isCloseTo(0.5, within(1e-9));
		play.enter(2 * Booth.SEATS);
		assertThat(this.booth.ballot.chanceOf(codes.get(0)).orElseThrow()).isGreaterThan(0.49);
		this.booth.draws.snapshot(play.id);
		assertThat(this.booth.ballot.chanceOf(codes.get(0)).orElseThrow()).isCloseTo(0.25, within(1e-9));
		assertThat(this.booth.ballot.chanceOfNewcomer(play.id).orElseThrow()).isLessThan(0.25);
		this.booth.ballot.cancel(codes.get(0), null);
		assertThat(this.booth.ballot.chanceOf(codes.get(0))).isEmpty();
	}

	private static String offered(Play play, List<String> codes) {
		return codes.stream().filter((code) -> play.seat(code) != null).findFirst().orElseThrow();
	}

	private static NewTicket with(NewTicket ticket, String mobile, String nonce) {
		return new NewTicket(ticket.code(), ticket.person(), mobile, ticket.pseudonym(), nonce);
	}

	private static void refused(String field, ThrowingCallable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.problems()).extracting(InvalidInput.FieldProblem::field)
				.containsExactly(field));
	}

	private static void notNow(ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.status().value()).isEqualTo(409));
	}

}
