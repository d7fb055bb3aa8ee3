package ir.peygir.staff.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.ballot.SeatView;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.meeting.ballot.WeightRule;
import ir.peygir.meeting.figures.Drawn;
import ir.peygir.meeting.figures.HostFigures;
import ir.peygir.meeting.order.DayDesk;
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.order.OrderFigures;
import ir.peygir.meeting.order.OrderKind;
import ir.peygir.meeting.order.OrderStatus;
import ir.peygir.meeting.order.Presence;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.meeting.request.Ground;
import ir.peygir.meeting.request.MeetingFile;
import ir.peygir.meeting.request.Need;
import ir.peygir.meeting.request.RejectReason;
import ir.peygir.meeting.request.RequestFile;
import ir.peygir.meeting.request.Role;
import ir.peygir.meeting.session.Host;
import ir.peygir.meeting.session.NumberMode;
import ir.peygir.meeting.session.OutsideMeetings;
import ir.peygir.meeting.session.PublicNumber;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.meeting.session.SessionFigures;
import ir.peygir.meeting.session.SessionNotices;
import ir.peygir.report.photo.Photo;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.SeatCounts;

/**
 * Facts for every page of the receiving offices.
 */
public final class OfficeSamples {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	private static final Instant NOON = Instant.parse("2026-11-25T12:30:00Z");

	private static final String CODE = "192764350049";

	private static final String LONG = "سه سال است برای پروانهٔ مغازه می‌آیم و می‌روم. ".repeat(12)
			+ "https://example.com/a/very/long/address/that/never/ends/and/has/no/space/at/all";

	private static final Host HOST = new Host("06", "شهردار منطقهٔ ۶", "Mayor of district 6", "06", "mayor-06",
			DayOfWeek.MONDAY, LocalTime.of(9, 0), 12, 15, "خیابان بهار، ساختمان شهرداری منطقهٔ ۶",
			"District 6 town hall, Bahar street", Mode.IN_PERSON, "weekly",
			new PublicNumber(NumberMode.MANUAL, "شاخص کل بورس", "closing index"), true);

	private OfficeSamples() {
	}

	/** By the name of the picture. */
	public static Map<String, Sample> all() {
		Map<String, Sample> all = new LinkedHashMap<>();
		offices(all);
		sessions(all);
		days(all);
		hosts(all);
		cases(all);
		put(all, "figures", "figures", "periods", List.of(30, 90, 365), "days", 90, "figures",
				List.of(figures("شهردار منطقهٔ ۶", true), figures("شهردار منطقهٔ ۷", false)));
		put(all, "withheld", "withheld", "judges", true, "orders", List.of(order(OrderKind.OPINION, false)));
		put(all, "withheld-none", "withheld", "orders", List.of(), "done", "تصویر نشان داده می‌شود.");
		return all;
	}

	private static void offices(Map<String, Sample> all) {
		List<SessionLine> coming = List.of(line(SessionState.DRAWN, "day"), line(SessionState.OPEN, "closes"),
				line(SessionState.LISTED, "number"), line(SessionState.MOVED, "opens"));
		put(all, "home", "office", "hosts", List.of(HOST), "host", HOST, "coming", coming, "past",
				List.of(line(SessionState.HELD, null), line(SessionState.CANCELLED, null)), "open", 7, "late", 2L,
				"notices",
				List.of(new SessionNotices.Notice(SessionNotices.Kind.NUMBER_LATE, "06", "06-2026-11-30", MONDAY),
						new SessionNotices.Notice(SessionNotices.Kind.SECOND_SESSION_DUE, "06", null, null)));
		put(all, "home-choose", "office", "hosts", List.of(HOST, HOST), "host", null, "notices", List.of());
		put(all, "home-empty", "office", "hosts", List.of(HOST), "host", HOST, "coming", List.of(), "past", List.of(),
				"open", 0, "late", 0L, "notices", List.of());
		List<StaffOrder> orders = List.of(order(OrderKind.ORDER, true), order(OrderKind.ORDER, false));
		put(all, "handover", "handover", "hosts", List.of(HOST), "host", HOST, "orders", orders, "errors",
				Map.of("reason", "دلیل را بنویسید."));
		put(all, "register", "register", "hosts", List.of(HOST, HOST), "host", HOST, "today", "۱۴۰۵/۰۹/۰۹", "entries",
				List.of(new OutsideMeetings.Entry(MONDAY, "شهردار", "هیئت‌مدیرهٔ یک مجتمع", "آسانسور",
						"دعوت شورایاری")));
		put(all, "register-wrong", "register", "hosts", List.of(HOST), "host", HOST, "today", "۱۴۰۵/۰۹/۰۹", "entries",
				List.of(), "form", Map.of("day", "۱۴۰۶", "subject", LONG), "errors",
				new LinkedHashMap<>(Map.of("day", "روزی تا امروز را بنویسید.", "officeRole", "این بخش را پر کنید.")));
	}

	private static void sessions(Map<String, Sample> all) {
		List<SeatView> seats = List.of(seat(1, SeatView.State.CONFIRMED, "byRight"),
				seat(2, SeatView.State.OFFERED, null));
		List<SessionDesk.Line> history = List.of(
				new SessionDesk.Line(NOON, "STAND_IN", "mayor06", null, "معاون شهرسازی|شهردار در مأموریت است"),
				new SessionDesk.Line(NOON, "DRAWN", null, null, null));
		put(all, "session", "session", "line", line(SessionState.DRAWN, "day"), "seats", seats, "history", history,
				"done", "جانشین اعلام شد.");
		put(all, "session-over", "session", "line", line(SessionState.CANCELLED, null), "seats", List.of(), "history",
				history);
		put(all, "change-move", "change", "line", line(SessionState.DRAWN, "day"), "change", "move", "errors",
				new LinkedHashMap<>(Map.of("day", "روزی پس از امروز را انتخاب کنید.", "reason", "این بخش را پر کنید.")),
				"form", Map.of("day", "۱۴۰۵/۰۹/۰۱"));
		put(all, "change-cancel", "change", "line", line(SessionState.OPEN, "closes"), "change", "cancellation");
		put(all, "change-absence", "change", "line", line(SessionState.DRAWN, "day"), "change", "absence");
	}

	private static void days(Map<String, Sample> all) {
		SessionFacts facts = facts(SessionState.DRAWN);
		List<DayDesk.Guest> guests = List.of(guest(1, Presence.PRESENT, true, true),
				guest(2, Presence.LATE, true, false), guest(3, Presence.PRESENT, false, false),
				guest(4, Presence.MISSED, false, false), guest(5, null, false, false));
		DayDesk.Day day = new DayDesk.Day(facts, List.of(order(OrderKind.ORDER, true)), guests,
				List.of(guest(null, null, false, false)));
		put(all, "day", "day", "line", line(SessionState.DRAWN, "close"), "day", day, "problem",
				"کسی با این کد رهگیری در فهرست این جلسه نیست.", "typed", "1234");
		put(all, "day-empty", "day", "line", line(SessionState.DRAWN, "close"), "day",
				new DayDesk.Day(facts, List.of(), List.of(), List.of()));
	}

	private static void hosts(Map<String, Sample> all) {
		Map<String, String> form = Map.of("weekday", "MONDAY", "starts", "09:00", "seats", "12", "minutes", "15",
				"placeFa", HOST.placeFa(), "placeEn", HOST.placeEn(), "mode", "IN_PERSON", "numberMode", "MANUAL",
				"ruleFa", "شاخص کل بورس", "ruleEn", "closing index");
		put(all, "hosts", "hosts", "hosts", List.of(HOST, HOST));
		put(all, "host", "host", "host", HOST, "all", true, "form", form, "weekdays",
				List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), "modes", Mode.values(), "numberModes",
				NumberMode.values(), "errors", Map.of("seats", "از ۱ تا ۶۰ است."));
		put(all, "host-office", "host", "host", HOST, "all", false, "form", form, "weekdays", List.of(DayOfWeek.MONDAY),
				"modes", Mode.values(), "numberModes", NumberMode.values(), "done", "ثبت شد.");
	}

	private static void cases(Map<String, Sample> all) {
		TicketView ticket = new TicketView(CODE, "06-2026-11-30", "ab".repeat(32), "cd", "ef", false, 4,
				List.of(WeightRule.BASE, WeightRule.DRAWS_WITHOUT_OFFER), TicketView.State.LISTED, 3, null);
		RequestFile file = new RequestFile(CODE, "1927 6435 0049", "06-2026-11-30", "mayor-06", RequestStatus.CONFIRMED,
				NOON, NOON, "پروانهٔ مغازه", LONG, Role.ATTORNEY, 1, List.of(Need.GROUND_FLOOR, Need.SIGN_LANGUAGE),
				Mode.IN_PERSON, Ground.HOME, false, List.of(), true, CODE, CODE, null, "کدام کوچه؟", false, "کوچهٔ یاس",
				RejectReason.NOT_OURS, "در وظایف شماست.", "از پرونده پیداست", null, null, null, null, ticket,
				seat(1, SeatView.State.CONFIRMED, null),
				List.of(new RequestFile.Entry(NOON, "درخواست ملاقات ثبت شد", null, null, null),
						new RequestFile.Entry(NOON, "از شهروند پرسشی شد", "mayor06", null, "کدام کوچه؟")));
		Linked links = new Linked(new Link(CODE, "1927 6435 0049", "درخواست پیشین", "بسته شد", true),
				new Link(CODE, "1927 6435 0049", null, "در دست اقدام", false), null);
		put(all, "case", "case", "view", file, "grouped", "1927 6435 0049", "meeting", session(SessionState.DRAWN),
				"links", links, "matter", List.of(photo("/assets/mark.svg"), photo(null)), "standing", List.of(),
				"names", Map.of("mayor06", "دفتر شهردار منطقهٔ ۶", "unit06", "کارشناس واحدها"), "minutes",
				new OrderBook.Minutes("گفت‌وگو شد.", NOON, "شنیده شدم.", null), "orders",
				List.of(order(OrderKind.ORDER, true), order(OrderKind.LETTER, false), order(OrderKind.OPINION, false)),
				"steps", List.of(), "cancellable", true, "errors", Map.of("reason", "دلیل را بنویسید."));
		put(all, "case-unit", "case", "grouped", "1927 6435 0049", "orders", List.of(order(OrderKind.ORDER, false)),
				"names", Map.of("mayor06", "دفتر شهردار منطقهٔ ۶", "unit06", "کارشناس واحدها"));
	}

	private static void put(Map<String, Sample> all, String name, String template, Object... model) {
		Map<String, Object> filled = new HashMap<>(
				Map.of("titles", Map.of("06", "شهردار منطقهٔ ۶"), "names", Map.of("mayor06", "دفتر شهردار منطقهٔ ۶"),
						"member", new StaffMember("mayor06", "دفتر شهردار منطقهٔ ۶", List.of("mayor-06"))));
		for (int i = 0; i < model.length; i += 2) {
			filled.put((String) model[i], model[i + 1]);
		}
		all.put(name, new Sample("staff/meeting/" + template, filled));
	}

	private static SessionLine line(SessionState state, String next) {
		boolean drawn = state == SessionState.DRAWN || state == SessionState.HELD;
		DrawDesk.Board board = new DrawDesk.Board(null, 54, 1, List.of(), null, drawn ? NOON : null, null, List.of(),
				null, null);
		SeatCounts seats = drawn ? new SeatCounts(2, 8, (state == SessionState.HELD) ? 7 : 3, 1)
				: new SeatCounts(0, 0, 0, 0);
		return new SessionLine(session(state), board, seats, (next != null) ? new NextStep(next, NOON) : null,
				(state == SessionState.OPEN) ? 37 : null);
	}

	private static SessionFacts facts(SessionState state) {
		return new SessionFacts("06-2026-11-30", "06", "06", MONDAY, state, 12, Instant.parse("2026-11-30T05:30:00Z"),
				15, Mode.IN_PERSON, NOON, NOON, NOON, NOON, NOON, NOON, NOON, NOON);
	}

	private static SessionBoard.SessionView session(SessionState state) {
		boolean moved = state == SessionState.MOVED;
		return new SessionBoard.SessionView("06-2026-11-30-" + state.ordinal(), "06", "شهردار منطقهٔ ۶", "06", MONDAY,
				moved ? MONDAY.minusDays(1) : null, "۹:۰۰ تا ۱۲:۰۰", HOST.placeFa(), Mode.IN_PERSON, 12, state,
				(state == SessionState.DRAWN) ? "معاون شهرسازی" : null, moved ? "آلودگی هوا" : null, NOON, NOON, NOON,
				facts(state), moved, null);
	}

	private static SeatView seat(int number, SeatView.State state, String reserved) {
		return new SeatView(CODE, "06-2026-11-30", number, Instant.parse("2026-11-30T05:30:00Z"), state, NOON, NOON,
				reserved);
	}

	private static DayDesk.Guest guest(Integer seat, Presence presence, boolean started, boolean ended) {
		boolean hidden = seat != null && seat == 5;
		return new DayDesk.Guest(code(seat), "1927 6435 0049", seat, (seat != null) ? NOON : null,
				hidden ? null
						: new MeetingFile.Visitor("زهرا احمدی", (seat == null) ? "ساکنان کوچهٔ لاله" : null,
								Role.MYSELF, "پروانهٔ مغازه", 1, List.of(Need.GROUND_FLOOR)),
				presence, started ? NOON : null, ended ? NOON.plusSeconds(900) : null, false);
	}

	private static String code(Integer seat) {
		return CODE.substring(0, 11) + ((seat != null) ? seat : 0);
	}

	private static StaffOrder order(OrderKind kind, boolean late) {
		boolean order = kind == OrderKind.ORDER;
		boolean letter = kind == OrderKind.LETTER;
		return new StaffOrder(kind.ordinal() * 2L + (late ? 1 : 0), CODE, 1, kind, "تا دو هفته پروانه بررسی شود.",
				order ? "D06-TEC" : null, order ? "معاونت فنی و عمرانی منطقهٔ ۶" : null, order ? "unit-D06-TEC" : null,
				"mayor-06", letter ? "شرکت توزیع نیروی برق" : null, letter ? "۶/۱۲۳۴" : null, letter ? MONDAY : null,
				order ? NOON : null, late ? NOON : null, late ? "نقشه کامل نبود." : null,
				order ? OrderStatus.DONE_BY_UNIT : OrderStatus.ISSUED, true, late, "/assets/mark.svg",
				(kind == OrderKind.OPINION) ? "نام دیگران در برگه است" : null, null, false, late ? "done" : null,
				late ? "نصب شد." : null, null, late, late ? List.of("/assets/mark.svg") : List.of(),
				List.of(new StaffOrder.Line(NOON, "ISSUED", null, null, null),
						new StaffOrder.Line(NOON, late ? "OBJECTED" : "NOTE", "unit06", null, "هنوز روشن نیست")));
	}

	private static HostFigures figures(String host, boolean full) {
		return new HostFigures("06", host, new SessionFigures.Row("06", 12, 9, 2, 1, 1, 1, 4),
				full ? new Drawn(11, 540, 24, 96, 7) : new Drawn(0, 0, null, 0, 0), full ? 54 : 0,
				new OrderFigures.Figures(60, full ? 48 : 0, 40, 2, 5,
						full ? new OrderFigures.Spread(96, 7, 12, 19) : null));
	}

	private static Photo photo(String thumb) {
		return new Photo("1", Photo.Role.CITIZEN, 1, "/assets/mark.svg", thumb, NOON, null, null);
	}

	/** A page and what it is filled with. */
	public record Sample(String template, Map<String, ?> model) {
	}

	public record Linked(Link continues, Link report, Link instead) {
	}

	public record Link(String code, String grouped, String title, String status, boolean open) {
	}

}
