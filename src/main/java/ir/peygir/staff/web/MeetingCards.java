package ir.peygir.staff.web;

import java.util.Locale;
import java.util.Optional;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.OpenTask;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.meeting.session.NumberDesk;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The cards above the forms of meeting tasks: of a session, of a request or of one order.
 */
@Component
class MeetingCards {

	private static final String SESSION = "meetingSession";

	private static final String JUDGE_NUMBER = "confirmPublicNumber";

	/** Surveys know the reception as 1 and each order by its number and 1 more. */
	private static final int RECEPTION = 1;

	private final MeetingCases cases;

	private final SessionBoard sessions;

	private final DrawDesk draws;

	private final NumberDesk numbers;

	private final SeatDesk seats;

	private final OrderFile orders;

	private final CaseHistory history;

	private final StaffNames names;

	MeetingCards(MeetingCases cases, SessionBoard sessions, DrawDesk draws, NumberDesk numbers, SeatDesk seats,
			OrderFile orders, CaseHistory history, StaffNames names) {
		this.cases = cases;
		this.sessions = sessions;
		this.draws = draws;
		this.numbers = numbers;
		this.seats = seats;
		this.orders = orders;
		this.history = history;
		this.names = names;
	}

	/**
	 * The reader was found to see that task.
	 * @return name of the page's part, empty where the task is of a report
	 */
	Optional<String> card(OpenTask task, StaffMember reader, Model model, Locale locale) {
		if (SESSION.equals(task.processKey())) {
			return Optional.of(session(task, model, locale));
		}
		if (!this.cases.exists(task.businessKey())) {
			return Optional.empty();
		}
		return Optional.of(order(task).map((order) -> order(order, reader, model))
			.orElseGet(() -> request(task.businessKey(), reader, model, locale)));
	}

	private String session(OpenTask task, Model model, Locale locale) {
		String id = task.businessKey();
		model.addAttribute("meeting", this.sessions.session(id, locale));
		model.addAttribute("board", this.draws.board(id));
		model.addAttribute("number",
				JUDGE_NUMBER.equals(task.key()) ? this.draws.enteredNumber(id).orElse(null) : null);
		model.addAttribute("nextNumberAt", this.numbers.nextNumberAt(id).orElse(null));
		model.addAttribute("seats", SeatCounts.of(this.seats.seats(id)));
		return "staff/meeting/session-card";
	}

	private String request(String code, StaffMember reader, Model model, Locale locale) {
		model.addAttribute("names", this.names.of(this.cases.show(code, reader, model, locale)));
		model.addAttribute("orders", this.orders.ordersOf(code));
		return "staff/meeting/request-card";
	}

	private String order(StaffOrder order, StaffMember reader, Model model) {
		model.addAttribute("order", order);
		model.addAttribute("fileOpen", this.cases.mayOpen(reader, order.code()));
		model.addAttribute("names", this.names.of(MeetingCases.people(order)));
		return "staff/meeting/order-card";
	}

	private Optional<StaffOrder> order(OpenTask task) {
		Optional<StaffOrder> known = this.history.fact(task, "orderId")
			.map((id) -> this.orders.order(Long.parseLong(id)));
		return known.or(() -> this.history.fact(task, "voice")
			.map(Integer::parseInt)
			.filter((voice) -> voice > RECEPTION)
			.flatMap((voice) -> this.orders.ordersOf(task.businessKey())
				.stream()
				.filter((order) -> order.number() == voice - 1)
				.findFirst()));
	}

}
