package ir.peygir.report;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why something cannot be done. Having no money is none of these: that is a plan.
 */
public enum RefusalReason {

	LAW("law"), PRIVATE("privateLand"), TECHNICAL("notTechnical"), COURT("court"), NOT_FOUND("placeNotFound"),
	OTHER("other");

	private final String code;

	RefusalReason(String code) {
		this.code = code;
	}

	/** As a form sends it. */
	public static Optional<RefusalReason> of(String code) {
		return Stream.of(values()).filter((reason) -> reason.code.equals(code)).findFirst();
	}

	/** What may be sent, in the order of the list. */
	public static String[] codes() {
		return Stream.of(values()).map((reason) -> reason.code).toArray(String[]::new);
	}

}
