package ir.peygir.meeting.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What was said and ordered in a meeting, as citizen and staff see it.
 */
@Component
public class OrderBook {

	/** Minutes of a request's meetings; empty text before they are recorded. */
	public Minutes minutes(String code) {
		throw new UnsupportedOperationException();
	}

	public List<OrderView> orders(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The citizen's remarks on the minutes, once, for 3 working days.
	 * @throws ir.peygir.shared.Problem 409 too late or not recorded
	 */
	public void remark(String code, String text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The citizen asks about a late order, once.
	 * @throws ir.peygir.shared.Problem 409 if it is not late or was asked before
	 */
	public void nudge(String code, long orderId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param remarksUntil until then the citizen may add remarks, or {@code null}
	 */
	public record Minutes(String text, Instant recordedAt, String remarks, Instant remarksUntil) {
	}

	/**
	 * @param unit title of the unit or of the body outside
	 * @param letterNumber of a letter
	 * @param imageUrl carries its own token; {@code null} while withheld, then with
	 * reason and approver's role
	 * @param answer what the unit answered, once confirmed
	 * @param mayNudge it is late and was not asked about
	 */
	public record OrderView(long id, OrderKind kind, String text, String unit, String letterNumber,
			LocalDate letterDate, Instant dueBy, Instant extendedTo, String extensionReason, OrderStatus status,
			String answer, String imageUrl, String withheldReason, String withheldBy, List<Step> steps,
			boolean mayNudge, boolean late) {
	}

	/** A line of an order's history. */
	public record Step(Instant at, String what) {
	}

}
