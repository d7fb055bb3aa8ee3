package ir.peygir.meeting.order;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can happen to an order; appended to its history, never edited. Texts for citizens
 * are {@code meeting.order.step.<name>} in the message files.
 */
enum OrderHappening {

	NOTE(false), CONFIRMATION_LATE(false), REFUSED(false), WRITTEN(false), CORRECTED(false), ISSUED(true),
	WITH_UNIT(true), REMINDED(false), EXTENDED(true), LATE(true), NUDGED(true), EVIDENCE_ADDED(false),
	WORK_REPORTED(true), REFUSAL_PROPOSED(false), RETURNED(true), CONFIRMED(true), NOT_POSSIBLE(true), SATISFIED(true),
	UNSATISFIED(true), NO_ANSWER(true), OBJECTED(true), CONTRADICTED(true), UPHELD(true), HANDED_OVER(true),
	WITHHOLDING_PROPOSED(false), WITHHELD(true), SHOWN(true), CLOSED(true);

	private static final Set<OrderHappening> BY_CITIZEN = EnumSet.of(NUDGED, SATISFIED, UNSATISFIED, OBJECTED,
			CONTRADICTED);

	private final boolean open;

	OrderHappening(boolean open) {
		this.open = open;
	}

	/** Whether the citizen does it. */
	boolean isByCitizen() {
		return BY_CITIZEN.contains(this);
	}

	/** Whether the citizen reads it; the rest is for staff. */
	boolean isOpen() {
		return this.open;
	}

}
