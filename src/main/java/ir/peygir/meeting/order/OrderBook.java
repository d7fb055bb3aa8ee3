package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ir.peygir.city.City;
import ir.peygir.report.photo.Photo;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said and ordered in a meeting, as the citizen sees it; the caller has checked
 * the secret.
 */
@Component
public class OrderBook {

	private static final int REMARKS = 4000;

	private static final String JUDGES = "supervisors";

	private static final Minutes NONE = new Minutes("", null, null, null);

	private final ReceptionRows receptions;

	private final MeetingOrders orders;

	private final OrderImages images;

	private final City city;

	private final ObjectProvider<OrderProcess> process;

	private final Clock clock;

	OrderBook(ReceptionRows receptions, MeetingOrders orders, OrderImages images, City city,
			ObjectProvider<OrderProcess> process, Clock clock) {
		this.receptions = receptions;
		this.orders = orders;
		this.images = images;
		this.city = city;
		this.process = process;
		this.clock = clock;
	}

	/** Minutes of a request's meetings; empty text before they are recorded. */
	@Transactional(readOnly = true)
	public Minutes minutes(String code) {
		return this.receptions.findFirstByRequestCodeAndRecordedAtIsNotNullOrderByIdDesc(code)
			.map(Reception::view)
			.orElse(NONE);
	}

	/** Those that were read out, in their order. */
	@Transactional(readOnly = true)
	public List<OrderView> orders(String code) {
		Locale language = LocaleContextHolder.getLocale();
		return this.orders.findByRequestCodeOrderByNumber(code)
			.stream()
			.filter((order) -> order.issuedAt() != null)
			.map((order) -> view(order, language))
			.toList();
	}

	/**
	 * The citizen's remarks on the minutes, once, for 3 working days.
	 * @throws InvalidInput beside {@code text}
	 * @throws Problem 409 too late or not recorded
	 */
	@Transactional
	public void remark(String code, String text) {
		String clean = PersianText.clean(text);
		new InvalidInput.Collector().rejectIf(clean.isEmpty(), "text", "meeting.order.remarks")
			.rejectIf(clean.length() > REMARKS, "text", "text.tooLong", String.valueOf(REMARKS))
			.orThrow();
		this.receptions.findFirstByRequestCodeAndRecordedAtIsNotNullOrderByIdDesc(code)
			.orElseThrow(() -> Problem.notNow("meeting.order.noRemarks"))
			.remark(clean, this.clock.instant());
	}

	/**
	 * The citizen asks about a late order, once.
	 * @throws Problem 404 if that request has no such order, 409 if it is not late or was
	 * asked before
	 */
	@Transactional
	public void nudge(String code, long orderId) {
		this.orders.findById(orderId)
			.filter((order) -> order.requestCode().equals(code))
			.orElseThrow(() -> Problem.unknown("meeting.order.unknown"))
			.nudge(this.clock.instant());
		this.process.getObject().nudged(code, orderId);
	}

	private OrderView view(MeetingOrder order, Locale language) {
		Instant now = this.clock.instant();
		Withholding withheld = order.withholding();
		Photo scan = withheld.hides() ? null : this.images.scanOf(order.id());
		String unit = this.city.unit(order.unitCode()).map((known) -> known.title(language)).orElse(order.letterTo());
		return new OrderView(order.id(), order.kind(), order.content(), unit, order.letterNumber(), order.letterDate(),
				order.dueAt(), order.extendedTo(), order.extensionReason(), order.status(), order.work().answer(),
				(scan != null) ? scan.url() : null, scan != null && scan.isDocument(),
				withheld.hides() ? withheld.reason() : null, withheld.isApproved() ? JUDGES : null, pictures(order),
				steps(order), order.mayNudge(now), order.isLate(now));
	}

	/** What shows the work, once its answer is published. */
	private List<Photo> pictures(MeetingOrder order) {
		return (order.work().answeredAt() != null)
				? this.images.workOf(order.id(), order.issuedAt(), order.work().answeredAt()) : List.of();
	}

	private static List<Step> steps(MeetingOrder order) {
		return order.events()
			.stream()
			.filter((event) -> event.what().isOpen())
			.map((event) -> new Step(event.at(), event.what().name()))
			.toList();
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
	 * @param document the image is a PDF document, to be downloaded
	 * @param withheldBy group of who approved that it is withheld, {@code null} until
	 * then
	 * @param answer what the unit answered, once confirmed
	 * @param pictures of the work, once confirmed
	 * @param mayNudge it is late and was not asked about
	 */
	public record OrderView(long id, OrderKind kind, String text, String unit, String letterNumber,
			LocalDate letterDate, Instant dueBy, Instant extendedTo, String extensionReason, OrderStatus status,
			String answer, String imageUrl, boolean document, String withheldReason, String withheldBy,
			List<Photo> pictures, List<Step> steps, boolean mayNudge, boolean late) {
	}

	/**
	 * A line of an order's history.
	 *
	 * @param what code of the step, text {@code meeting.order.step.<what>} in the message
	 * files
	 */
	public record Step(Instant at, String what) {
	}

}
