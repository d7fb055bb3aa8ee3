package ir.peygir.staff.web;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import ir.peygir.engine.CaseHistory;
import ir.peygir.meeting.MeetingFiles;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.meeting.request.RequestFile;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the card and the file of a request for a meeting have in common.
 */
@Component
class MeetingCases {

	/** Neither over nor met. */
	private static final Set<RequestStatus> CANCELLABLE = EnumSet.of(RequestStatus.REGISTERED,
			RequestStatus.IN_SCREENING, RequestStatus.ENTERED, RequestStatus.OFFERED, RequestStatus.CONFIRMED,
			RequestStatus.WAITING_LIST, RequestStatus.ROLLED_OVER);

	private final MeetingFile requests;

	private final MeetingFiles files;

	private final MeetingReaders readers;

	private final SessionBoard sessions;

	private final OrderBook minutes;

	private final MeetingLinks links;

	private final MeetingStaff staff;

	private final CaseHistory history;

	private final StaffNames names;

	MeetingCases(MeetingFile requests, MeetingFiles files, MeetingReaders readers, SessionBoard sessions,
			OrderBook minutes, MeetingLinks links, MeetingStaff staff, CaseHistory history, StaffNames names) {
		this.requests = requests;
		this.files = files;
		this.readers = readers;
		this.sessions = sessions;
		this.minutes = minutes;
		this.links = links;
		this.staff = staff;
		this.history = history;
		this.names = names;
	}

	boolean exists(String code) {
		return this.requests.exists(code);
	}

	/** Whether there is anything of that request for this reader. */
	boolean mayOpen(StaffMember reader, String code) {
		return this.readers.mayRead(reader, code) || !this.readers.orders(reader, code).isEmpty();
	}

	/**
	 * The request itself, without its steps and orders.
	 * @return who of the staff is named in it
	 */
	Set<String> show(String code, StaffMember reader, Model model, Locale locale) {
		RequestFile view = this.requests.view(code);
		model.addAttribute("view", view);
		model.addAttribute("meeting", this.sessions.session(view.sessionId(), locale));
		model.addAttribute("matter", this.files.ofMatter(code));
		model.addAttribute("standing", this.files.ofStanding(code));
		model.addAttribute("links", this.links.of(view, reader));
		model.addAttribute("fileOpen", this.readers.mayRead(reader, code));
		Set<String> people = new LinkedHashSet<>();
		view.history().forEach((entry) -> people.addAll(people(entry.who(), entry.onBehalfOf())));
		return people;
	}

	/**
	 * @throws Problem 404 if nothing of it is for this reader
	 */
	String file(String code, StaffMember reader, Model model, Locale locale) {
		List<StaffOrder> orders = this.readers.orders(reader, code);
		boolean whole = this.readers.mayRead(reader, code);
		if (!whole && orders.isEmpty()) {
			throw Problem.unknown("problem.report.unknown");
		}
		Set<String> people = new LinkedHashSet<>();
		orders.forEach((order) -> people.addAll(people(order)));
		if (whole) {
			people.addAll(show(code, reader, model, locale));
			List<StepView> steps = this.history.stepsOf(code).stream().map(StepView::of).toList();
			steps.forEach((step) -> people.addAll(people(step.who())));
			model.addAttribute("steps", steps);
			model.addAttribute("minutes", this.minutes.minutes(code));
			model.addAttribute("cancellable", this.staff.receives(reader, this.requests.officeOf(code).orElseThrow())
					&& CANCELLABLE.contains(this.requests.view(code).status()));
		}
		model.addAttribute("grouped", new TrackingCode(code).grouped());
		model.addAttribute("orders", orders);
		model.addAttribute("names", this.names.of(people));
		return "staff/meeting/case";
	}

	/** Who of the staff is named in the history of an order. */
	static Set<String> people(StaffOrder order) {
		Set<String> people = new LinkedHashSet<>();
		order.history().forEach((line) -> people.addAll(people(line.who(), line.onBehalfOf())));
		return people;
	}

	private static List<String> people(String... ids) {
		return Stream.of(ids).filter(Objects::nonNull).toList();
	}

}
