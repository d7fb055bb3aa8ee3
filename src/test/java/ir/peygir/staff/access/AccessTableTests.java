package ir.peygir.staff.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.Stories;
import ir.peygir.shared.CsvRows;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the table says of groups and cells that it does not know.
 */
class AccessTableTests extends Stories {

	@Autowired
	private AccessTable table;

	@ParameterizedTest
	@ValueSource(strings = { "camunda-admin", "offline_access", "mayor-99", "unit-", "unit-D99-TEC", "office", "unit",
			"nobody" })
	void anUnknownGroupOpensNothing(String group) {
		assertThat(this.table.rows()).allSatisfy((row) -> assertThat(openTo(row, group)).isEmpty());
	}

	@Test
	void unitsAndOfficesOfHostsAreKnownByTheCityAndTheHosts() {
		AccessTable.Row home = this.table.row("GET", "/staff").orElseThrow();
		assertThat(openTo(home, "unit-D06-TEC")).containsExactly("unit-D06-TEC");
		assertThat(openTo(home, "mayor-06")).containsExactly("mayor-06");
		assertThat(openTo(home, "club-desk")).containsExactly("club-desk");
	}

	@Test
	void aCellThatIsMissingOrMeansNothingStopsTheStartByNameAndLine() {
		refused(without("office"), "line 3: the cell of office for /staff");
		refused(with("office", ""), "line 3: the cell of office for /staff");
		refused(with("auditors", "yess"), "line 3: the cell of auditors for /staff");
		refused(with("nobody", "own 403"), "line 3: the cell of nobody for /staff");
		refused(new LinkedHashMap<>(first()), "line 3: " + first().get("method") + " " + first().get("path"));
	}

	private List<String> openTo(AccessTable.Row row, String group) {
		return this.table.openTo(row, new StaffMember("someone", "someone", List.of(group)));
	}

	private static void refused(Map<String, String> line, String why) {
		assertThatIllegalStateException().isThrownBy(() -> AccessTable.read(List.of(first(), line)))
			.withMessageContaining(AccessTable.FILE + ", " + why);
	}

	private static Map<String, String> first() {
		return CsvRows.of(AccessTable.FILE).get(0);
	}

	private static Map<String, String> with(String column, String cell) {
		Map<String, String> line = new LinkedHashMap<>(CsvRows.of(AccessTable.FILE).get(1));
		line.put("path", "/staff");
		line.put(column, cell);
		return line;
	}

	private static Map<String, String> without(String column) {
		Map<String, String> line = with(column, "yes");
		line.remove(column);
		return line;
	}

}
