package ir.peygir.meeting.draw;

import java.util.List;

/**
 * All tickets as the draw put them; texts are made when they are looked at.
 */
public final class Order {

	private final TicketList tickets;

	Order(TicketList tickets) {
		this.tickets = tickets;
	}

	public int size() {
		return this.tickets.size();
	}

	public List<String> tickets() {
		return this.tickets.texts();
	}

	/** The place of that ticket from 1, 0 if it was not drawn. */
	public int placeOf(String ticket) {
		return this.tickets.indexOf(ticket) + 1;
	}

	/** Who is offered a seat, best first; all if there are more seats than tickets. */
	public List<String> offered(int seats) {
		return tickets().subList(0, cut(seats));
	}

	/** Who waits, next first. */
	public List<String> waiting(int seats) {
		return tickets().subList(cut(seats), size());
	}

	private int cut(int seats) {
		return Math.max(0, Math.min(seats, size()));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Order order && this.tickets.sameAs(order.tickets);
	}

	@Override
	public int hashCode() {
		return this.tickets.digest();
	}

	@Override
	public String toString() {
		return "Order of " + size() + " tickets";
	}

}
