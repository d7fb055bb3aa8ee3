package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts draws and seats, so that nobody has to read tickets for it.
 */
@Component
public class BallotFigures {

	private final JdbcClient jdbc;

	BallotFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sessions drawn in that time, newest first.
	 * @param hostCode or {@code null} for all hosts
	 * @param from inclusive
	 * @param to exclusive
	 */
	public List<DrawFigures> draws(String hostCode, Instant from, Instant to) {
		return this.jdbc.sql("""
				select s.session_id, s.host_code, s.drawn_at, s.seats, s.newcomer_chance, s.cancelled_at,
					(select count(*) from meeting_ticket t where t.session_id = s.session_id and t.on_list) as entrants,
					(select count(*) from meeting_ticket t where t.session_id = s.session_id and t.state = 'LISTED'
						and not exists (select 1 from meeting_offer o where o.ticket_id = t.id)) as waiting,
					(select count(*) from meeting_offer o where o.session_id = s.session_id
						and o.state in ('PRESENT', 'LATE')) as received,
					(select count(*) from meeting_offer o where o.session_id = s.session_id
						and o.state = 'MISSED') as missed
				from meeting_seal s where s.drawn_at >= :from and s.drawn_at < :to
					and (cast(:host as varchar(20)) is null or s.host_code = :host)
				order by s.drawn_at desc, s.session_id""")
			.param("from", Columns.utc(from))
			.param("to", Columns.utc(to))
			.param("host", hostCode)
			.query((row, number) -> new DrawFigures(row.getString("session_id"), row.getString("host_code"),
					Columns.instant(row, "drawn_at"), row.getInt("seats"), row.getInt("entrants"),
					row.getDouble("newcomer_chance"), row.getInt("waiting"), row.getInt("received"),
					row.getInt("missed")))
			.list();
	}

	/** Tickets of that host that count and wait for a draw or a seat. */
	public int waiting(String hostCode) {
		return this.jdbc
			.sql("""
					select count(*) from meeting_ticket t where t.session_id like :host
						and t.state in ('REGISTERED', 'LISTED') and t.person_key is not null
						and not exists (select 1 from meeting_offer o where o.ticket_id = t.id and o.holder_key is not null)""")
			.param("host", hostCode + "-____-__-__")
			.query(Integer.class)
			.single();
	}

	/** Requests that could not be told in many tries; each is tried on. */
	public int untold() {
		return this.jdbc
			.sql("select count(*) from scheduled_tasks where task_name in (:names) and consecutive_failures >= :many")
			.param("names", List.of(Telling.ONE.getTaskName(), Telling.MANY.getTaskName()))
			.param("many", Telling.MANY_FAILURES)
			.query(Integer.class)
			.single();
	}

	/**
	 * @param newcomerChance of some seat for weight 2 on the final list, 0 to 1
	 * @param waiting who got no offer
	 * @param missed no-shows
	 */
	public record DrawFigures(String sessionId, String hostCode, Instant drawnAt, int seats, int entrants,
			double newcomerChance, int waiting, int received, int missed) {
	}

}
