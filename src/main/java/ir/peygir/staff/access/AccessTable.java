package ir.peygir.staff.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.shared.CsvRows;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Who may open which address, one row each; the gate, the tests and the document about
 * security read the same.
 */
@Component
class AccessTable {

	static final String FILE = "staff/access.csv";

	/** Of an address that answers whatever the method. */
	static final String ANY = "ANY";

	private static final String NOBODY = "nobody";

	private static final String REFUSED = "403";

	private static final String UNIT = "unit";

	/** An office may have any name; those of district mayors are called after them. */
	private static final String OFFICE = "office";

	private final Map<String, Row> rows = new LinkedHashMap<>();

	AccessTable() {
		CsvRows.of(FILE).forEach((cells) -> {
			Row row = new Row(cells.remove("method"), cells.remove("path"), cells);
			if (this.rows.put(row.method() + " " + row.path(), row) != null) {
				throw new IllegalStateException(FILE + " has two rows for " + row.method() + " " + row.path());
			}
		});
	}

	/**
	 * @param cells by the name of a role; the first is of somebody who is not signed in
	 */
	record Row(String method, String path, Map<String, String> cells) {

		/** Whether none of this member's groups has anything to look for there. */
		boolean refuses(StaffMember member) {
			return openTo(member).isEmpty();
		}

		/** The groups through which this member may come in. */
		List<String> openTo(StaffMember member) {
			return member.groups().stream().filter((group) -> !REFUSED.equals(cell(group))).toList();
		}

		boolean isForEverybody() {
			return "yes".equals(this.cells.get(NOBODY));
		}

		private String cell(String group) {
			String role = group.startsWith(UNIT + "-") ? UNIT : this.cells.containsKey(group) ? group : OFFICE;
			return this.cells.get(role);
		}

	}

	List<Row> rows() {
		return List.copyOf(this.rows.values());
	}

	Optional<Row> row(String method, String pattern) {
		return Optional.ofNullable(this.rows.get((method.equals("HEAD") ? "GET" : method) + " " + pattern))
			.or(() -> Optional.ofNullable(this.rows.get(ANY + " " + pattern)));
	}

}
