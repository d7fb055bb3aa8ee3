package ir.peygir.meeting.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The order of each draw, in a table of its own: writing it must not rewrite the tickets,
 * and it never changes.
 */
@Repository
class PlaceTable {

	/** Rows of one statement, so that ten thousand take twenty. */
	private static final int ROWS = 500;

	private final JdbcTemplate jdbc;

	PlaceTable(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param order tickets, first place first
	 */
	void add(String sessionId, List<String> order) {
		for (int start = 0; start < order.size(); start += ROWS) {
			List<String> some = order.subList(start, Math.min(order.size(), start + ROWS));
			List<Object> values = new ArrayList<>();
			for (String ticket : some) {
				values.addAll(List.of(sessionId, start + values.size() / 3 + 1, ticket));
			}
			this.jdbc.update("insert into meeting_place (drawn_in, place, ticket) values "
					+ String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)")), values.toArray());
		}
	}

}
