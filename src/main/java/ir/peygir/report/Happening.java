package ir.peygir.report;

/**
 * What can happen to a report; appended to its history, never edited.
 */
public enum Happening {

	REGISTERED(true), IN_TRIAGE(true), ASSIGNED(true), REMINDED(false), LATE(true), QUESTION_ASKED(true), REPLIED(true),
	NO_REPLY(true), RETURNED(true), REFUSAL_PROPOSED(false), REFUSAL_RETURNED(false), ANSWERED(true), SATISFIED(true),
	UNSATISFIED(true), NO_ANSWER(true), OBJECTED(true), IN_INSPECTION(true), REDO(true), UPHELD(true), CLOSED(true),
	MERGED(true), NOT_RELATED(true), REFUSAL_CONFIRMED(true), WITHDRAWN(true), PHOTO_ADDED(true), CORRECTED(true),
	RESORTED(true), EVIDENCE_ADDED(false), NOTE(false);

	private final boolean open;

	Happening(boolean open) {
		this.open = open;
	}

	/** Whether the citizen reads it; the rest is for staff. */
	public boolean isOpen() {
		return this.open;
	}

}
