package ir.peygir.report;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a report stands; what the citizen sees.
 */
public enum Status {

	REGISTERED, IN_TRIAGE, ASSIGNED, PLANNED, WAITING_FOR_CITIZEN, ANSWERED, OBJECTED, IN_INSPECTION, CLOSED, WITHDRAWN;

	private static final Map<Status, Set<Status>> NEXT = Map.of(REGISTERED, EnumSet.of(IN_TRIAGE, ASSIGNED, WITHDRAWN),
			IN_TRIAGE, EnumSet.of(IN_TRIAGE, ASSIGNED, CLOSED, WITHDRAWN), ASSIGNED,
			EnumSet.of(ASSIGNED, IN_TRIAGE, PLANNED, WAITING_FOR_CITIZEN, ANSWERED, CLOSED, WITHDRAWN), PLANNED,
			EnumSet.of(ASSIGNED, WAITING_FOR_CITIZEN, ANSWERED, CLOSED, WITHDRAWN), WAITING_FOR_CITIZEN,
			EnumSet.of(ASSIGNED, PLANNED, OBJECTED, WITHDRAWN), ANSWERED,
			EnumSet.of(PLANNED, CLOSED, OBJECTED, IN_INSPECTION, WITHDRAWN), OBJECTED,
			EnumSet.of(OBJECTED, PLANNED, WAITING_FOR_CITIZEN, ANSWERED, CLOSED, IN_INSPECTION, WITHDRAWN),
			IN_INSPECTION, EnumSet.of(CLOSED, OBJECTED, WITHDRAWN), CLOSED, EnumSet.of(OBJECTED, IN_INSPECTION),
			WITHDRAWN, EnumSet.noneOf(Status.class));

	/** Those of reports that are not over. */
	static Set<Status> open() {
		return EnumSet.complementOf(EnumSet.of(CLOSED, WITHDRAWN));
	}

	/** Whether a report may go from here to there. */
	boolean leadsTo(Status next) {
		return NEXT.get(this).contains(next);
	}

	/** Whether what the citizen adds still reaches those who work on it. */
	public boolean isBeingWorkedOn() {
		return !isOver() && this != ANSWERED && this != IN_INSPECTION;
	}

	/** The text that staff read, who are not the one that is waited for. */
	public String staffKey() {
		return "status." + name() + ((this == WAITING_FOR_CITIZEN) ? ".staff" : "");
	}

	/** Whether nobody works on it any more. */
	public boolean isOver() {
		return this == CLOSED || this == WITHDRAWN;
	}

}
