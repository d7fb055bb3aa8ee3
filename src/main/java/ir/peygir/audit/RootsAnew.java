package ir.peygir.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Computes each root again from the entries as they stand: one tree in which the heads
 * change from root to root.
 */
final class RootsAnew {

	private final Map<Integer, TrailRoot> roots = new HashMap<>();

	private final Consumer<Finding> found;

	private final MerkleTree tree = new MerkleTree();

	private int current;

	RootsAnew(List<TrailRoot> roots, Consumer<Finding> found) {
		roots.forEach((root) -> this.roots.put(root.number(), root));
		this.found = found;
	}

	/** A head that a root was the first to cover, by root and place. */
	void next(ResultSet row) throws SQLException {
		int root = row.getInt(1);
		if (root != this.current) {
			compare();
			this.current = root;
		}
		String caseCode = row.getString(3);
		long number = row.getLong(4);
		String sealed = row.getString(5);
		String stands = row.getString(6);
		if (stands == null) {
			this.found.accept(Finding.of("leafGap", caseCode, number, root));
		}
		else if (!stands.equals(sealed)) {
			this.found.accept(Finding.of("leaf", caseCode, number, root));
		}
		put(row.getLong(2), TrailHash.leaf(caseCode, number, (stands != null) ? stands : sealed), root);
	}

	private void put(long place, byte[] leaf, int root) {
		while (place > this.tree.size()) {
			this.found.accept(Finding.of("place", root, this.tree.size()));
			this.tree.put(this.tree.size(), new byte[leaf.length]);
		}
		this.tree.put(place, leaf);
	}

	void end() {
		compare();
	}

	/** The last root of which there are heads. */
	int lastCovered() {
		return this.current;
	}

	private void compare() {
		TrailRoot root = this.roots.get(this.current);
		if (root != null && (root.chains() != this.tree.size() || !root.root().equals(this.tree.root()))) {
			this.found.accept(Finding.of("root", root.number()));
		}
	}

}
