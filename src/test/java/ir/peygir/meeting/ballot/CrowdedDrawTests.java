package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.meeting.draw.Check;
import ir.peygir.meeting.draw.DrawCheck;
import ir.peygir.meeting.draw.Tickets;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * As many as could ever ask for one Monday.
 */
class CrowdedDrawTests extends BallotStories {

	private static final int MANY = 10_000;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void tenThousandAreDrawnAndPublishedInTwoSeconds() {
		crowd(500);
		Play play = crowd(MANY);
		play.itIs(play.facts.drawAt());
		long start = System.nanoTime();
		this.booth.draws.draw(play.id);
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		assertThat(play.transcript().order().size()).isEqualTo(MANY);
		assertThat(DrawCheck.check(play.transcript())).allMatch(Check::ok);
		assertThat(took).isLessThan(Duration.ofSeconds(2));
		everybodyHasAJob(play);
	}

	private void everybodyHasAJob(Play play) {
		long news = this.booth.jdbc.sql("select id from meeting_news where session_id = ?")
			.param(play.id)
			.query(Long.class)
			.single();
		this.booth.telling.spread(news);
		this.booth.telling.spread(news);
		assertThat(this.jdbc.update("delete from scheduled_tasks where task_name = ? and task_instance like ?",
				Telling.ONE.getTaskName(), "DRAWN/%/" + play.id + "/%"))
			.isEqualTo(MANY);
	}

	private Play crowd(int many) {
		Play play = this.booth.open();
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < many; i++) {
			NewTicket one = play.somebody();
			String ticket = Tickets.ticket(play.id, one.pseudonym(), "00000000000000000000000000000000");
			rows.add(new Object[] { play.id, one.code(), one.person(), one.pseudonym(), ticket, 1 + i % 10, ticket,
					one.person() });
		}
		this.jdbc.batchUpdate(
				"""
						insert into meeting_ticket (session_id, district, request_code, person, pseudonym, nonce, nonce_by_server,
							ticket, weight, rules, draws, state, matter_since, entered_at, ticket_key, person_key)
						values (?, '06', ?, ?, ?, '00000000000000000000000000000000', false, ?, ?, 'BASE', 0, 'REGISTERED',
							current_timestamp, current_timestamp, ?, ?)""",
				rows);
		return play.listed();
	}

}
