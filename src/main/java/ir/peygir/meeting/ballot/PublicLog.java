package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.util.List;

import ir.peygir.meeting.draw.Reserved;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What everybody may read of a session, line by line; a line is never changed and names
 * no request and no person.
 */
@Repository
class PublicLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(String sessionId, String what) {
		add(sessionId, what, null, null);
	}

	/**
	 * @param what text {@code meeting.log.<what>}
	 */
	void add(String sessionId, String what, String ticket, Integer seat) {
		try {
			this.jdbc.sql("""
					insert into meeting_log (session_id, number, at, what, ticket, seat)
					select :session, coalesce(max(number), 0) + 1, cast(:at as timestamp(6) with time zone),
						cast(:what as varchar(30)), cast(:ticket as varchar(64)), cast(:seat as int)
					from meeting_log where session_id = :session""")
				.param("session", sessionId)
				.param("at", Columns.utc(this.clock.instant()))
				.param("what", what)
				.param("ticket", ticket)
				.param("seat", seat)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new ConcurrencyFailureException("another line came first", ex);
		}
	}

	void offered(Ticket ticket, int seat) {
		Reserved.Rule rule = ticket.reserved();
		add(ticket.sessionId(), (rule != null) ? "offered." + rule.code() : "offered", ticket.ticket(), seat);
	}

	List<DrawDesk.LogLine> lines(String sessionId) {
		return this.jdbc.sql("select * from meeting_log where session_id = ? order by number")
			.param(sessionId)
			.query((row, number) -> new DrawDesk.LogLine(Columns.instant(row, "at"), row.getString("what"),
					row.getString("ticket"), row.getObject("seat", Integer.class)))
			.list();
	}

}
