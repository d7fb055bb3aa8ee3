package ir.peygir.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can happen to a report; appended to its history, never edited.
 */
public enum Happening {

	REGISTERED(true), IN_TRIAGE(true), ASSIGNED(true), REMINDED(false), LATE(true), QUESTION_ASKED(true), REPLIED(true),
	NO_REPLY(true), RETURNED(true), REFUSAL_PROPOSED(false), REFUSAL_RETURNED(false), ANSWERED(true), SATISFIED(true),
	UNSATISFIED(true), CONTRADICTED(true), NO_ANSWER(true), OBJECTED(true), IN_INSPECTION(true), REDO(true),
	UPHELD(true), CLOSED(true), MERGED(true), NOT_RELATED(true), REFUSAL_CONFIRMED(true), WITHDRAWN(true),
	PHOTO_ADDED(true), CORRECTED(true), RESORTED(true), EVIDENCE_ADDED(false), NOTE(false), DEADLINE_MOVED(true),
	STOOD_IN(false), OUTSIDE(true), PLAN_PROPOSED(false), PLANNED(true), WOKEN(true), QUESTION_PROPOSED(false),
	QUESTION_REMINDED(true), HANDED_OVER(true), CARRIED_OUT(true), TAKEN_OVER(true), NOT_TAKEN_OVER(true),
	INTERIM(true), TRIAGE_LATE(true), OBJECTION_LATE(true), SAME_PICTURE(false), JOINED(true), OBJECTION_COUNTED(true),
	FILED_BY_PHONE(true), FILED_IN_PERSON(true), INSTEAD_OF_MEETING(true), TASK_RETURNED(false), TASK_HANDED(false),
	TASK_GIVEN_BACK(false), IN_CRISIS(false);

	private static final Set<Happening> PERSONAL = EnumSet.of(SATISFIED, UNSATISFIED, CONTRADICTED, NO_ANSWER,
			OBJECTION_COUNTED, PHOTO_ADDED, CORRECTED, WITHDRAWN, QUESTION_REMINDED, FILED_BY_PHONE, FILED_IN_PERSON,
			INSTEAD_OF_MEETING);

	private static final Set<Happening> BY_CITIZEN = EnumSet.of(REGISTERED, REPLIED, SATISFIED, UNSATISFIED,
			CONTRADICTED, OBJECTED, OBJECTION_COUNTED, WITHDRAWN, PHOTO_ADDED, CORRECTED, JOINED, INSTEAD_OF_MEETING);

	private final boolean open;

	Happening(boolean open) {
		this.open = open;
	}

	/** Whether its detail is the code of the unit that it is about. */
	boolean isAboutUnit() {
		return this == LATE || this == TAKEN_OVER || this == NOT_TAKEN_OVER;
	}

	/** Whether the citizen reads it; the rest is for staff. */
	public boolean isOpen() {
		return this.open;
	}

	/** Whether a voice does it, unless a member of staff did so for them. */
	boolean isByCitizen() {
		return BY_CITIZEN.contains(this);
	}

	/** Whether only the voice that it is about reads it, and staff. */
	boolean isPersonal() {
		return PERSONAL.contains(this);
	}

}
