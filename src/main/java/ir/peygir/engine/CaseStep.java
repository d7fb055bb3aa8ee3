package ir.peygir.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something has happened to a case, published in the transaction in which it did.
 *
 * @param caseCode tracking code, or the id of a session
 * @param what a code such as {@code report.ASSIGNED} or {@code task.actOnReport}
 * @param actor account of a member of staff, {@code null} for citizens and the system
 * @param role what the actor acted as, {@code null} if the account has to tell
 * @param onBehalfOf account of the absent colleague, or {@code null}
 * @param content what was said or decided; only a salted hash of it is kept
 * @param shown whether the citizen reads of it
 * @param voice of the citizens of a case the only one who does, {@code null} for each
 */
public record CaseStep(String caseCode, String what, String actor, String role, String onBehalfOf, Instant at,
		String content, boolean shown, Integer voice) {

	public static final String CITIZEN = "citizen";

	public static final String SYSTEM = "system";

	private static final String BETWEEN = "\u001f";

	/** The parts of a content in one text; {@code null} is the same as nothing. */
	public static String content(Object... parts) {
		return Arrays.stream(parts).map((part) -> Objects.toString(part, "")).collect(Collectors.joining(BETWEEN));
	}

	// without the content: a person's text must not reach a log
	@Override
	public String toString() {
		return "CaseStep[" + this.caseCode + " " + this.what + "]";
	}

}
