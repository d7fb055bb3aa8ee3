package ir.peygir.meeting.ballot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.h2.api.Trigger;

/**
 * Keeps on H2 what a session promised, as a function of its own does on PostgreSQL: what
 * is filled later is filled once.
 */
public class SealStays implements Trigger {

	private static final Set<String> LATER = Set.of("listed_at", "entries_hash", "newcomer_chance", "confirmed_by",
			"confirmed_role", "drawn_at", "transcript_of", "offers_over_at", "reserves_to", "cancelled_at");

	/** The first officer enters it again until the second one agrees. */
	private static final Set<String> UNTIL_CONFIRMED = Set.of("public_number", "entered_by", "entered_role");

	private List<String> columns = List.of();

	@Override
	public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
			throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, null)) {
			while (found.next()) {
				names.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
			}
		}
		this.columns = List.copyOf(names);
	}

	@Override
	public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
		boolean confirmed = before[this.columns.indexOf("confirmed_by")] != null;
		for (int i = 0; i < before.length; i++) {
			if (after == null
					|| !Objects.equals(before[i], after[i]) && !mayBecome(this.columns.get(i), before[i], confirmed)) {
				throw new SQLException("what was promised never changes", "23001");
			}
		}
	}

	private static boolean mayBecome(String column, Object before, boolean confirmed) {
		return (before == null && LATER.contains(column)) || (!confirmed && UNTIL_CONFIRMED.contains(column))
				|| ("stood_in".equals(column) && Boolean.FALSE.equals(before));
	}

}
