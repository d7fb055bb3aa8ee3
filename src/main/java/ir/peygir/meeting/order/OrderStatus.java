package ir.peygir.meeting.order;

/**
 * How far an order is.
 */
public enum OrderStatus {

	ISSUED, WITH_UNIT, DONE_BY_UNIT, RETURNED, CONFIRMED, NOT_POSSIBLE, EXTENDED

}
