package ir.peygir.meeting.figures;

import ir.peygir.meeting.order.OrderFigures;
import ir.peygir.meeting.session.SessionFigures;

/**
 * What is counted of one host.
 *
 * @param waiting requests that wait now for a draw or a seat
 */
public record HostFigures(String hostCode, String host, SessionFigures.Row sessions, Drawn drawn, int waiting,
		OrderFigures.Figures orders) {

	/**
	 * Of the orders that were due, carried out in time, in per cent; {@code null} without
	 * one.
	 */
	public Integer inTime() {
		return (this.orders.due() > 0) ? Math.round(100f * this.orders.inTime() / this.orders.due()) : null;
	}

}
