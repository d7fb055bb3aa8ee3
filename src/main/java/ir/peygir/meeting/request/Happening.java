package ir.peygir.meeting.request;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can happen to a request; appended to its history, never edited. Texts are
 * {@code meeting.event.<name>} in the message files.
 */
public enum Happening {

	REGISTERED, FILED_FOR, VERIFIED, NEVER_VERIFIED, IN_SCREENING, QUESTION_ASKED, REPLIED, OFFERED_WITHOUT, CONSENTED,
	INSISTED, REPORT_OPENED, REPORT_ANSWERED, RETURNED, REJECTION_PROPOSED, REJECTION_NOT_APPROVED, REJECTED, OBJECTED,
	REJECTION_STANDS, UNDECIDED, ENTERED, URGENT_APPROVED, URGENT_NOT_APPROVED, SEAT_OFFERED, WAITING, CONFIRMED,
	GIVEN_BACK, OFFER_EXPIRED, LAPSED, NO_SEAT, SESSION_CANCELLED, SESSION_MOVED, ROLLED_OVER, WRITING_PREFERRED,
	WRITING_CHOSEN, NEXT_PREFERRED, ANSWER_WRITTEN, ATTENDED, MISSED, EXCUSED, MINUTES_PUBLISHED, MINUTES_LATE,
	WRITING_LATE, CLOSED, CANCELLED, CANCELLED_BY_OFFICE, STOOD_IN, NAME_SHOWN, NOTE;

	private static final Set<Happening> INTERNAL = EnumSet.of(REJECTION_PROPOSED, REJECTION_NOT_APPROVED, MINUTES_LATE,
			STOOD_IN, NAME_SHOWN, NOTE);

	private static final Set<Happening> BY_CITIZEN = EnumSet.of(REGISTERED, VERIFIED, REPLIED, CONSENTED, INSISTED,
			OBJECTED, CONFIRMED, GIVEN_BACK, WRITING_PREFERRED, NEXT_PREFERRED, EXCUSED, CANCELLED, RETURNED);

	/** Whether the citizen does it, unless a member of staff did so for them. */
	boolean isByCitizen() {
		return BY_CITIZEN.contains(this);
	}

	/** Whether the citizen reads it; the rest is for staff. */
	public boolean isOpen() {
		return !INTERNAL.contains(this);
	}

}
