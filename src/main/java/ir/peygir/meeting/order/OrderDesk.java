package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ir.peygir.city.City;
import ir.peygir.city.FourEyes;
import ir.peygir.city.Unit;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.engine.HistoryLine;
import ir.peygir.engine.Retrying;
import ir.peygir.report.photo.FileShelf;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows orders between the unit and the mayor's office. Methods throw {@link Problem}
 * 404 for an id that no order has.
 */
@Component
public class OrderDesk {

	/** Working days for the mayor's office, and for a unit that has to do it again. */
	static final int CONFIRM = 3;

	private static final String HIGHER = "supervisors";

	/** A unit is reminded when this part of its time is over. */
	private static final double REMIND_AFTER = 0.75;

	private final MeetingOrders orders;

	private final OrderImages images;

	private final OrderNews news;

	private final OrderCheck check;

	private final City city;

	private final WorkingCalendar calendar;

	private final ObjectProvider<OrderProcess> process;

	private final TransactionTemplate transaction;

	private final FourEyes fourEyes;

	private final Clock clock;

	OrderDesk(MeetingOrders orders, OrderImages images, OrderNews news, OrderCheck check, City city,
			WorkingCalendar calendar, ObjectProvider<OrderProcess> process, TransactionTemplate transaction,
			FourEyes fourEyes, Clock clock) {
		this.orders = orders;
		this.images = images;
		this.news = news;
		this.check = check;
		this.city = city;
		this.calendar = calendar;
		this.process = process;
		this.transaction = transaction;
		this.fourEyes = fourEyes;
		this.clock = clock;
	}

	/** Ids of the orders that a unit has to carry out; letters and views are none. */
	@Transactional(readOnly = true)
	public List<Long> toFollow(String code) {
		return this.orders.findByRequestCodeOrderByNumber(code)
			.stream()
			.filter(MeetingOrder::isOpen)
			.map(MeetingOrder::id)
			.toList();
	}

	/** It goes to its unit. */
	@Transactional
	public Assignment assign(long id) {
		MeetingOrder order = order(id);
		order.assign(now());
		Unit unit = this.city.unit(order.unitCode()).orElseThrow();
		return new Assignment(unit.group(), order.mayorGroup(), times(order.dueAt()), order.number() + 1);
	}

	@Transactional
	public void remind(long id) {
		MeetingOrder order = order(id);
		if (order.isWithUnit()) {
			order.happened(OrderHappening.REMINDED, null, null, now());
		}
	}

	/**
	 * The deadline is missed: the citizen is told, once.
	 * @return group of the office that has to see it too
	 */
	@Transactional
	public String late(long id) {
		MeetingOrder order = order(id);
		if (order.late(now())) {
			this.news.late(order);
		}
		return order.mayorGroup();
	}

	/**
	 * The unit has reported, or the citizen objected.
	 * @return until when the mayor's office decides
	 */
	@Transactional(readOnly = true)
	public Instant confirmBy(long id) {
		return this.calendar.endOfWorkingDay(now(), CONFIRM);
	}

	/**
	 * The mayor's office lets the time go by.
	 * @return group of those who see it too
	 */
	@Transactional
	public String confirmationLate(long id) {
		order(id).happened(OrderHappening.CONFIRMATION_LATE, null, null, now());
		return HIGHER;
	}

	/** Back to the unit, which has at least three working days. */
	@Transactional
	public Times sendBack(long id) {
		MeetingOrder order = order(id);
		order.sendBack(now());
		Instant least = this.calendar.endOfWorkingDay(now(), CONFIRM);
		return times(least.isAfter(order.lastDay()) ? least : order.lastDay());
	}

	/** The citizen reads what became of it. */
	@Transactional
	public void publish(long id) {
		MeetingOrder order = order(id);
		if (!order.publish(now()) || order.isObjected()) {
			this.news.afterObjection(order);
		}
	}

	/** The citizen objects to what became of it. */
	@Transactional
	public void objected(long id) {
		order(id).object();
	}

	@Transactional
	public void close(long id) {
		order(id).close(now());
	}

	/** What the process has to know after an extension. */
	@Transactional(readOnly = true)
	public Times timesOf(long id) {
		return times(order(id).lastDay());
	}

	/**
	 * The one extension; its reason is shown to the citizen.
	 * @param day ISO or Jalali, a working day after the present deadline, at most a year
	 * ahead
	 * @throws InvalidInput beside {@code dueBy} or {@code reason}
	 * @throws Problem 409 a second time, after the deadline, or when it is not with the
	 * unit
	 */
	public void extend(long id, String day, String reason, String who) {
		Retrying.run(() -> this.transaction.execute((status) -> {
			MeetingOrder order = order(id);
			InvalidInput.Collector wrong = new InvalidInput.Collector();
			String why = this.check.reason(reason, wrong);
			LocalDate after = (order.dueAt() != null) ? OrderCheck.day(order.dueAt()) : LocalDate.MIN;
			Instant until = this.check.day(day, after, "dueBy", wrong).orElse(null);
			wrong.orThrow();
			order.extend(until, why, who, now());
			this.news.extended(order);
			this.process.getObject().extended(order.requestCode(), id);
			return id;
		}));
	}

	/**
	 * Adds a picture or document of the work, at most 10; call it outside any
	 * transaction.
	 * @throws Problem 409 if it is not with the unit or there are enough, 413 and 415 for
	 * a file that is not taken
	 * @throws InvalidInput beside {@code file}
	 */
	public Photo addEvidence(long id, byte[] file, String who) {
		FileShelf.Clean clean = this.images.clean(file);
		return Again.run(() -> this.transaction.execute((status) -> {
			MeetingOrder order = order(id);
			if (!order.isWithUnit()) {
				throw Problem.notNow("meeting.order.notWithUnit");
			}
			order.happened(OrderHappening.EVIDENCE_ADDED, who, null, now());
			return this.images.keepWork(id, clean, who);
		}));
	}

	/**
	 * Somebody who did not ask for it decides whether an image is kept back.
	 * @throws Problem 403 for whoever asked and a stand-in of either, 409 if there is
	 * nothing to decide
	 */
	@Transactional
	public void judgeWithholding(long id, boolean approved, String who) {
		MeetingOrder order = order(id);
		if (this.fourEyes.areOne(who, HistoryLine.behind(order.withholding().by(), order.events()))) {
			throw Problem.forbidden("meeting.order.ownWithholding");
		}
		order.judgeWithholding(approved, who, now());
	}

	/**
	 * The mayor changes: each open order of the host says so.
	 * @param reason as citizens read it
	 * @return how many
	 * @throws InvalidInput beside {@code reason}
	 */
	@Transactional
	public int handOver(String hostCode, String reason, String who) {
		InvalidInput.Collector wrong = new InvalidInput.Collector();
		String why = this.check.reason(reason, wrong);
		wrong.orThrow();
		List<MeetingOrder> open = this.orders.openOf(hostCode);
		open.forEach((order) -> order.happened(OrderHappening.HANDED_OVER, who, why, now()));
		return open.size();
	}

	private Times times(Instant due) {
		Duration whole = Duration.between(now(), due);
		return new Times(due, now().plusSeconds((long) (whole.toSeconds() * REMIND_AFTER)));
	}

	private MeetingOrder order(long id) {
		return this.orders.findById(id).orElseThrow(() -> Problem.unknown("meeting.order.unknown"));
	}

	private Instant now() {
		return this.clock.instant();
	}

	/**
	 * Who has it in hand, and until when.
	 *
	 * @param voice under which surveys know the order
	 */
	public record Assignment(String unitGroups, String mayorGroup, Times times, int voice) {
	}

	/** When the unit has to be done and when it is reminded. */
	public record Times(Instant dueAt, Instant remindAt) {
	}

}
