package ir.peygir.meeting.ballot;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import ir.peygir.meeting.draw.Announced;
import ir.peygir.meeting.draw.Check;
import ir.peygir.meeting.draw.DrawCheck;
import ir.peygir.meeting.draw.Reserved;
import ir.peygir.meeting.draw.Snapshot;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DrawDeskTests extends BallotStories {

	@Test
	void theCommitmentIsMadeOnceAndTheSeedIsNowhereReadable() {
		Play play = this.booth.open();
		DrawDesk.Commitment first = this.booth.draws.board(play.id).commitment();
		assertThat(this.booth.draws.commit(play.id, new NumberRule(true, "x", "x"))).isEqualTo(first);
		assertThat(this.booth.draws.needsNumber(play.id)).isFalse();
		play.enter(2);
		play.drawn();
		String seed = play.transcript().serverSeed();
		assertThat(this.booth.jdbc.sql("select sealed_seed from meeting_seal where session_id = ?")
			.param(play.id)
			.query(String.class)
			.single()).doesNotContain(seed);
	}

	@Test
	void whatIsPublishedPassesEveryCheckAgainstWhatWasAnnounced() throws Exception {
		Play play = this.booth.open();
		play.enter(15);
		this.booth.draws.snapshot(play.id);
		play.enter(5);
		play.drawn();
		DrawDesk.Board board = this.booth.draws.board(play.id);
		Announced announced = new Announced(play.id, Booth.SEATS, board.commitment().commitment(), "بدون عدد", null,
				board.snapshots()
					.stream()
					.map((snapshot) -> new Snapshot(snapshot.at(), snapshot.count(), snapshot.hash()))
					.toList(),
				null);
		assertThat(DrawCheck.check(play.transcript(), announced)).hasSizeGreaterThan(10).allMatch(Check::ok);
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(play.published());
		assertThat(board.transcriptHash()).isEqualTo(HexFormat.of().formatHex(hash));
		assertThat(board.snapshots()).extracting(DrawDesk.Snapshot::count).containsExactly(15, 20, 20);
	}

	@Test
	void theFirstOfTheOrderAreOfferedASeatAndTheOthersWait() {
		Play play = this.booth.open();
		List<String> codes = play.enter(10);
		play.drawn();
		List<String> order = play.order(codes);
		assertThat(order).extracting((code) -> play.ticket(code).ticket())
			.isEqualTo(play.transcript().order().tickets());
		assertThat(this.booth.seats.seats(play.id)).extracting(SeatView::code).isEqualTo(order.subList(0, Booth.SEATS));
		assertThat(this.booth.seats.seats(play.id)).extracting(SeatView::startsAt)
			.startsWith(play.facts.seatTime(1), play.facts.seatTime(2))
			.doesNotHaveDuplicates();
		assertThat(this.booth.seats.reserves(play.id)).isEqualTo(order.subList(6, 9));
	}

	@Test
	void aListOfSessionsSaysOfEachWhatItsOwnBoardSays() {
		Play first = this.booth.open();
		first.enter(3);
		first.drawn();
		Play second = this.booth.open();
		this.booth.ballot.bar(second.enter(2).get(0));
		assertThat(this.booth.draws.heads(List.of(first.id, second.id, "06-1999-01-04")))
			.extracting(DrawDesk.Head::sessionId, DrawDesk.Head::entrants, (head) -> head.drawnAt() != null)
			.containsExactlyInAnyOrder(tuple(first.id, 3, true), tuple(second.id, 1, false));
		assertThat(this.booth.draws.heads(List.of())).isEmpty();
	}

	@Test
	void whatIsDrawnOnceIsNeverDrawnAgain() {
		Play play = this.booth.open();
		play.enter(8);
		play.drawn();
		byte[] published = play.published();
		play.itIs(play.facts.drawAt().plusSeconds(3600));
		this.booth.draws.draw(play.id);
		assertThat(play.published()).isEqualTo(published);
		assertThat(this.booth.offers.all(play.id)).hasSize(Booth.SEATS);
	}

	@Test
	void aDrawThatDiesHalfWayPublishesNothingAndGivesTheSameResultLater() {
		Play play = this.booth.open();
		List<String> codes = play.enter(20);
		play.listed().itIs(play.facts.drawAt());
		fault("create function break_%s() returns trigger language plpgsql as "
				+ "'begin raise exception ''disk full''; end'", play);
		fault("create trigger break_%1$s before insert on meeting_offer for each row when (new.session_id = '%2$s' "
				+ "and new.seat = 4) execute function break_%1$s()", play);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.booth.draws.draw(play.id));
		assertThat(this.booth.draws.transcript(play.id)).isEmpty();
		assertThat(this.booth.draws.board(play.id).drawnAt()).isNull();
		assertThat(codes).allSatisfy((code) -> {
			assertThat(play.ticket(code).place()).isNull();
			assertThat(play.seat(code)).isNull();
		});
		fault("drop trigger break_%1$s on meeting_offer", play);
		this.booth.draws.draw(play.id);
		Transcript transcript = play.transcript();
		assertThat(DrawCheck.check(transcript)).allMatch(Check::ok);
		assertThat(transcript.commitment()).isEqualTo(this.booth.draws.board(play.id).commitment().commitment());
		assertThat(transcript.entriesHash()).isEqualTo(play.booth.draws.board(play.id).snapshots().get(1).hash());
	}

	@Test
	void aListThatIsNotThePublishedOneIsNotDrawn() {
		Play play = this.booth.open();
		List<String> codes = play.enter(3);
		play.listed().itIs(play.facts.drawAt());
		this.booth.jdbc.sql("update meeting_ticket set weight = 9 where request_code = ?").param(codes.get(0)).update();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.booth.draws.draw(play.id));
		assertThat(this.booth.draws.transcript(play.id)).isEmpty();
	}

	@Test
	void thePublicNumberNeedsTwoOfficersAndComesAfterTheList() {
		Play play = this.booth.open("number", 0, 2, new NumberRule(true, "عدد", "number"));
		play.enter(3);
		notNow(() -> this.booth.draws.enterNumber(play.id, "1", "one", "secretariat"));
		play.listed();
		notNow(() -> this.booth.draws.draw(play.id));
		notNow(() -> this.booth.draws.confirmNumber(play.id, "two", "supervisors"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.booth.draws.enterNumber(play.id, " ", "one", "secretariat"));
		this.booth.draws.enterNumber(play.id, "1", "one", "secretariat");
		this.booth.draws.enterNumber(play.id, " ۲۳۴۵ ", "one", "secretariat");
		assertThat(this.booth.draws.board(play.id).publicNumber()).isNull();
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.booth.draws.confirmNumber(play.id, "one", "supervisors"))
			.satisfies((ex) -> assertThat(ex.status().value()).isEqualTo(403));
		this.booth.draws.confirmNumber(play.id, "two", "supervisors");
		notNow(() -> this.booth.draws.enterNumber(play.id, "9", "one", "secretariat"));
		play.itIs(play.facts.drawAt());
		this.booth.draws.draw(play.id);
		assertThat(play.transcript().publicNumber()).isEqualTo("2345");
		DrawDesk.Board board = this.booth.draws.board(play.id);
		assertThat(board.numberEnteredBy()).isEqualTo("secretariat");
		assertThat(board.numberConfirmedBy()).isEqualTo("supervisors");
	}

	@Test
	void reservedSeatsComeOffTheTopAndAreNoEntries() {
		Play play = this.booth.open();
		List<String> codes = play.enter(10);
		this.booth.ballot.approveUrgent(codes.get(7));
		this.booth.jdbc.sql("update meeting_ticket set draws = 6 where request_code = ?").param(codes.get(8)).update();
		play.drawn();
		Transcript transcript = play.transcript();
		assertThat(transcript.reserved()).containsExactly(
				new Reserved(play.ticket(codes.get(8)).ticket(), Reserved.Rule.BY_RIGHT),
				new Reserved(play.ticket(codes.get(7)).ticket(), Reserved.Rule.URGENT));
		assertThat(transcript.entries().size()).isEqualTo(8);
		assertThat(transcript.seats()).isEqualTo(4);
		assertThat(this.booth.seats.seats(play.id)).hasSize(Booth.SEATS)
			.extracting(SeatView::code)
			.startsWith(codes.get(8), codes.get(7));
		assertThat(play.ticket(codes.get(7)).reserved()).isEqualTo("urgent");
		assertThat(play.ticket(codes.get(7)).place()).isNull();
		assertThat(play.log()).contains("offered.byRight", "offered.urgent");
	}

	@Test
	void whoCancelsAfterTheFinalListStaysInTheEntriesAndIsPassedOver() {
		Play play = this.booth.open("over", 0, 3);
		List<String> codes = play.enter(4);
		play.listed();
		this.booth.ballot.cancel(codes.get(0), null);
		this.booth.ballot.cancel(codes.get(1), "دلیل");
		this.booth.ballot.cancel(codes.get(1), "دلیل");
		play.itIs(play.facts.drawAt());
		this.booth.draws.draw(play.id);
		assertThat(play.transcript().entries().size()).isEqualTo(4);
		assertThat(this.booth.seats.seats(play.id)).extracting(SeatView::code)
			.containsExactlyInAnyOrder(codes.get(2), codes.get(3));
		assertThat(this.booth.draws.board(play.id).cancelledByOfficers()).isOne();
		assertThat(play.log()).contains("cancelled", "cancelledByOfficer");
	}

	@Test
	void everybodyIsToldByAJobOfTheirOwn() {
		Play play = this.booth.open();
		List<String> codes = play.enter(9);
		play.drawn();
		assertThat(this.booth.heard).isEmpty();
		this.booth.tellAll(play.id);
		assertThat(this.booth.heard)
			.containsExactlyInAnyOrderElementsOf(codes.stream().map((code) -> "drawn " + code).toList());
	}

	@Test
	void pausesGrowToAnHour() {
		assertThat(Telling.pause(1)).isEqualTo(Duration.ofSeconds(10));
		assertThat(Telling.pause(2)).isEqualTo(Duration.ofSeconds(20));
		assertThat(Telling.pause(40)).isEqualTo(Duration.ofHours(1));
	}

	private void fault(String sql, Play play) {
		String name = play.id.replace('-', '_');
		this.booth.jdbc.sql(String.format(sql, name, play.id)).update();
	}

	private static void notNow(ThrowingCallable action) {
		assertThatExceptionOfType(Problem.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.status().value()).isEqualTo(409));
	}

}
