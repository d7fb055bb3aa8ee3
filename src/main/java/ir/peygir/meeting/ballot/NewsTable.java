package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * News for many, and how far they have become a job for each.
 */
@Repository
class NewsTable {

	private final JdbcClient jdbc;

	NewsTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(String sessionId, News what, int behind) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into meeting_news (session_id, what, behind, up_to) values (?, ?, ?, 0)")
			.param(sessionId)
			.param(what.name())
			.param(behind)
			.update(key, "id");
		return key.getKeyAs(Number.class).longValue();
	}

	Spread lock(long id) {
		return this.jdbc.sql("select * from meeting_news where id = ? for update")
			.param(id)
			.query((row, number) -> new Spread(row.getLong("id"), row.getString("session_id"),
					News.valueOf(row.getString("what")), row.getInt("behind"), row.getLong("up_to")))
			.single();
	}

	/** Those who come next, by ticket. */
	List<Hearer> next(Spread news, int limit) {
		String whom = switch (news.what()) {
			case DRAWN -> "on_list and state = 'LISTED'";
			case NO_SEAT ->
				"""
						state = 'LISTED' and not exists (select 1 from meeting_offer o where o.ticket_id = meeting_ticket.id)
						and ticket_key in (select ticket from meeting_place where drawn_in = :session and place > :behind)""";
			default -> "state in ('REGISTERED', 'BARRED', 'LISTED')";
		};
		return this.jdbc
			.sql("select id, request_code from meeting_ticket where session_id = :session and id > :upTo and " + whom
					+ " order by id limit :limit")
			.param("session", news.sessionId())
			.param("upTo", news.upTo())
			.param("behind", news.behind())
			.param("limit", limit)
			.query((row, number) -> new Hearer(row.getLong(1), row.getString(2)))
			.list();
	}

	void reached(long id, long ticketId) {
		this.jdbc.sql("update meeting_news set up_to = ? where id = ?").param(ticketId).param(id).update();
	}

	void finished(long id, Instant now) {
		this.jdbc.sql("update meeting_news set finished_at = ? where id = ?")
			.param(Columns.utc(now))
			.param(id)
			.update();
	}

	/**
	 * @param upTo the ticket up to which each has a job
	 */
	record Spread(long id, String sessionId, News what, int behind, long upTo) {
	}

	record Hearer(long ticketId, String code) {
	}

}
