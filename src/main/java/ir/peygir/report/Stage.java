package ir.peygir.report;

/**
 * The steps of the picture above a report.
 */
public enum Stage {

	SUBMITTED, SORTING, WITH_UNIT, ANSWER, YOUR_VIEW;

	static Stage of(Status status) {
		return switch (status) {
			case REGISTERED -> SUBMITTED;
			case IN_TRIAGE -> SORTING;
			case ASSIGNED, PLANNED, WAITING_FOR_CITIZEN, OBJECTED, IN_INSPECTION, WITHDRAWN -> WITH_UNIT;
			case ANSWERED, CLOSED -> YOUR_VIEW;
		};
	}

}
