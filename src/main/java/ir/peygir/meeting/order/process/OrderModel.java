package ir.peygir.meeting.order.process;

/**
 * Names that {@code processes/meeting/meeting-order.bpmn} and code share.
 */
final class OrderModel {

	static final String KEY = "meetingOrder";

	/** A task of the request, before its orders are given. */
	static final String RECORD_MINUTES = "recordMinutes";

	static final String CARRY_OUT_ORDER = "carryOutOrder";

	static final String CONFIRM_ORDER = "confirmOrder";

	static final String ORDER_EXTENDED = "orderExtended";

	static final String ORDER_REMINDER_DUE = "orderReminderDue";

	static final String ORDER_LATE = "orderLate";

	static final String ORDER_ID = "orderId";

	static final String UNIT_GROUPS = "unitGroups";

	static final String MAYOR_GROUP = "mayorGroup";

	static final String DUE_AT = "dueAt";

	static final String REMIND_AT = "remindAt";

	static final String CONFIRM_BY = "confirmBy";

	static final String ORDER_VOICE = "orderVoice";

	static final String OBJECTED_ONCE = "objectedOnce";

	static final String ORDER_OUTCOME = "orderOutcome";

	static final String ORDER_CONFIRMED = "orderConfirmed";

	private OrderModel() {
	}

	static long orderId(Object variable) {
		return ((Number) variable).longValue();
	}

}
