package ir.peygir.report;

import java.util.Set;

/**
 * Somebody who works for the city in a story.
 *
 * @param groups what the person may take from
 */
public record Staff(String id, Set<String> groups) {

	public static final Staff OPERATOR = of("operator", "operators", "call-centre");

	public static final Staff SUPERVISOR = of("supervisor", "supervisors");

	public static final Staff INSPECTOR = of("inspector", "inspection");

	public static final Staff SECRETARY = of("secretariat", "secretariat");

	public static Staff of(String id, String... groups) {
		return new Staff(id, Set.of(groups));
	}

	/** Somebody who works for that unit and no other. */
	public static Staff unit(String code) {
		return of("staff-of-" + code, "unit-" + code);
	}

}
