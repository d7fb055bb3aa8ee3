package ir.peygir.meeting.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.meeting.ballot.WeightRule;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.order.OrderKind;
import ir.peygir.meeting.order.OrderStatus;
import ir.peygir.meeting.request.MeetingTracking;

/**
 * A request for a meeting as programs read it.
 *
 * @param whole {@code null} without the secret
 */
record MeetingAnswer(String code, String sessionId, RequestStatus status, String stage, Instant seatTime,
		List<MeetingTracking.Entry> history, @JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_NULL) Whole whole) {

	static MeetingAnswer of(MeetingTracking.RequestView view, OrderBook book) {
		Whole whole = (view.mine() != null) ? Whole.of(view.mine(), book.minutes(view.code()), book.orders(view.code()))
				: null;
		return new MeetingAnswer(view.code(), view.sessionId(), view.status(), view.stage(), view.seatTime(),
				view.history(), whole);
	}

	/**
	 * @param chance 0 to 1, {@code null} after the draw
	 * @param accept whether the question is the offer to handle it without a meeting
	 * @param answerBy of an offered seat
	 * @param actions what can be done now
	 */
	record Whole(String subject, String text, String ticket, String pseudonym, String nonce, Integer weight,
			List<WeightRule> rules, Double chance, String question, boolean accept, Instant answerBy,
			String rejectReason, String answer, String report, String minutes, String remarks, List<Order> orders,
			List<String> actions) {

		static Whole of(MeetingTracking.Mine mine, OrderBook.Minutes minutes, List<OrderBook.OrderView> orders) {
			TicketView ticket = mine.ticket();
			return new Whole(mine.subject(), mine.text(), (ticket != null) ? ticket.ticket() : null,
					(ticket != null) ? ticket.pseudonym() : null, (ticket != null) ? ticket.nonce() : null,
					(ticket != null) ? ticket.weight() : null, (ticket != null) ? ticket.rules() : List.of(),
					mine.chance(), mine.question(), mine.asksAccept(),
					(mine.seat() != null) ? mine.seat().until() : null, mine.rejectReason(), mine.answer(),
					mine.reportCode(), minutes.recordedAt() != null ? minutes.text() : null, minutes.remarks(),
					orders.stream().map(Order::of).toList(), mine.actions());
		}

	}

	record Order(long id, OrderKind kind, String text, String unit, Instant dueBy, OrderStatus status, String answer,
			String imageUrl, String withheldReason) {

		static Order of(OrderBook.OrderView order) {
			Instant due = (order.extendedTo() != null) ? order.extendedTo() : order.dueBy();
			return new Order(order.id(), order.kind(), order.text(), order.unit(), due, order.status(), order.answer(),
					order.imageUrl(), order.withheldReason());
		}

	}

}
