package ir.peygir.meeting.ballot;

import java.util.stream.Stream;

import javax.sql.DataSource;

import ir.peygir.meeting.draw.Entries;
import ir.peygir.meeting.draw.Entry;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads the entries of a session from a running query, so that a long list costs no more
 * than itself.
 */
@Repository
class EntryList {

	private static final int FETCHED = 1000;

	private final JdbcTemplate jdbc;

	EntryList(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
		this.jdbc.setFetchSize(FETCHED);
	}

	/** Who counts now, while the list may still change. */
	Entries now(String sessionId) {
		return read("state in ('REGISTERED', 'LISTED')", sessionId);
	}

	/**
	 * The final list, with those that were cancelled afterwards, without the reserved.
	 */
	Entries listed(String sessionId) {
		return read("on_list and reserved is null", sessionId);
	}

	private Entries read(String condition, String sessionId) {
		try (Stream<Entry> entries = this.jdbc.queryForStream(
				"select ticket, weight from meeting_ticket where session_id = ? and " + condition,
				(row, number) -> new Entry(row.getString(1), row.getInt(2)), sessionId)) {
			return Entries.of(entries::iterator);
		}
	}

}
