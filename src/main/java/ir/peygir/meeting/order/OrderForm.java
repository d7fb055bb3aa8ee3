package ir.peygir.meeting.order;

/**
 * What the office typed of an order, unchecked; every part may be {@code null}.
 *
 * @param dueBy ISO or Jalali
 * @param letterTo name of the body outside; its unit code does as well
 */
public record OrderForm(String kind, String text, String unitCode, String dueBy, String letterTo, String letterNumber,
		String letterDate, String withheldReason) {
}
