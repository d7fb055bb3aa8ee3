package ir.peygir.meeting.order;

import java.util.function.Function;

import ir.peygir.messaging.Outbox;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * Tells the citizen what becomes of an order.
 */
@Component
class OrderNews {

	private final Outbox outbox;

	private final Visitors visitors;

	OrderNews(Outbox outbox, Visitors visitors) {
		this.outbox = outbox;
		this.visitors = visitors;
	}

	void late(MeetingOrder order) {
		tell("orderLate", order, (language) -> new Object[] { order.requestCode() });
	}

	void extended(MeetingOrder order) {
		tell("orderExtended", order, (language) -> new Object[] { order.requestCode(),
				Display.date(OrderCheck.day(order.extendedTo()), language) });
	}

	/** Nobody is asked a second time, so nobody else tells it. */
	void afterObjection(MeetingOrder order) {
		tell("orderObjectionAnswered", order, (language) -> new Object[] { order.requestCode() });
	}

	private void tell(String template, MeetingOrder order, Function<java.util.Locale, Object[]> arguments) {
		this.visitors.contactOf(order.requestCode())
			.ifPresent((contact) -> this.outbox.tell(template + "/" + order.id(), contact, template,
					order.requestCode(), arguments::apply));
	}

}
