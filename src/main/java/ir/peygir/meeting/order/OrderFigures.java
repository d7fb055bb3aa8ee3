package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the orders of a host and how long people were received, without any
 * person.
 */
@Component
public class OrderFigures {

	private final MeetingOrders orders;

	private final ReceptionRows receptions;

	private final Clock clock;

	OrderFigures(MeetingOrders orders, ReceptionRows receptions, Clock clock) {
		this.orders = orders;
		this.receptions = receptions;
		this.clock = clock;
	}

	/**
	 * Of orders given and meetings held from that moment until before the other.
	 */
	@Transactional(readOnly = true)
	public Figures of(String hostCode, Instant from, Instant to) {
		Instant now = this.clock.instant();
		List<MeetingOrder> given = this.orders.givenBetween(hostCode, from, to);
		List<MeetingOrder> due = given.stream()
			.filter((order) -> order.status().isOver() || now.isAfter(order.lastDay()))
			.toList();
		List<Integer> minutes = this.receptions.heldBetween(hostCode + "-%", from, to)
			.stream()
			.map((meeting) -> (int) Duration.between(meeting.startedAt(), meeting.endedAt()).toMinutes())
			.sorted()
			.toList();
		return new Figures(given.size(), due.size(), (int) due.stream().filter(OrderFigures::inTime).count(),
				(int) given.stream().filter((order) -> order.status() == OrderStatus.NOT_POSSIBLE).count(),
				(int) given.stream().filter((order) -> order.extendedTo() != null).count(), Spread.of(minutes));
	}

	private static boolean inTime(MeetingOrder order) {
		return order.status() == OrderStatus.CONFIRMED && !order.work().reportedAt().isAfter(order.lastDay());
	}

	/**
	 * @param due done, or past their deadline
	 * @param inTime of these, carried out by the deadline that counted
	 * @param minutes length of the meetings, {@code null} if none was measured
	 */
	public record Figures(int orders, int due, int inTime, int notPossible, int extended, Spread minutes) {
	}

	/**
	 * How far values lie apart.
	 *
	 * @param low a tenth is not above it
	 * @param high nine tenths are not above it
	 */
	public record Spread(int count, int low, int median, int high) {

		static Spread of(List<Integer> sorted) {
			return sorted.isEmpty() ? null
					: new Spread(sorted.size(), at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
		}

		// nearest rank
		private static int at(List<Integer> sorted, double part) {
			return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
		}

	}

}
