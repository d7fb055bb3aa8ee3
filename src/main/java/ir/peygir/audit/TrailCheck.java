package ir.peygir.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the whole trail in a database: every chain, every root, and each root anew from
 * the entries as they stand. Reads row by row and keeps no more than the hashes of the
 * tree.
 */
final class TrailCheck {

	private static final int AT_ONCE = 1000;

	private static final String HEADS = """
			select h.case_code, h.number, h.hash, e.hash from trail_head h
			left join trail_entry e on e.case_code = h.case_code and e.number = h.number
			order by h.case_code""";

	private static final String BEHIND = """
			select e.case_code, min(e.number) from trail_entry e
			left join trail_head h on h.case_code = e.case_code and h.number >= e.number
			where h.case_code is null group by e.case_code order by e.case_code""";

	private static final String LEAVES = """
			select l.root_number, l.place, l.case_code, l.number, l.hash, e.hash from trail_leaf l
			left join trail_entry e on e.case_code = l.case_code and e.number = l.number
			order by l.root_number, l.place""";

	private final Connection database;

	private final Map<Integer, TrailRoot> saved;

	private final String key;

	private final List<Finding> found = new ArrayList<>();

	private long entries;

	private int roots;

	TrailCheck(Connection database, Map<Integer, TrailRoot> saved, String key) {
		this.database = database;
		this.saved = saved;
		this.key = key;
	}

	/** In the order in which they were found; empty if all is right. */
	List<Finding> run() throws SQLException {
		this.database.setAutoCommit(false);
		// what is written meanwhile is checked the next time
		if (this.database.getTransactionIsolation() != Connection.TRANSACTION_REPEATABLE_READ) {
			this.database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		}
		try {
			chains();
			heads();
			checkRoots();
			return this.found;
		}
		finally {
			this.database.rollback();
		}
	}

	long entries() {
		return this.entries;
	}

	int roots() {
		return this.roots;
	}

	private void checkRoots() throws SQLException {
		List<TrailRoot> all = new ArrayList<>();
		each("select " + TrailRoots.COLUMNS + " from trail_root order by number",
				(row) -> all.add(TrailRoots.read(row)));
		RootCheck check = new RootCheck(this.saved, this.key, this.found::add);
		all.forEach(check::next);
		RootsAnew anew = new RootsAnew(all, this.found::add);
		each(LEAVES, anew::next);
		anew.end();
		check.end(anew.lastCovered());
		this.roots = all.size();
	}

	private void chains() throws SQLException {
		ChainCheck check = new ChainCheck(this.found::add);
		each("select " + Proofs.ENTRY + " from trail_entry order by case_code, number", (row) -> {
			check.next(Proofs.read(row));
			this.entries++;
		});
	}

	private void heads() throws SQLException {
		each(HEADS, (row) -> {
			if (row.getString(4) == null) {
				this.found.add(Finding.of("gap", row.getString(1), row.getLong(2)));
			}
			else if (!row.getString(3).equals(row.getString(4))) {
				this.found.add(Finding.of("head", row.getString(1), row.getLong(2)));
			}
		});
		each(BEHIND, (row) -> this.found.add(Finding.of("behind", row.getString(1), row.getLong(2))));
	}

	private void each(String query, Row action) throws SQLException {
		try (Statement statement = this.database.createStatement()) {
			statement.setFetchSize(AT_ONCE);
			try (ResultSet rows = statement.executeQuery(query)) {
				while (rows.next()) {
					action.read(rows);
				}
			}
		}
	}

	@FunctionalInterface
	private interface Row {

		void read(ResultSet row) throws SQLException;

	}

}
