package ir.peygir.meeting.order;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the mayor wrote, already checked.
 *
 * @param unitCode of an order
 * @param dueAt of an order: closing time of its last day
 * @param letterTo the body outside that a letter went to
 * @param withheldReason why the image is not to be shown, or {@code null}
 */
record OrderTerms(OrderKind kind, String text, String unitCode, Instant dueAt, String letterTo, String letterNumber,
		LocalDate letterDate, String withheldReason) {
}
