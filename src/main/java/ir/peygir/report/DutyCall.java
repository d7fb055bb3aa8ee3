package ir.peygir.report;

import java.util.List;

/**
 * Who has to see an emergency now, besides those who see it anyway.
 *
 * @param officer user id of who is on duty, or {@code null}
 * @param groups further groups
 */
public record DutyCall(String officer, List<String> groups) {

	/** Where nothing is urgent. */
	static final DutyCall NONE = new DutyCall(null, List.of());

}
