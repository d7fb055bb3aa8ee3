package ir.peygir.staff;

import java.util.Set;

/**
 * Ids of the groups of staff that code names; the group of a unit is
 * {@code Unit.group()}.
 */
public final class StaffGroups {

	public static final String OPERATORS = "operators";

	public static final String CALL_CENTRE = "call-centre";

	public static final String SECRETARIAT = "secretariat";

	public static final String SUPERVISORS = "supervisors";

	public static final String INSPECTION = "inspection";

	public static final String PROTECTION = "protection";

	public static final String CLUB_DESK = "club-desk";

	public static final String MANAGERS = "managers";

	public static final String AUDITORS = "auditors";

	public static final String DESIGNERS = "designers";

	public static final String ADMINISTRATORS = "administrators";

	/** Who speaks with citizens for the city. */
	public static final Set<String> CALL_TAKERS = Set.of(OPERATORS, CALL_CENTRE);

	/** Who reads figures and opinions. */
	public static final Set<String> READERS_OF_FIGURES = Set.of(MANAGERS, SUPERVISORS, AUDITORS, ADMINISTRATORS);

	/** Who reads how hosts keep the duty to receive, beside the offices themselves. */
	public static final Set<String> READERS_OF_MEETINGS = Set.of(MANAGERS, SUPERVISORS, INSPECTION, AUDITORS,
			ADMINISTRATORS, SECRETARIAT);

	/** Who reads processes, their drafts and what they changed. */
	public static final Set<String> READERS_OF_PROCESSES = Set.of(DESIGNERS, AUDITORS, SUPERVISORS, ADMINISTRATORS);

	/** Who looks on and works no task. */
	public static final Set<String> ONLOOKERS = Set.of(MANAGERS, AUDITORS, DESIGNERS);

	/** Who keeps the sessions of every host. */
	public static final Set<String> EVERY_OFFICE = Set.of(SECRETARIAT, ADMINISTRATORS);

	private StaffGroups() {
	}

	/** Group of the office of a district's mayor, for a code such as {@code 06}. */
	public static String mayor(String district) {
		return "mayor-" + district;
	}

}
