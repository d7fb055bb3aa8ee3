package ir.peygir.meeting.ballot;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Refuses on H2 whatever would change what was published, as a function of its own does
 * on PostgreSQL.
 */
public class PublishedStays implements Trigger {

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		throw new SQLException("what was published never changes", "23001");
	}

}
