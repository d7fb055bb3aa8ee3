package ir.peygir.meeting.ballot;

import java.util.List;
import java.util.Set;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import ir.peygir.OnH2;
import ir.peygir.meeting.draw.Check;
import ir.peygir.meeting.draw.DrawCheck;
import ir.peygir.shared.Sealer;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whoever owns the tables cannot change what was published, on either database.
 */
class PublishedStaysTests extends BallotStories {

	private static final Set<String> PUBLISHED = Set.of("meeting_transcript", "meeting_transcript_part",
			"meeting_place", "meeting_snapshot", "meeting_log");

	@Autowired
	private Sealer sealer;

	@Test
	void onPostgreSql() {
		stays(this.booth);
		assertThat(this.booth.jdbc.sql("select distinct tableowner from pg_tables where tablename in (:tables)")
			.param("tables", PUBLISHED)
			.query(String.class)
			.list()).as("even the owner").containsExactly("postgres");
	}

	@Test
	void onH2() {
		try (OnH2 database = OnH2.named("published")) {
			stays(new Booth(new JdbcTemplate(database.dataSource()), database.transaction(),
					Mockito.mock(SchedulerClient.class), this.sealer));
		}
	}

	private static void stays(Booth booth) {
		Play play = booth.open();
		List<String> codes = play.enter(4 * Booth.SEATS);
		play.drawn();
		booth.seats.giveBack(play.order(codes).get(0));
		assertThat(DrawCheck.check(play.transcript())).allMatch(Check::ok);
		byte[] before = play.published();
		for (String table : PUBLISHED) {
			String session = "meeting_place".equals(table) ? "drawn_in" : "session_id";
			refused(booth.jdbc, "update " + table + " set " + session + " = 'x'");
			refused(booth.jdbc, "delete from " + table);
		}
		PUBLISHED.forEach((table) -> refused(booth.jdbc, "truncate table " + table));
		booth.jdbc.sql("""
				insert into meeting_transcript_part (session_id, part, content)
				select session_id, part + 1, content from meeting_transcript_part where session_id = ?""")
			.param(play.id)
			.update();
		assertThat(play.published()).as("what is added behind belongs to nothing").isEqualTo(before);
	}

	@Test
	void whatWasPromisedIsFilledOnceOnPostgreSql() {
		promised(this.booth);
	}

	@Test
	void whatWasPromisedIsFilledOnceOnH2() {
		try (OnH2 database = OnH2.named("promised")) {
			promised(new Booth(new JdbcTemplate(database.dataSource()), database.transaction(),
					Mockito.mock(SchedulerClient.class), this.sealer));
		}
	}

	private static void promised(Booth booth) {
		Play play = booth.open("promised", 0, 2, new NumberRule(true, "عدد", "number"));
		play.enter(3);
		for (String change : List.of("seats = 3", "commitment = 'x'", "sealed_seed = 'x'", "number_needed = false",
				"rule_fa = 'x'", "rule_en = 'x'", "committed_at = current_timestamp", "host_code = 'x'",
				"district = 'x'", "session_id = 'x'", "seats = null")) {
			refused(booth.jdbc, "update meeting_seal set " + change);
		}
		play.listed();
		booth.draws.enterNumber(play.id, "1", "one", "secretariat");
		booth.draws.enterNumber(play.id, "2", "one", "secretariat");
		booth.draws.confirmNumber(play.id, "two", "supervisors");
		play.itIs(play.facts.drawAt());
		booth.draws.draw(play.id);
		booth.seats.standIn(play.id);
		for (String change : List.of("public_number = '3'", "public_number = null", "entered_by = 'x'",
				"entered_role = 'x'", "confirmed_by = 'x'", "confirmed_role = null", "listed_at = null",
				"entries_hash = 'x'", "newcomer_chance = 1", "drawn_at = null", "transcript_of = null",
				"stood_in = false")) {
			refused(booth.jdbc, "update meeting_seal set " + change + " where session_id = '" + play.id + "'");
		}
		refused(booth.jdbc, "delete from meeting_seal where session_id = '" + play.id + "'");
		refused(booth.jdbc, "truncate table meeting_seal");
	}

	private static void refused(JdbcClient jdbc, String sql) {
		assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> jdbc.sql(sql).update());
	}

}
