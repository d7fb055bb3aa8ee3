package ir.peygir.meeting.request;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only reasons for which a request is not accepted.
 */
public enum RejectReason {

	NOT_OURS("notOurs"), IN_COURT("inCourt"), SAME_MATTER("sameMatter"), INCOMPLETE("incomplete");

	private final String code;

	RejectReason(String code) {
		this.code = code;
	}

	/** As tasks and programs name it. */
	public String code() {
		return this.code;
	}

	/** All of them, as tasks name them. */
	public static String[] codes() {
		return Stream.of(values()).map(RejectReason::code).toArray(String[]::new);
	}

	static Optional<RejectReason> of(String code) {
		return Stream.of(values()).filter((reason) -> reason.code.equals(code)).findFirst();
	}

}
