package ir.peygir.staff.web;

import java.util.List;

import ir.peygir.city.City;
import ir.peygir.city.Unit;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Says who may plan for whom: a unit for itself, supervisors and administrators for all;
 * the calendar belongs to administrators.
 */
@Component
class Planners {

	private final City city;

	Planners(City city) {
		this.city = city;
	}

	boolean all(StaffMember member) {
		return member.in(StaffGroups.SUPERVISORS) || member.in(StaffGroups.ADMINISTRATORS);
	}

	/** Whose roster this person may plan, in the city's order. */
	List<Unit> units(StaffMember member) {
		return this.city.units(null).stream().filter((unit) -> all(member) || member.in(unit.group())).toList();
	}

	/**
	 * @throws Problem 403 if it is not for this person to plan, 404 if there is none
	 */
	Unit unit(StaffMember member, String code) {
		Unit unit = this.city.unit(code).orElseThrow(() -> Problem.unknown("roster.unit.unknown"));
		if (!all(member) && !member.in(unit.group())) {
			throw Problem.forbidden("staff.notYours");
		}
		return unit;
	}

	/**
	 * @throws Problem 403
	 */
	void mustReadCalendar(StaffMember member) {
		if (!all(member)) {
			throw Problem.forbidden("staff.notYours");
		}
	}

	/**
	 * @throws Problem 403
	 */
	void mustKeepCalendar(StaffMember member) {
		if (!member.in(StaffGroups.ADMINISTRATORS)) {
			throw Problem.forbidden("staff.notYours");
		}
	}

}
