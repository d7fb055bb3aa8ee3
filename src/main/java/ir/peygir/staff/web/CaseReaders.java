package ir.peygir.staff.web;

import java.util.List;
import java.util.Set;

import ir.peygir.report.CaseFile;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Says who may read a whole case: those who sort, supervise and check, the units that had
 * it in their hands, and those right above them.
 */
@Component
class CaseReaders {

	static final Set<String> EVERY_CASE = Set.of(StaffGroups.OPERATORS, StaffGroups.SECRETARIAT,
			StaffGroups.SUPERVISORS, StaffGroups.INSPECTION, StaffGroups.AUDITORS, StaffGroups.ADMINISTRATORS);

	private static final String UNIT = "unit-";

	private final CaseFile cases;

	CaseReaders(CaseFile cases) {
		this.cases = cases;
	}

	boolean mayRead(StaffMember reader, String code) {
		if (reader.groups().stream().anyMatch(EVERY_CASE::contains)) {
			return true;
		}
		List<String> units = reader.groups()
			.stream()
			.filter((group) -> group.startsWith(UNIT))
			.map((group) -> group.substring(UNIT.length()))
			.toList();
		return !units.isEmpty() && this.cases.isOf(code, units);
	}

}
