package ir.peygir.report;

import ir.peygir.catalogue.Kind;

/**
 * What came of a report.
 */
public enum Outcome {

	DONE, PLANNED, NOT_POSSIBLE, DUPLICATE, NOT_RELATED, OUTSIDE, ACCEPTED, NOTED, DECLINED;

	/** Whether the citizen is asked about it. */
	boolean isSurveyed(Kind kind) {
		return switch (this) {
			case DONE, NOT_POSSIBLE, ACCEPTED, DECLINED -> kind != Kind.OPINION && kind != Kind.COMMENDATION;
			case NOTED -> kind == Kind.CRITICISM;
			case PLANNED, DUPLICATE, NOT_RELATED, OUTSIDE -> false;
		};
	}

}
