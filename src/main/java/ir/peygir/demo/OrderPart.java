package ir.peygir.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.city.City;
import ir.peygir.city.WorkingCalendar;
import ir.peygir.demo.MeetingPlay.Run;
import ir.peygir.demo.MeetingScript.Matter;
import ir.peygir.demo.process.PlayedEngine;
import ir.peygir.feedback.Feedback;
import ir.peygir.feedback.FeedbackDesk;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.shared.Display;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes minutes down in the demo content and follows the orders, each in another way.
 */
@Component
@Profile("demo")
class OrderPart {

	private static final Feedback GLAD = new Feedback(true, 5, null, null, "شهردار گوش داد و همان‌جا دستور نوشت.");

	private static final Feedback SORRY = new Feedback(false, 2, null, null, "وقت کم بود و جواب روشنی نگرفتم.");

	private final OrderEntry entry;

	private final OrderDesk desk;

	private final OrderBook book;

	private final FeedbackDesk feedback;

	private final City city;

	private final WorkingCalendar calendar;

	private final PlayedEngine engine;

	private final Sheets sheets = new Sheets();

	private int given;

	OrderPart(OrderEntry entry, OrderDesk desk, OrderBook book, FeedbackDesk feedback, City city,
			WorkingCalendar calendar, PlayedEngine engine) {
		this.entry = entry;
		this.desk = desk;
		this.book = book;
		this.feedback = feedback;
		this.city = city;
		this.calendar = calendar;
		this.engine = engine;
	}

	void minutes(Run run, Guest guest, SeatView seat) {
		Matter matter = guest.matter();
		LocalDate today = LocalDate.ofInstant(seat.startsAt(), Display.CITY);
		byte[] sheet = this.sheets.signed(guest.number());
		long order = this.entry.add(guest.code(), form(guest, today), sheet, List.of(), guest.office().by());
		this.engine.decide(guest.code(), "recordMinutes", guest.office().by(),
				Map.of("attended", true, "minutes", matter.minutes()));
		Instant evening = MeetingPlay.at(today.plusDays(1), 19, 0).plusSeconds(guest.number() * 97L % 7200);
		if (guest.number() % 4 != 0) {
			run.agenda().at(evening, guest.code(), () -> says(guest, 1, (guest.number() % 3 == 1) ? SORRY : GLAD));
		}
		if (matter.order() != null) {
			new OrderCourse(this, run.agenda(), guest, order, today).follow(this.given++);
		}
	}

	private OrderForm form(Guest guest, LocalDate today) {
		Matter matter = guest.matter();
		if (matter.order() != null) {
			return new OrderForm("ORDER", matter.order(), unit(guest), workingDay(today.plusDays(matter.days())), null,
					null, null, null);
		}
		return (matter.letter() != null)
				? new OrderForm("LETTER", matter.letter(), null, null, matter.letterTo(),
						"۸۰۲/" + (1200 + guest.number()), today.toString(), null)
				: new OrderForm("OPINION", matter.opinion(), null, null, null, null, null, null);
	}

	private String unit(Guest guest) {
		String unit = "D" + guest.office().code() + "-" + guest.matter().unit();
		return this.city.unit(unit).isPresent() ? unit : guest.matter().unit();
	}

	String workingDay(LocalDate from) {
		LocalDate day = from;
		while (!this.calendar.isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day.toString();
	}

	/** If they are still asked. */
	void says(Guest guest, int voice, Feedback word) {
		Optional<String> page = this.feedback.pageOf(guest.code(), voice);
		page.ifPresent((link) -> this.feedback.answerByToken(link.substring(link.lastIndexOf('/') + 1), word));
	}

	/** If that is still theirs to do; so are the others below. */
	void carriesOut(Guest guest, long order, boolean done, String answer) {
		if (!this.engine.waits(guest.code(), order, "carryOutOrder")) {
			return;
		}
		if (done) {
			this.desk.addEvidence(order, this.sheets.work(order), guest.office().unit());
		}
		this.engine.decideOrder(guest.code(), order, "carryOutOrder", guest.office().unit(),
				Map.of("orderOutcome", done ? "done" : "notPossible", "answer", answer));
	}

	void confirms(Guest guest, long order, boolean right, String note) {
		Map<String, Object> decision = new HashMap<>(Map.of("orderConfirmed", right));
		if (note != null) {
			decision.put("note", note);
		}
		if (this.engine.waits(guest.code(), order, "confirmOrder")) {
			this.engine.decideOrder(guest.code(), order, "confirmOrder", guest.office().by(), decision);
		}
	}

	void extend(Guest guest, long order, LocalDate until, String reason) {
		this.desk.extend(order, workingDay(until), reason, guest.office().by());
	}

	/** If it is late: holidays may have given it more time. */
	void nudge(Guest guest, long order) {
		boolean late = this.book.orders(guest.code()).stream().anyMatch((one) -> one.id() == order && one.mayNudge());
		if (late) {
			this.book.nudge(guest.code(), order);
		}
	}

}
