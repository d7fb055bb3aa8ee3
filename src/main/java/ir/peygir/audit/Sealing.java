package ir.peygir.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Display;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the root of a day over the heads of all chains and signs it.
 */
@Component
class Sealing {

	private static final int AT_ONCE = 500;

	private static final String MOVED = """
			select h.case_code, h.number, h.hash, p.place from trail_head h
			left join trail_place p on p.case_code = h.case_code
			where p.place is null or p.number < h.number order by p.place, h.case_code""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final TrailRoots roots;

	private final TrailKey key;

	private final Clock clock;

	Sealing(JdbcTemplate jdbc, TransactionTemplate transaction, TrailRoots roots, TrailKey key, Clock clock) {
		this.jdbc = new JdbcTemplate(jdbc.getDataSource());
		this.jdbc.setFetchSize(AT_ONCE);
		this.transaction = transaction;
		this.roots = roots;
		this.key = key;
		this.clock = clock;
	}

	/**
	 * One for each day at most, and none for a day that has gone by: who was away then
	 * cannot say what stood there.
	 * @return empty if today's was made, or there is nothing to seal
	 */
	Optional<TrailRoot> seal() {
		return this.transaction.execute((status) -> {
			Optional<TrailRoot> last = this.roots.last();
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
			LocalDate today = LocalDate.ofInstant(now, Display.CITY);
			if (last.isPresent() && !today.isAfter(last.get().madeOn())) {
				return Optional.empty();
			}
			int number = last.map(TrailRoot::number).orElse(0) + 1;
			cover(number);
			return tree().map((tree) -> {
				TrailRoot root = new TrailRoot(number, today, now, tree.tree().size(), tree.entries(),
						tree.tree().root(), last.map(TrailRoot::hash).orElse(TrailHash.NOTHING), null, null)
					.signedWith(this.key);
				this.roots.keep(root);
				return root;
			});
		});
	}

	/** Takes the heads in that moved since the last root. */
	private void cover(int root) {
		long[] next = { this.jdbc.queryForObject("select count(*) from trail_place", Long.class) };
		List<Object[]> moved = new ArrayList<>();
		this.jdbc.query(MOVED, (row) -> {
			Long place = row.getObject(4, Long.class);
			moved.add(new Object[] { root, (place != null) ? place : next[0]++, row.getString(1), row.getLong(2),
					row.getString(3) });
			if (moved.size() == AT_ONCE) {
				keep(moved);
			}
		});
		keep(moved);
	}

	private void keep(List<Object[]> moved) {
		this.jdbc.batchUpdate(
				"insert into trail_leaf (root_number, place, case_code, number, hash) values (?, ?, ?, ?, ?)", moved);
		this.jdbc.batchUpdate("delete from trail_place where place = ?",
				moved.stream().map((row) -> new Object[] { row[1] }).toList());
		this.jdbc.batchUpdate("insert into trail_place (place, case_code, number, hash) values (?, ?, ?, ?)",
				moved.stream().map((row) -> new Object[] { row[1], row[2], row[3], row[4] }).toList());
		moved.clear();
	}

	/** The tree over the heads under the newest root; empty without any. */
	Optional<Tree> tree() {
		MerkleTree tree = new MerkleTree();
		long[] entries = { 0 };
		this.jdbc.query("select place, case_code, number, hash from trail_place order by place", (ResultSet row) -> {
			tree.put(row.getLong(1), leaf(row));
			entries[0] += row.getLong(3);
		});
		return (tree.size() > 0) ? Optional.of(new Tree(tree, entries[0])) : Optional.empty();
	}

	private static byte[] leaf(ResultSet row) throws SQLException {
		return TrailHash.leaf(row.getString(2), row.getLong(3), row.getString(4));
	}

	record Tree(MerkleTree tree, long entries) {
	}

}
