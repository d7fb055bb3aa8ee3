package ir.peygir.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
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
import ir.peygir.meeting.order.OrderBook;
import ir.peygir.meeting.order.OrderFigures;
import ir.peygir.meeting.order.OrderKind;
import ir.peygir.meeting.order.OrderStatus;
import ir.peygir.meeting.request.MeetingTracking;
import ir.peygir.meeting.session.OutsideMeetings;
import ir.peygir.meeting.session.SessionBoard;
import ir.peygir.meeting.session.SessionFigures;
import ir.peygir.report.photo.Photo;

/**
 * Facts for every page of the meetings and every state of it.
 */
public final class MeetingSamples {

	static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	static final TicketView TICKET = new TicketView("192764350049", "06-2026-11-30", HASH, HASH.substring(0, 32),
			"00112233445566778899aabbccddeeff", false, 4, List.of(WeightRule.BASE, WeightRule.DRAWS_WITHOUT_OFFER),
			TicketView.State.REGISTERED, null, null);

	private static final List<AskWhereStep.Choice> DISTRICTS = List.of(new AskWhereStep.Choice("01", "منطقهٔ ۱"),
			new AskWhereStep.Choice("06", "منطقهٔ ۶"), new AskWhereStep.Choice("16", "منطقهٔ ۱۶"));

	private static final String PICTURE = "/assets/mark.svg";

	private static final List<Photo> FILES = List.of(
			new Photo("1", Photo.Role.CITIZEN, 0, PICTURE, PICTURE, Instant.EPOCH, null, null),
			new Photo("2", Photo.Role.CITIZEN, 0, PICTURE, null, Instant.EPOCH, null, null));

	private static final String LONG = "سه سال است برای پروانهٔ مغازه می‌آیم و می‌روم. هر بار مدرک دیگری می‌خواهند. "
		.repeat(8) + "\n\nhttps://example.com/a/very/long/address/that/never/ends/and/has/no/space/at/all";

	private MeetingSamples() {
	}

	/** By the name of the picture. */
	public static Map<String, Sample> all() {
		Map<String, Sample> all = new LinkedHashMap<>();
		home(all);
		session(all);
		where(all);
		steps(all);
		receipt(all);
		tracking(all);
		return all;
	}

	private static void home(Map<String, Sample> all) {
		Map<String, Object> base = Map.of("districts", DISTRICTS);
		all.put("home", new Sample("meeting/home",
				plus(base, "nearest", List.of(session(SessionState.OPEN), session(SessionState.CANCELLED)))));
		all.put("home-empty", new Sample("meeting/home", base));
		all.put("home-district", new Sample("meeting/home",
				plus(base, "district", DISTRICTS.get(1), "coming",
						List.of(card(SessionState.OPEN), card(SessionState.ANNOUNCED), card(SessionState.MOVED)),
						"past", List.of(card(SessionState.HELD), card(SessionState.CANCELLED)), "year", year())));
		all.put("home-none", new Sample("meeting/home", plus(base, "district", DISTRICTS.get(0))));
	}

	private static HostYear.Year year() {
		HostFigures figures = new HostFigures("06", "شهردار منطقهٔ ۶",
				new SessionFigures.Row("06", 48, 40, 3, 2, 5, 1, 1), new Drawn(43, 2300, 24, 480, 31), 54,
				new OrderFigures.Figures(300, 280, 231, 5, 20, new OrderFigures.Spread(480, 7, 12, 19)));
		return new HostYear.Year(MONDAY.minusYears(1), figures,
				List.of(new OutsideMeetings.Entry(MONDAY, "شهردار", "هیئت امنای محله", "بازارچه", "دعوت شورایاری")));
	}

	private static void session(Map<String, Sample> all) {
		for (SessionState state : SessionState.values()) {
			all.put("session-" + state.name().toLowerCase(),
					new Sample("meeting/session", Map.of("card", card(state))));
		}
	}

	private static void where(Map<String, Sample> all) {
		String template = "forms/meeting/meetingRequested-where";
		Map<String, Object> base = Map.of("districts", DISTRICTS);
		all.put("ask-where", new Sample(template, plus(base, "resume", true)));
		all.put("ask-where-open", new Sample(template, plus(base, "district", "06", "open",
				List.of(card(SessionState.OPEN), card(SessionState.OPEN)), "chosen", "06-2026-11-30")));
		all.put("ask-where-none",
				new Sample(template, plus(base, "district", "06", "announced", card(SessionState.ANNOUNCED))));
		all.put("ask-where-error",
				new Sample(template, plus(base, "errors", Map.of("district", "منطقه را انتخاب کنید."))));
		all.put("ask-where-wrong", new Sample(template, plus(base, "district", "06", "open",
				List.of(card(SessionState.OPEN)), "errors", Map.of("session", "جلسه را انتخاب کنید."))));
	}

	private static void steps(Map<String, Sample> all) {
		Map<String, Object> files = Map.of("fileLimit", 5, "fileBytes", 10 << 20, "textLimit", 4000);
		all.put("ask-what", new Sample("forms/meeting/meetingRequested-what", files));
		all.put("ask-what-error",
				new Sample("forms/meeting/meetingRequested-what",
						plus(files, "files", FILES, "form", new AskWhatStep.Form("پروانه", LONG, "1927"), "errors",
								new LinkedHashMap<>(Map.of("subject", "موضوع را بنویسید.", "earlier",
										"این کد درست نیست.", "files", "فایل خوانده نشد.")))));
		String who = "forms/meeting/meetingRequested-who";
		all.put("ask-who", new Sample(who, plus(files, "form", new AskWhoStep.Form(null, 0, null, null, null))));
		all.put("ask-who-error",
				new Sample(who,
						plus(files, "files", FILES, "form",
								new AskWhoStep.Form("ATTORNEY", 1, List.of("GROUND_FLOOR"), "VIDEO", "LIFE"), "errors",
								new LinkedHashMap<>(Map.of("standing", "مدرک نمایندگی را بیفزایید.")))));
		String you = "forms/meeting/meetingRequested-you";
		all.put("ask-you", new Sample(you, Map.of("form", AskYouForm.EMPTY)));
		all.put("ask-you-error", new Sample(you,
				plus(Map.of(), "form", new AskYouForm(null, "0912", "1234567890", "12", null), "role", "REPRESENTATIVE",
						"errors", new LinkedHashMap<>(Map.of("name", "نام را بنویسید.", "mobile", "شماره درست نیست.",
								"nationalCode", "کد ملی درست نیست.", "principal", "نام گروه را بنویسید.")))));
		String check = "forms/meeting/meetingRequested-check";
		List<AskFacts.Fact> facts = List.of(
				new AskFacts.Fact("جلسه", "شهردار منطقهٔ ۶\nدوشنبه ۹ آذر ۱۴۰۵", "/meetings/ask", null),
				new AskFacts.Fact("شرح", LONG, "/meetings/ask/what", null),
				new AskFacts.Fact("عکس و سند", null, "/meetings/ask/what", FILES),
				new AskFacts.Fact("شما", "مریم رضایی\n09121234567\n0012345679", "/meetings/ask/you", null));
		all.put("ask-check", new Sample(check, Map.of("facts", facts)));
		all.put("ask-check-error", new Sample(check,
				Map.of("facts", facts, "errors", Map.of("facts", "ثبت درخواست این جلسه بسته شده است."))));
		String code = "forms/meeting/meetingRequested-code";
		all.put("ask-code", new Sample(code, Map.of("sent", true)));
		all.put("ask-code-error",
				new Sample(code, Map.of("form", Map.of("code", "12"), "errors", Map.of("code", "رمز درست نیست."))));
	}

	private static void receipt(Map<String, Sample> all) {
		Map<String, Object> base = Map.of("code", "192764350049", "grouped", "1927 6435 0049", "trackUrl",
				"https://peygir.example/track/192764350049?s=AAAAAAAAAAAAAAAAAAAAAA", "ticket", TICKET, "card",
				card(SessionState.OPEN));
		String template = "forms/meeting/meetingRequested-receipt";
		all.put("ask-receipt", new Sample(template, plus(base, "verified", true, "chance", 37)));
		all.put("ask-receipt-unverified", new Sample(template, plus(base, "verified", false)));
	}

	private static void tracking(Map<String, Sample> all) {
		put(all, "reduced", RequestStatus.ENTERED, 2, "درخواست در قرعه است.", null);
		put(all, "unverified", RequestStatus.REGISTERED, 0, "شمارهٔ شما هنوز تأیید نشده است.",
				mine(null, null, false, List.of("verify", "cancel")));
		put(all, "asked", RequestStatus.IN_SCREENING, 1, "یک پرسش داریم.",
				mine(null, "نشانی ملک چیست؟", false, List.of("reply", "cancel")));
		put(all, "offer", RequestStatus.IN_SCREENING, 1, "یک پرسش داریم.",
				mine(null, "واحد فنی این کار را تا هفتهٔ بعد انجام می‌دهد.", true, List.of("reply", "cancel")));
		put(all, "entered", RequestStatus.ENTERED, 2, "ضریب شما: ۴، چون ضریب پایه ۲.",
				mine(null, null, false, List.of("cancel")));
		put(all, "offered", RequestStatus.OFFERED, 3, "تا شنبه ۷ آذر ۱۴۰۵، ساعت ۱۶:۰۰ بگویید می‌آیید یا نه.",
				mine(SeatView.State.OFFERED, null, false, List.of("confirm", "decline", "cancel")));
		put(all, "confirmed", RequestStatus.CONFIRMED, 3, "دوشنبه ۹ آذر ۱۴۰۵، ساعت ۹:۰۰",
				mine(SeatView.State.CONFIRMED, null, false, List.of("decline", "cancel")));
		put(all, "waiting", RequestStatus.WAITING_LIST, 3, "نفر ۲۱ در ترتیب قرعه.",
				mine(null, null, false, List.of("writtenAnswer", "rollOver", "cancel")));
		put(all, "rejected", RequestStatus.REJECTED, 1, "دلیل: در وظایف شهرداری نیست.",
				mine(null, null, false, List.of("object", "cancel")));
		put(all, "missed", RequestStatus.MISSED, 4, "اگر عذری داشتید تا ۷ روز بنویسید.",
				mine(SeatView.State.MISSED, null, false, List.of("excuse")));
		put(all, "solved", RequestStatus.SOLVED_WITHOUT, 1, "با رضایت شما پیام باز شد.",
				mine(null, null, false, List.of("returnToMeeting", "cancel")));
		put(all, "followed", RequestStatus.FOLLOW_UP, 5, "۲ دستور باز است.",
				mine(SeatView.State.PRESENT, null, false, List.of("remarks")));
		put(all, "closed", RequestStatus.CLOSED, 6, "رسیدگی به پایان رسید.",
				mine(SeatView.State.PRESENT, null, false, List.of()));
	}

	private static void put(Map<String, Sample> all, String name, RequestStatus status, int stage, String sentence,
			MeetingCase.Mine mine) {
		MeetingCase.Shown view = new MeetingCase.Shown("192764350049", "1927 6435 0049", status.name(), sentence,
				List.of("درخواست", "بررسی اولیه", "قرعه‌کشی", "نوبت", "ملاقات", "دستور", "نظر شما"), stage,
				status == RequestStatus.CLOSED, at(9, "05:30"), "در قرعهٔ جلسهٔ بعد هستید.",
				new MeetingTracking.Dates(at(6, "12:30"), at(5, "08:30"), null, null, null, false, null, null),
				card(SessionState.OPEN), mine, List.of(new MeetingCase.Line(at(8, "05:30"), "شماره تأیید شد"),
						new MeetingCase.Line(at(9, "05:30"), "درخواست ثبت شد")));
		Map<String, Object> model = plus(Map.of(), "view", view, "card", view.card(), "ticket",
				(mine != null) ? TICKET : null);
		if ("missed".equals(name) || "waiting".equals(name)) {
			model.put("errors", Map.of("excuse", "عذر را بنویسید.", "writing", "اکنون ممکن نیست."));
		}
		else {
			model.put("done", "خواست شما ثبت شد.");
		}
		all.put("track-" + name, new Sample("meeting/track", model));
	}

	private static MeetingCase.Mine mine(SeatView.State seat, String question, boolean offer, List<String> actions) {
		boolean received = seat == SeatView.State.PRESENT;
		SeatView place = (seat != null) ? new SeatView("192764350049", "06-2026-11-30", 1,
				Instant.parse("2026-11-30T05:30:00Z"), seat, at(5, "12:30"), at(2, "12:30"), null) : null;
		MeetingTracking.Mine facts = new MeetingTracking.Mine("پروانهٔ مغازه", LONG, TICKET, 0.37, place, question,
				offer, null, (seat == null && actions.isEmpty()) ? "پاسخ" : null, actions, null, "192764350049", null);
		return new MeetingCase.Mine(facts, actions, 37,
				new OrderBook.Minutes(received ? "گفت‌وگو شد." : "", received ? at(-1, "05:30") : null,
						actions.isEmpty() ? "شنیده شدم." : null, null),
				received ? List.of(order(OrderKind.ORDER, true), order(OrderKind.LETTER, false),
						order(OrderKind.OPINION, false)) : List.of(),
				received ? List.of("/feedback/AAAA") : List.of(), FILES, List.of(), "1927 6435 0049", null, null);
	}

	private static OrderBook.OrderView order(OrderKind kind, boolean late) {
		boolean order = kind == OrderKind.ORDER;
		boolean letter = kind == OrderKind.LETTER;
		return new OrderBook.OrderView(kind.ordinal(), kind, "تا دو هفته پروانه بررسی و پاسخ داده شود.",
				order ? "معاونت شهرسازی منطقهٔ ۶" : letter ? "شرکت توزیع نیروی برق" : null, letter ? "۶/۱۲۳۴" : null,
				letter ? MONDAY : null, order ? at(-14, "05:30") : null, order ? at(-21, "05:30") : null,
				order ? "نقشه کامل نبود." : null, order ? OrderStatus.EXTENDED : OrderStatus.ISSUED,
				letter ? "پاسخ رسید." : null, order ? PICTURE : null, false,
				(kind == OrderKind.OPINION) ? "نام دیگران در برگه است" : null,
				(kind == OrderKind.OPINION) ? "supervisors" : null, letter ? FILES : List.of(),
				List.of(new OrderBook.Step(at(-1, "05:30"), "ISSUED"),
						new OrderBook.Step(at(-2, "05:30"), "WITH_UNIT")),
				late, late);
	}

	static SessionCards.Card card(SessionState state) {
		boolean open = state != SessionState.ANNOUNCED && state != SessionState.CANCELLED;
		return new SessionCards.Card(session(state), open ? board(state) : null,
				(state == SessionState.OPEN) ? 37 : null);
	}

	static SessionBoard.SessionView session(SessionState state) {
		SessionFacts facts = new SessionFacts("06-2026-11-30", "06", "06", MONDAY, state, 12,
				Instant.parse("2026-11-30T05:30:00Z"), 15, Mode.IN_PERSON, at(14, "04:30"), at(8, "20:30"),
				at(6, "12:30"), at(5, "08:30"), at(5, "09:30"), at(5, "12:30"), at(2, "12:30"), at(1, "08:30"));
		String reason = (state == SessionState.CANCELLED) ? "تعطیلی آلودگی هوا" : null;
		return new SessionBoard.SessionView("06-2026-11-30-" + state.ordinal(), "06", "شهردار منطقهٔ ۶", "06", MONDAY,
				(state == SessionState.MOVED) ? MONDAY.minusDays(1) : null, "۹:۰۰ تا ۱۲:۰۰",
				"خیابان بهار، ساختمان شهرداری منطقهٔ ۶", Mode.IN_PERSON, 12, state,
				(state == SessionState.HELD) ? "معاون شهرسازی" : null, reason, facts.opensAt(), facts.closesAt(),
				facts.drawAt(), facts);
	}

	private static Instant at(int daysBefore, String time) {
		return Instant.parse(MONDAY.minusDays(daysBefore) + "T" + time + ":00Z");
	}

	private static DrawDesk.Board board(SessionState state) {
		boolean drawn = state == SessionState.DRAWN || state == SessionState.HELD;
		return new DrawDesk.Board(
				new DrawDesk.Commitment(HASH, "شاخص کل بورس تهران پس از ساعت ۱۵",
						"closing index of the Tehran stock exchange after 15:00"),
				54, 1,
				List.of(new DrawDesk.Snapshot(at(9, "05:30"), 53, HASH),
						new DrawDesk.Snapshot(at(8, "05:30"), 54, HASH)),
				drawn ? "2841937" : null, drawn ? at(5, "12:30") : null, drawn ? HASH : null,
				List.of(new DrawDesk.LogLine(at(14, "04:30"), "committed", null, null),
						new DrawDesk.LogLine(at(4, "04:30"), "confirmed", HASH, 3)),
				drawn ? "mayor-06" : null, drawn ? "supervisors" : null);
	}

	static Map<String, Object> plus(Map<String, ?> some, Object... more) {
		Map<String, Object> all = new HashMap<>(some);
		for (int i = 0; i < more.length; i += 2) {
			all.put((String) more[i], more[i + 1]);
		}
		return all;
	}

	/** A page and what it is filled with. */
	public record Sample(String template, Map<String, ?> model) {
	}

}
