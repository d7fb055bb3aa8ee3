package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.AtOnce;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand attempts on the same seats by many at once: everybody gets a seat or a
 * clear answer.
 */
class ManyAtOnceTests extends BallotStories {

	private static final int THREADS = 10;

	private static final int ATTEMPTS = 1000;

	private static final int SESSIONS = 4;

	private final AtomicInteger refused = new AtomicInteger();

	@Test
	void noSeatGoesToTwoAndNoClashReachesAnybody() throws Exception {
		List<Play> plays = new ArrayList<>();
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < SESSIONS; i++) {
			Play play = this.booth.open();
			codes.addAll(play.enter(60));
			play.drawn();
			plays.add(play);
		}
		Instant start = Instant.now();
		List<Object> results = AtOnce.run(THREADS, (thread) -> attempts(new Random(thread), plays, codes));
		assertThat(results).containsOnly("done");
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
		assertThat(this.refused).hasPositiveValue();
		plays.forEach(this::isFair);
	}

	private String attempts(Random random, List<Play> plays, List<String> codes) {
		for (int i = 0; i < ATTEMPTS; i++) {
			Play play = plays.get(random.nextInt(plays.size()));
			String code = codes.get(random.nextInt(codes.size()));
			try {
				attempt(random.nextInt(20), play, code);
			}
			catch (Problem ex) {
				assertThat(ex.status().value()).isEqualTo(409);
				this.refused.incrementAndGet();
			}
		}
		return "done";
	}

	private void attempt(int choice, Play play, String code) {
		switch (choice) {
			case 0 -> this.booth.seats.passOn(play.id);
			case 1 -> this.booth.ballot.cancel(code, null);
			case 2 -> this.booth.seats.attendance(code, SeatView.State.PRESENT);
			case 3, 4, 5, 6 -> this.booth.seats.giveBack(code);
			default -> this.booth.seats.confirm(code);
		}
	}

	private void isFair(Play play) {
		List<SeatView> held = this.booth.seats.seats(play.id)
			.stream()
			.filter((seat) -> seat.state() == SeatView.State.OFFERED || seat.state() == SeatView.State.CONFIRMED)
			.toList();
		assertThat(held).extracting(SeatView::number).doesNotHaveDuplicates();
		assertThat(held).extracting(SeatView::code).doesNotHaveDuplicates();
		assertThat(held).hasSizeLessThanOrEqualTo(Booth.SEATS);
		List<Integer> places = this.booth.jdbc.sql("""
				select p.place from meeting_offer o join meeting_ticket t on t.id = o.ticket_id
				join meeting_place p on p.ticket = t.ticket_key where o.session_id = ? order by o.id""")
			.param(play.id)
			.query(Integer.class)
			.list();
		assertThat(places).as("offered in the order of the draw").isSorted().doesNotHaveDuplicates();
		List<Integer> lines = this.booth.jdbc.sql("select number from meeting_log where session_id = ? order by number")
			.param(play.id)
			.query(Integer.class)
			.list();
		assertThat(lines).hasSize(lines.get(lines.size() - 1));
	}

}
