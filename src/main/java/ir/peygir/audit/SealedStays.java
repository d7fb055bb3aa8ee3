package ir.peygir.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.h2.api.Trigger;

/**
 * Refuses on H2 whatever would change what was sealed, as a function of its own does on
 * PostgreSQL; only a salt, the last column of an entry, may be erased.
 */
public class SealedStays implements Trigger {

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		if (after == null || !erasesLast(before, after)) {
			throw new SQLException("what was sealed never changes", "23001");
		}
	}

	private static boolean erasesLast(Object[] before, Object[] after) {
		int last = before.length - 1;
		return after[last] == null && Arrays.equals(before, 0, last, after, 0, last);
	}

}
