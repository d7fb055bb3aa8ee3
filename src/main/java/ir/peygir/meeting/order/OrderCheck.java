package ir.peygir.meeting.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.Level;
import ir.peygir.city.Unit;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.TypedTime;
import org.springframework.stereotype.Component;

/**
 * Takes nothing for an order that nobody could follow: no unit, no deadline, no text.
 */
@Component
class OrderCheck {

	private static final int TEXT = 4000;

	private static final int REASON = 500;

	private static final int SHORTEST_REASON = 5;

	private static final int BODY = 200;

	private static final int NUMBER = 60;

	private final City city;

	private final WorkingCalendar calendar;

	private final Clock clock;

	OrderCheck(City city, WorkingCalendar calendar, Clock clock) {
		this.city = city;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * @throws InvalidInput beside each wrong field
	 */
	OrderTerms terms(OrderForm form) {
		InvalidInput.Collector wrong = new InvalidInput.Collector();
		Optional<OrderKind> kind = kind(form.kind());
		wrong.rejectIf(kind.isEmpty(), "kind", "meeting.order.kind");
		String text = text(form.text(), "text", TEXT, wrong);
		wrong.rejectIf(text == null, "text", "meeting.order.text");
		String withheld = text(form.withheldReason(), "withheldReason", REASON, wrong);
		wrong.rejectIf(withheld != null && withheld.length() < SHORTEST_REASON, "withheldReason",
				"meeting.order.reason");
		Optional<Unit> unit = this.city.unit((form.unitCode() != null) ? form.unitCode().strip() : null);
		OrderTerms terms = switch (kind.orElse(OrderKind.OPINION)) {
			case ORDER -> order(form, text, unit, withheld, wrong);
			case LETTER -> letter(form, text, unit, withheld, wrong);
			case OPINION -> new OrderTerms(OrderKind.OPINION, text, null, null, null, null, null, withheld);
		};
		wrong.orThrow();
		return terms;
	}

	private OrderTerms order(OrderForm form, String text, Optional<Unit> unit, String withheld,
			InvalidInput.Collector wrong) {
		wrong.rejectIf(unit.filter((known) -> known.level() != Level.X).isEmpty(), "unitCode", "meeting.order.unit");
		Instant due = day(form.dueBy(), today(), "dueBy", wrong).orElse(null);
		return new OrderTerms(OrderKind.ORDER, text, unit.map(Unit::code).orElse(null), due, null, null, null,
				withheld);
	}

	private OrderTerms letter(OrderForm form, String text, Optional<Unit> unit, String withheld,
			InvalidInput.Collector wrong) {
		String body = Optional.ofNullable(text(form.letterTo(), "letterTo", BODY, wrong))
			.or(() -> unit.map(Unit::titleFa))
			.orElse(null);
		String number = text(form.letterNumber(), "letterNumber", NUMBER, wrong);
		Optional<LocalDate> date = TypedTime.day(form.letterDate()).filter((day) -> !day.isAfter(today()));
		wrong.rejectIf(body == null, "letterTo", "meeting.order.letterTo")
			.rejectIf(number == null, "letterNumber", "meeting.order.letterNumber")
			.rejectIf(date.isEmpty(), "letterDate", "meeting.order.letterDate");
		return new OrderTerms(OrderKind.LETTER, text, null, null, body, number, date.orElse(null), withheld);
	}

	/** Closing time of a working day after that one, at most a year from today. */
	Optional<Instant> day(String typed, LocalDate after, String field, InvalidInput.Collector wrong) {
		Optional<LocalDate> day = TypedTime.day(typed)
			.filter((date) -> date.isAfter(after) && !date.isAfter(today().plusYears(1)));
		if (day.isEmpty()) {
			wrong.reject(field, "meeting.order.dueBy");
		}
		else if (!this.calendar.isWorkingDay(day.get())) {
			wrong.reject(field, "meeting.order.closedDay");
		}
		return day.filter(this.calendar::isWorkingDay)
			.map((date) -> this.calendar
				.endOfWorkingDay(date.minusDays(1).atTime(LocalTime.NOON).atZone(Display.CITY).toInstant(), 1));
	}

	/** Why, in words that the citizen reads. */
	String reason(String typed, InvalidInput.Collector wrong) {
		String reason = text(typed, "reason", REASON, wrong);
		wrong.rejectIf(reason == null || reason.length() < SHORTEST_REASON, "reason", "meeting.order.reason");
		return reason;
	}

	static LocalDate day(Instant moment) {
		return moment.atZone(Display.CITY).toLocalDate();
	}

	private LocalDate today() {
		return day(this.clock.instant());
	}

	private static String text(String typed, String field, int longest, InvalidInput.Collector wrong) {
		String clean = PersianText.clean(typed);
		wrong.rejectIf(clean.length() > longest, field, "text.tooLong", String.valueOf(longest));
		return clean.isEmpty() ? null : clean;
	}

	private static Optional<OrderKind> kind(String typed) {
		String name = (typed != null) ? typed.strip().toUpperCase(Locale.ROOT) : "";
		return Arrays.stream(OrderKind.values()).filter((kind) -> kind.name().equals(name)).findFirst();
	}

}
