package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.Unit;
import ir.peygir.meeting.SessionBook;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows orders to staff; the caller has checked who may look.
 */
@Component
@Transactional(readOnly = true)
public class OrderFile {

	private final MeetingOrders orders;

	private final OrderImages images;

	private final City city;

	private final ObjectProvider<SessionBook> sessions;

	private final Clock clock;

	OrderFile(MeetingOrders orders, OrderImages images, City city, ObjectProvider<SessionBook> sessions, Clock clock) {
		this.orders = orders;
		this.images = images;
		this.city = city;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Those written in the meeting of a request, in their order. */
	public List<StaffOrder> ordersOf(String typed) {
		return this.orders.findByRequestCodeOrderByNumber(Rooms.code(typed)).stream().map(this::view).toList();
	}

	/**
	 * @throws Problem 404
	 */
	public StaffOrder order(long id) {
		return view(this.orders.findById(id).orElseThrow(() -> Problem.unknown("meeting.order.unknown")));
	}

	/**
	 * What a worklist says of it, in Persian: the session in which it was given, and the
	 * code of the meeting.
	 * @throws Problem 404
	 */
	public String title(long id) {
		MeetingOrder order = this.orders.findById(id).orElseThrow(() -> Problem.unknown("meeting.order.unknown"));
		return this.sessions.getObject().title(order.sessionId()) + " · " + order.requestCode();
	}

	/** What a host has given and what is not closed yet, the most urgent first. */
	public List<StaffOrder> agenda(String hostCode) {
		return this.orders.openOf(hostCode).stream().map(this::view).toList();
	}

	/** Orders whose image somebody wants to keep back, while nobody else has decided. */
	public List<StaffOrder> withheld() {
		return this.orders.withheldUndecided().stream().map(this::view).toList();
	}

	private StaffOrder view(MeetingOrder order) {
		Locale language = LocaleContextHolder.getLocale();
		Instant now = this.clock.instant();
		Optional<Unit> unit = this.city.unit(order.unitCode());
		Photo scan = this.images.scanOf(order.id());
		return new StaffOrder(order.id(), order.requestCode(), order.number(), order.kind(), order.content(),
				order.unitCode(), unit.map((known) -> known.title(language)).orElse(null),
				unit.map(Unit::group).orElse(null), order.mayorGroup(), order.letterTo(), order.letterNumber(),
				order.letterDate(), order.lastDay(), order.extendedTo(), order.extensionReason(), order.status(),
				order.issuedAt() != null, order.isLate(now), (scan != null) ? scan.url() : null,
				order.withholding().reason(), order.withholding().by(), order.withholding().isApproved(),
				order.work().outcome(), order.work().proposedAnswer(), order.work().answer(), order.isObjected(),
				this.images.workOf(order.id(), order.work().roundFrom(), null).stream().map(Photo::url).toList(),
				order.events()
					.stream()
					.map((event) -> new StaffOrder.Line(event.at(), event.what().name(), event.who(),
							event.onBehalfOf(), event.detail()))
					.toList());
	}

}
