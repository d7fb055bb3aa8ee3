package ir.peygir.staff.access;

import java.util.List;

/**
 * Somebody in the matrix: what is theirs to open, and whether what is opened is their
 * own.
 *
 * @param column of the table
 * @param own whether it is the unit or office of the cases that are tried
 */
record Role(String column, boolean own, List<String> groups) {

	/**
	 * Whoever has no place of their own, e.g. all operators, has nothing of their own.
	 */
	static Role of(String column, List<String> groups) {
		return new Role(column, false, groups);
	}

	String account() {
		return this.groups.isEmpty() ? null : "only-" + this.column + (this.own ? "-here" : "");
	}

	@Override
	public String toString() {
		return this.column + (this.own ? " of that place" : "");
	}

	/** What the table's cell means for this one; nothing that is tried is one's own. */
	String expected(AccessTable.Row row) {
		String cell = row.cells().get(this.column);
		int cut = cell.indexOf(' ');
		return (cut < 0) ? cell : cell.startsWith("own ") && this.own ? "yes" : cell.substring(cut + 1);
	}

}
