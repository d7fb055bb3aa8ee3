package ir.peygir.meeting.order;

import java.util.Map;
import java.util.Set;

/**
 * How far an order is. Letters and views stay {@code ISSUED}: nobody of the city has to
 * carry them out. What the unit calls impossible stays with it until the mayor's office
 * has agreed.
 */
public enum OrderStatus {

	ISSUED, WITH_UNIT, DONE_BY_UNIT, RETURNED, CONFIRMED, NOT_POSSIBLE, EXTENDED;

	/** Whose next step is the unit's. */
	static final Set<OrderStatus> IN_HAND = Set.of(WITH_UNIT, EXTENDED, RETURNED);

	private static final Map<OrderStatus, Set<OrderStatus>> NEXT = Map.of(ISSUED, Set.of(WITH_UNIT), WITH_UNIT,
			Set.of(EXTENDED, DONE_BY_UNIT, RETURNED, NOT_POSSIBLE), EXTENDED,
			Set.of(DONE_BY_UNIT, RETURNED, NOT_POSSIBLE), RETURNED,
			Set.of(EXTENDED, DONE_BY_UNIT, RETURNED, NOT_POSSIBLE), DONE_BY_UNIT, Set.of(RETURNED, CONFIRMED),
			CONFIRMED, Set.of(RETURNED), NOT_POSSIBLE, Set.of(RETURNED));

	boolean mayBecome(OrderStatus next) {
		return NEXT.get(this).contains(next);
	}

	boolean isInHand() {
		return IN_HAND.contains(this);
	}

	/** Whether nothing has to be done any more, unless the citizen objects. */
	boolean isOver() {
		return this == CONFIRMED || this == NOT_POSSIBLE;
	}

}
