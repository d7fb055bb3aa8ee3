package ir.peygir.meeting.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads from earlier tickets and offers what a weight is made of.
 */
@Repository
class PastTable {

	private static final Duration RECEIVED_COUNTS = Duration.ofDays(180);

	private static final Duration MISSED_COUNTS = Duration.ofDays(90);

	private final JdbcClient jdbc;

	PastTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	MatterPast of(String code, String person, Instant now) {
		return new MatterPast(this.jdbc.sql("""
				select t.district, t.on_list, t.state, s.drawn_at, t.session_cancelled,
					(select count(*) from meeting_offer o where o.ticket_id = t.id
						and o.state not in ('WITHDRAWN', 'CARRIED')) as offers,
					(select max(o.offered_at) from meeting_offer o where o.ticket_id = t.id and o.counts) as counting,
					(select count(*) from meeting_offer o where o.ticket_id = t.id and o.state = 'CARRIED') as lost
				from meeting_ticket t left join meeting_seal s on s.session_id = t.session_id
				where t.request_code = ? order by t.id""").param(code).query(PastTable::past).list(),
				has("state in ('PRESENT', 'LATE')", person, now.minus(RECEIVED_COUNTS)),
				has("no_show", person, now.minus(MISSED_COUNTS)));
	}

	private boolean has(String condition, String person, Instant after) {
		return this.jdbc.sql("select count(*) from meeting_offer where person = ? and held_at > ? and " + condition)
			.param(person)
			.param(Columns.utc(after))
			.query(Integer.class)
			.single() > 0;
	}

	private static Past past(ResultSet row, int number) throws SQLException {
		boolean cancelled = row.getBoolean("session_cancelled");
		Instant drawnAt = Columns.instant(row, "drawn_at");
		boolean barred = TicketView.State.BARRED.name().equals(row.getString("state"));
		boolean tookPart = row.getBoolean("on_list") || cancelled && drawnAt == null && !barred;
		return new Past(row.getString("district"), tookPart, drawnAt, cancelled, row.getInt("offers") > 0,
				Columns.instant(row, "counting"), row.getInt("lost") > 0);
	}

}
