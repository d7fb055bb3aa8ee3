package ir.peygir.staff.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ir.peygir.city.City;
import ir.peygir.meeting.session.HostDesk;
import ir.peygir.shared.CsvRows;
import ir.peygir.staff.StaffGroups;
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

	private static final List<String> COLUMNS_OF_GROUPS = List.of(StaffGroups.OPERATORS, StaffGroups.CALL_CENTRE,
			StaffGroups.SECRETARIAT, StaffGroups.SUPERVISORS, StaffGroups.INSPECTION, StaffGroups.PROTECTION,
			StaffGroups.CLUB_DESK, StaffGroups.MANAGERS, StaffGroups.AUDITORS, StaffGroups.DESIGNERS,
			StaffGroups.ADMINISTRATORS);

	private static final List<String> COLUMNS = Stream
		.concat(Stream.of(NOBODY, UNIT, OFFICE), COLUMNS_OF_GROUPS.stream())
		.toList();

	private static final Pattern OF_NOBODY = Pattern.compile("yes|secret|sign-in|403|404");

	private static final Pattern OF_A_ROLE = Pattern.compile("yes|secret|(own |self )?(403|404|nothing)");

	private final Map<String, Row> rows = new LinkedHashMap<>();

	private final City city;

	private final HostDesk hosts;

	AccessTable(City city, HostDesk hosts) {
		this.city = city;
		this.hosts = hosts;
		read(CsvRows.of(FILE)).forEach((row) -> this.rows.put(row.method() + " " + row.path(), row));
	}

	/**
	 * @param lines in the order of the file, by the names of its columns
	 * @throws IllegalStateException naming the line and what is wrong there: a cell that
	 * is missing or means nothing, a second row for the same address
	 */
	static List<Row> read(List<Map<String, String>> lines) {
		Map<String, Row> rows = new LinkedHashMap<>();
		int number = 1;
		for (Map<String, String> line : lines) {
			Row row = row(line, ++number);
			if (rows.put(row.method() + " " + row.path(), row) != null) {
				throw wrong(number, row.method() + " " + row.path() + " has a row before");
			}
		}
		return List.copyOf(rows.values());
	}

	private static Row row(Map<String, String> line, int number) {
		Map<String, String> cells = new LinkedHashMap<>(line);
		Row row = new Row(cells.remove("method"), cells.remove("path"), cells);
		COLUMNS.forEach((column) -> {
			Pattern known = column.equals(NOBODY) ? OF_NOBODY : OF_A_ROLE;
			String cell = cells.get(column);
			if (cell == null || !known.matcher(cell).matches()) {
				throw wrong(number,
						"the cell of " + column + " for " + row.path() + " is missing or means nothing: " + cell);
			}
		});
		return row;
	}

	private static IllegalStateException wrong(int number, String why) {
		return new IllegalStateException(FILE + ", line " + number + ": " + why);
	}

	/**
	 * @param cells by the name of a role; the first is of somebody who is not signed in
	 */
	record Row(String method, String path, Map<String, String> cells) {

		boolean isForEverybody() {
			return "yes".equals(this.cells.get(NOBODY));
		}

	}

	/**
	 * The member's groups for which that row opens something; none if it refuses them
	 * all, as it does those that are neither a role's nor a unit's nor an office's.
	 */
	List<String> openTo(Row row, StaffMember member) {
		return member.groups()
			.stream()
			.filter((group) -> column(group).filter((role) -> !REFUSED.equals(row.cells().get(role))).isPresent())
			.toList();
	}

	private Optional<String> column(String group) {
		if (COLUMNS_OF_GROUPS.contains(group)) {
			return Optional.of(group);
		}
		if (group.startsWith(UNIT + "-")) {
			return this.city.unit(group.substring(UNIT.length() + 1)).map((unit) -> UNIT);
		}
		return isOffice(group) ? Optional.of(OFFICE) : Optional.empty();
	}

	private boolean isOffice(String group) {
		return this.city.districts().stream().anyMatch((district) -> StaffGroups.mayor(district.code()).equals(group))
				|| this.hosts.hosts().stream().anyMatch((host) -> host.group().equals(group));
	}

	List<Row> rows() {
		return List.copyOf(this.rows.values());
	}

	Optional<Row> row(String method, String pattern) {
		return Optional.ofNullable(this.rows.get((method.equals("HEAD") ? "GET" : method) + " " + pattern))
			.or(() -> Optional.ofNullable(this.rows.get(ANY + " " + pattern)));
	}

}
