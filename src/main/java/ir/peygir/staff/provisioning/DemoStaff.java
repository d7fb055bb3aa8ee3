package ir.peygir.staff.provisioning;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ir.peygir.city.City;
import ir.peygir.city.District;
import ir.peygir.city.Level;
import ir.peygir.city.Unit;
import ir.peygir.staff.StaffGroups;

/**
 * One person for each role, for trying out: everybody knows the password.
 */
class DemoStaff {

	private static final String PASSWORD = "demo";

	private final Accounts accounts;

	private final City city;

	DemoStaff(Accounts accounts, City city) {
		this.accounts = accounts;
		this.city = city;
	}

	void provide() {
		person("operator", "پاسخ‌گوی", "مرکز ۱۳۷", StaffGroups.OPERATORS, StaffGroups.CALL_CENTRE);
		person("operator2", "شیفت شب", "مرکز ۱۳۷", StaffGroups.OPERATORS, StaffGroups.CALL_CENTRE);
		unit("unit06", "کارشناس", "واحدهای منطقهٔ ۶", (unit) -> "06".equals(unit.district()));
		unit("units", "کارشناس", "واحدهای منطقه‌های دیگر",
				(unit) -> unit.district() != null && !"06".equals(unit.district()));
		unit("organisation", "کارشناس", "سازمان‌ها و شرکت‌ها", (unit) -> unit.level() == Level.O);
		unit("headquarters", "کارشناس", "ستاد", (unit) -> unit.level() == Level.H);
		person("secretariat", "کارشناس", "دبیرخانه", StaffGroups.SECRETARIAT);
		person("mayor06", "دفتر", "شهردار منطقهٔ ۶", StaffGroups.mayor("06"));
		person("mayors", "دفتر", "شهرداران منطقه‌های دیگر",
				this.city.districts()
					.stream()
					.map(District::code)
					.filter((district) -> !"06".equals(district))
					.map(StaffGroups::mayor)
					.toArray(String[]::new));
		person("supervisor", "سرپرست", "رسیدگی", StaffGroups.SUPERVISORS);
		person("supervisor2", "سرپرست", "اعتراض‌ها", StaffGroups.SUPERVISORS);
		person("inspector", "کارشناس", "بازرسی",
				Stream.concat(Stream.of(StaffGroups.INSPECTION), unitsOf((unit) -> unit.level() == Level.I))
					.toArray(String[]::new));
		person("protection", "مسئول", "صیانت از گزارشگران", StaffGroups.PROTECTION);
		person("clubdesk", "میز", "باشگاه", StaffGroups.CLUB_DESK);
		person("manager", "مدیر", "شهری", StaffGroups.MANAGERS);
		person("auditor", "ممیز", "سامانه", StaffGroups.AUDITORS);
		person("designer", "طراح", "فرایند", StaffGroups.DESIGNERS);
		person("admin", "مدیر", "سامانه", StaffGroups.ADMINISTRATORS);
	}

	private void person(String id, String firstName, String lastName, String... groups) {
		this.accounts.provide(id, firstName, lastName, PASSWORD, List.of(groups));
	}

	private void unit(String id, String firstName, String lastName, Predicate<Unit> units) {
		this.accounts.provide(id, firstName, lastName, PASSWORD, unitsOf(units).toList());
	}

	private Stream<String> unitsOf(Predicate<Unit> units) {
		return this.city.units(null).stream().filter(units).map(Unit::group);
	}

}
