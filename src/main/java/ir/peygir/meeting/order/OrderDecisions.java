package ir.peygir.meeting.order;

import java.time.Clock;
import java.util.List;

import ir.peygir.city.FourEyes;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.Refusal;
import ir.peygir.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the unit and the mayor's office decide on an order: checked against it before the
 * task completes, then taken into it in the completing transaction.
 */
@Component
@Transactional
public class OrderDecisions {

	private final MeetingOrders orders;

	private final OrderImages images;

	private final FourEyes fourEyes;

	private final Clock clock;

	OrderDecisions(MeetingOrders orders, OrderImages images, FourEyes fourEyes, Clock clock) {
		this.orders = orders;
		this.images = images;
		this.fourEyes = fourEyes;
		this.clock = clock;
	}

	/** What is wrong with "done": the citizen shall see that it is. */
	public List<Refusal> checkReport(long id, String outcome) {
		MeetingOrder order = order(id);
		boolean shown = !Work.DONE.equals(outcome) || !this.images.workOf(id, order.work().roundFrom(), null).isEmpty();
		return shown ? List.of() : List.of(new Refusal("orderOutcome", "عکس یا سند اجرای دستور را بیفزایید."));
	}

	/**
	 * The unit reports.
	 * @param outcome {@code done} or {@code notPossible}
	 */
	public void report(long id, String outcome, String answer, String note, String who) {
		order(id).report(outcome, answer, note, who, this.clock.instant());
	}

	/** Whoever reported does not confirm, nor does a stand-in of either. */
	public List<Refusal> checkConfirmation(long id, String who) {
		MeetingOrder order = order(id);
		return this.fourEyes.areOne(who, HistoryLine.behind(order.work().reportedBy(), order.events())) ? List
			.of(new Refusal("orderConfirmed",
					"نتیجهٔ این دستور را خود شما، جانشین شما یا کسی که جانشینش هستید نوشته است؛ همکار دیگری باید آن را تأیید کند."))
				: List.of();
	}

	/** What the mayor's office says to its colleagues. */
	public void note(long id, boolean confirmed, String note, String who) {
		if (note != null) {
			order(id).happened(confirmed ? OrderHappening.NOTE : OrderHappening.REFUSED, who, note,
					this.clock.instant());
		}
	}

	private MeetingOrder order(long id) {
		return this.orders.findById(id).orElseThrow(() -> Problem.unknown("meeting.order.unknown"));
	}

}
