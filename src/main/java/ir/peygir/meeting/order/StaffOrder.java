package ir.peygir.meeting.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as those who follow it and carry it out see it.
 *
 * @param unitGroup whose task it is, {@code null} of letters and views
 * @param mayorGroup the office that follows it
 * @param dueBy the deadline that counts now
 * @param issued recorded with its meeting; before, it can be corrected
 * @param proposedOutcome what the unit reported, {@code null} before
 * @param evidence addresses of pictures and documents of this round
 */
public record StaffOrder(long id, String code, int number, OrderKind kind, String text, String unitCode, String unit,
		String unitGroup, String mayorGroup, String letterTo, String letterNumber, LocalDate letterDate, Instant dueBy,
		Instant extendedTo, String extensionReason, OrderStatus status, boolean issued, boolean late, String imageUrl,
		String withheldReason, String withheldBy, boolean withheldApproved, String proposedOutcome,
		String proposedAnswer, String answer, boolean objected, List<String> evidence, List<Line> history) {

	/** A line of the history, with what citizens do not read. */
	public record Line(Instant at, String what, String who, String onBehalfOf, String detail) {
	}

}
