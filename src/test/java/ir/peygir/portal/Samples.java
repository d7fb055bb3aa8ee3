package ir.peygir.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.feedback.Feedback;
import ir.peygir.meeting.draw.Draws;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.meeting.draw.web.DrawSamples;
import ir.peygir.meeting.web.MeetingSamples;
import ir.peygir.staff.meeting.OfficeSamples;

/**
 * Facts for every page and every state of it: empty, filled, wrong, long.
 */
final class Samples {

	private static final Instant SINCE = Instant.parse("2026-11-23T06:56:00Z");

	private static final Instant DUE = Instant.parse("2026-11-26T06:10:00Z");

	private static final String PICTURE = "/assets/mark.svg";

	private static final String LONG = "از سه هفته پیش روبه‌روی درِ پارکینگ ما یک چالهٔ بزرگ باز شده است. "
			+ "هر روز چند خودرو در آن می‌افتند و شب‌ها که چراغ کوچه خاموش است خطر بیشتر است.\n\n".repeat(3)
			+ "نشانی کانال: https://example.com/a/very/long/address/that/never/ends/and/has/no/space/at/all";

	private static final Topic POTHOLE = new Topic("RDS-01", "لکه‌گیری چالهٔ معبر", "معابر و روسازی", "مهلت: ۷۲ ساعت",
			false, false, false, true, true, List.of(), "");

	private static final Topic SINKHOLE = new Topic("RDS-02", "فرونشست معبر", "معابر و روسازی", "مهلت: ۲ ساعت", true,
			false, false, true, true, List.of("125", "137"), "از محل فاصله بگیرید و نگذارید خودرو از روی آن رد شود.");

	private static final Topic BRIBE = new Topic("INS-13", "درخواست وجه یا هدیه از سوی کارمند",
			"بازرسی، حقوق شهروند و سلامت اداری", "مهلت: ۱۰ روز کاری", false, true, false, false, true, List.of(), "");

	private static final Topic POWER = new Topic("EXT-02", "قطع برق", "خارج از وظایف شهرداری (راهنمایی)", null, false,
			false, true, false, false, List.of("121"), "");

	private static final List<Photo> PHOTOS = List.of(new Photo("1", PICTURE, PICTURE),
			new Photo("2", PICTURE, PICTURE));

	private static final List<Photo> WITH_DOCUMENT = List.of(PHOTOS.get(0), new Photo("3", null, PICTURE));

	static final Transcript DRAWN = Draws.sample(250);

	private Samples() {
	}

	static Map<String, Sample> all() {
		Map<String, Sample> all = new LinkedHashMap<>();
		all.put("home", new Sample("portal/home", Map.of()));
		what(all);
		where(all);
		details(all);
		you(all);
		check(all);
		tracking(all);
		survey(all);
		MeetingSamples.all()
			.forEach((name, sample) -> all.put("meeting-" + name, new Sample(sample.template(), sample.model())));
		OfficeSamples.all()
			.forEach((name, sample) -> all.put("office-" + name, new Sample(sample.template(), sample.model())));
		draw(all);
		List.of("404", "403", "4xx", "413", "429", "5xx", "expired")
			.forEach((error) -> all.put("error-" + error, new Sample("error/" + error, Map.of())));
		all.put("error-staff", new Sample("error/403", Map.of("path", "/staff/insight")));
		return all;
	}

	private static void what(Map<String, Sample> all) {
		String template = "forms/report/reportSubmitted-what";
		List<Group> groups = List.of(new Group("CLN", "نظافت شهری و پسماند", "خدمات شهری"),
				new Group("DRN", "جوی، مسیل و آب‌گرفتگی", "فنی و عمرانی"),
				new Group("GRN", "فضای سبز و بوستان‌ها", "خدمات شهری"),
				new Group("ANM", "جانوران شهری و بهداشت محیط", "خدمات شهری"),
				new Group("OBS", "سد معبر و ساماندهی مشاغل", "خدمات شهری"),
				new Group("RDS", "معابر و روسازی", "فنی و عمرانی"),
				new Group("STR", "پل، تونل و ابنیه", "فنی و عمرانی"), new Group("TRF", "ترافیک و ایمنی عبور", "ترافیک"),
				new Group("PUB", "حمل‌ونقل عمومی", "ترافیک"),
				new Group("BLD", "شهرسازی، ساخت‌وساز و تخلفات", "شهرسازی"),
				new Group("SAF", "ایمنی، آتش‌نشانی و بحران", "خدمات شهری"),
				new Group("BTY", "سیما، روشنایی و تبلیغات", "خدمات شهری"),
				new Group("SOC", "اجتماعی، فرهنگی و ورزشی", "اجتماعی"),
				new Group("ENV", "محیط زیست، هوا و صدا", "محیط زیست"), new Group("FIN", "مالی، درآمد و املاک", "مالی"),
				new Group("MKT", "میادین، بهشت زهرا", "خدمات شهری"), new Group("DGT", "خدمات الکترونیک", "برنامه‌ریزی"),
				new Group("INS", "بازرسی و حقوق شهروند", "بازرسی"), new Group("SUG", "پیشنهاد و مشارکت", "برنامه‌ریزی"),
				new Group("EXT", "خارج از وظایف شهرداری (راهنمایی)", "بیرون"));
		List<Topic> topics = List.of(POTHOLE, SINKHOLE, BRIBE, POWER);
		all.put("what-empty", new Sample(template, Map.of("groups", groups, "topics", List.of(), "resume", true)));
		all.put("what-found", new Sample(template, Map.of("groups", groups, "topics", topics, "form",
				Map.of("q", "کوچمون پر چاله شده", "topic", "RDS-01"))));
		all.put("what-group", new Sample(template, Map.of("groups", groups, "topics", topics, "group", "RDS")));
		all.put("what-nothing",
				new Sample(template, Map.of("groups", groups, "topics", List.of(), "form", Map.of("q", "قققق"))));
		all.put("what-error", new Sample(template, Map.of("groups", groups, "topics", topics, "form",
				Map.of("q", "چاله"), "errors", Map.of("topic", "یکی از موضوع‌ها را انتخاب کنید."))));
		all.put("what-outside",
				new Sample(template, Map.of("groups", groups, "topics", List.of(), "outside", Map.of("title", "قطع برق",
						"guidance", "قطع برق را شرکت توزیع نیروی برق رسیدگی می‌کند.", "hotline", List.of("121")))));
	}

	private static void where(Map<String, Sample> all) {
		String template = "forms/report/reportSubmitted-where";
		List<District> districts = new ArrayList<>();
		for (int i = 1; i <= 22; i++) {
			districts.add(new District((i < 10) ? "0" + i : String.valueOf(i), "منطقهٔ " + i, 6));
		}
		all.put("where-empty", new Sample(template, Map.of("topic", POTHOLE, "districts", districts)));
		all.put("where-emergency", new Sample(template, Map.of("topic", SINKHOLE, "districts", districts)));
		all.put("where-unsorted", new Sample(template, Map.of("districts", districts)));
		all.put("where-border",
				new Sample(template, Map.of("topic", BRIBE, "districts", districts, "alternatives",
						List.of(districts.get(5), districts.get(6)), "form", Map.of("lat", "35.72", "lon", "51.42",
								"district", "06", "nahiyeh", "3", "address", "خیابان بهار، کوچهٔ لاله"))));
		all.put("where-error",
				new Sample(template,
						Map.of("topic", POTHOLE, "districts", districts, "errors",
								Map.of("place", "محل را روی نقشه یا با منطقه و نشانی مشخص کنید.", "district",
										"منطقه را انتخاب کنید.", "address", "نشانی را بنویسید."))));
	}

	private static void details(Map<String, Sample> all) {
		String template = "forms/report/reportSubmitted-details";
		List<Question> questions = List.of(
				new Question("digger", "چه سازمانی کنده است؟", "CHOICE", false,
						List.of(new Option("water", "آب و فاضلاب"), new Option("gas", "گاز"),
								new Option("unknown", "نمی‌دانم"))),
				new Question("open", "معبر بسته شده است؟", "YESNO", true, List.of()),
				new Question("depth", "گودی چند سانتی‌متر است؟", "NUMBER", false, List.of()),
				new Question("project", "نام یا جای پروژه", "TEXT", true, List.of()));
		Map<String, Object> base = Map.of("topic", POTHOLE, "textLimit", 4000, "photoLimit", 5);
		all.put("details-empty", new Sample(template, base));
		all.put("details-full", new Sample(template, plus(base, Map.of("photos", PHOTOS, "questions", questions, "form",
				new Details(LONG, Map.of("digger", "gas", "open", "yes", "depth", "30"))))));
		all.put("details-error",
				new Sample(template,
						plus(base,
								Map.of("topic", BRIBE, "questions", questions, "errors",
										new LinkedHashMap<>(Map.of("text", "شرح پیام را بنویسید.", "answers.open",
												"به این پرسش پاسخ دهید.", "answers.project", "به این پرسش پاسخ دهید.",
												"photos", "عکس خوانده نشد."))))));
	}

	private static void you(Map<String, Sample> all) {
		String template = "forms/report/reportSubmitted-you";
		all.put("you-empty", new Sample(template, Map.of("topic", POTHOLE)));
		all.put("you-guarded", new Sample(template,
				Map.of("topic", BRIBE, "form", new Contact("09121234567", null, null, null, true))));
		all.put("you-error",
				new Sample(template,
						Map.of("topic", POTHOLE, "form", new Contact("0912", "0912", null, "x@", false), "errors",
								Map.of("phone", "شمارهٔ تلفن ثابت درست نیست. با کد شهر بنویسید، مانند ۰۲۱۸۸۱۲۳۴۵۶.",
										"mobile", "شمارهٔ همراه درست نیست. مانند ۰۹۱۲۱۲۳۴۵۶۷ بنویسید.", "email",
										"نشانی ایمیل درست نیست."))));
	}

	private static void check(Map<String, Sample> all) {
		List<Fact> facts = List.of(new Fact("report.check.topic", "لکه‌گیری چالهٔ معبر", "/report", null),
				new Fact("report.check.place", "منطقهٔ ۶، ناحیهٔ ۳، خیابان بهار، کوچهٔ لاله", "/report/where", null),
				new Fact("report.check.text", LONG, "/report/details", null),
				new Fact("چه سازمانی کنده است؟", "گاز", "/report/details", null),
				new Fact("report.check.photos", "", "/report/details", PHOTOS),
				new Fact("report.check.mobile", "09121234567", "/report/you", null),
				new Fact("report.check.name", "", "/report/you", null));
		List<Kind> kinds = List.of(new Kind("REQUEST", "درخواست", "کاری باید انجام شود"),
				new Kind("COMPLAINT", "شکایت", "حقی از شما ضایع شده است"),
				new Kind("SUGGESTION", "پیشنهاد", "راه بهتری می‌شناسید"));
		String template = "forms/report/reportSubmitted-check";
		all.put("check", new Sample(template,
				Map.of("facts", facts, "kinds", kinds, "form", Map.of("kind", "REQUEST"), "promisedBy", DUE)));
		all.put("check-error", new Sample(template,
				Map.of("facts", facts, "kinds", kinds, "errors", Map.of("kind", "نوع پیام را انتخاب کنید."))));
		List<Near> near = List.of(new Near("572000000004", "لکه‌گیری چالهٔ معبر", SINCE, 12, 3),
				new Near("192764350049", "لکه‌گیری چالهٔ معبر", SINCE.minusSeconds(90_000), 48, 1));
		all.put("near", new Sample("forms/report/reportSubmitted-near", Map.of("near", near)));
		all.put("near-error", new Sample("forms/report/reportSubmitted-near",
				Map.of("near", near, "errors", Map.of("joins", "آن پیام همین حالا بسته شد."))));
		all.put("check-joins", new Sample(template, Map.of("facts", facts, "joins", true)));
		Map<String, Object> receipt = Map.of("code", "192764350049", "grouped", "1927 6435 0049", "trackUrl",
				"http://localhost:8080/track/192764350049?s=0KpM0zq3S5mV1nQdR8tX2w", "reach", "MOBILE", "guarded",
				false);
		all.put("receipt",
				new Sample("forms/report/reportSubmitted-receipt", plus(receipt, Map.of("promisedBy", DUE))));
		all.put("receipt-joined",
				new Sample("forms/report/reportSubmitted-receipt", plus(receipt, Map.of("joined", true))));
		all.put("receipt-anonymous", new Sample("forms/report/reportSubmitted-receipt",
				plus(receipt, Map.of("reach", "NONE", "guarded", true))));
		all.put("receipt-landline", new Sample("forms/report/reportSubmitted-receipt",
				plus(receipt, Map.of("reach", "LANDLINE", "promisedBy", DUE))));
	}

	private static void tracking(Map<String, Sample> all) {
		all.put("track", new Sample("portal/track", Map.of()));
		all.put("track-error", new Sample("portal/track", Map.of("form", Map.of("code", "1927 6435 0040"), "errors",
				Map.of("code", "این کد درست نیست. کد رهگیری ۱۲ رقم دارد؛ رقم‌ها را یک بار دیگر ببینید."))));
		all.put("case-reduced", new Sample("report/track", Map.of("view", view("ASSIGNED", "onTime", Map.of()))));
		all.put("case-own", new Sample("report/track", Map
			.of("done", "عکس افزوده شد.", "view", view("ASSIGNED", "overdue",
					Map.of("full", true, "text", LONG, "photos", PHOTOS, "canAddPhoto", true, "canWithdraw", true)))));
		all.put("case-question",
				new Sample("report/track",
						Map.of("errors", Map.of("text", "پاسخ خود را بنویسید."), "view",
								view("WAITING_FOR_CITIZEN", "paused",
										Map.of("full", true, "text", "کوچه پر چاله شده است.", "question",
												"چاله جلوی کدام پلاک است؟", "canReply", true, "canAddPhoto", true,
												"canWithdraw", true)))));
		all.put("case-answered", new Sample("report/track", Map.of("view",
				view("ANSWERED", "onTime", Map.of("full", true, "stageIndex", 4, "text", "کوچه پر چاله شده است.",
						"outcome", "DONE", "outcomeSentence", "کار انجام شد؛ شرح و عکس را ببینید.", "answer",
						"چاله با آسفالت گرم لکه‌گیری شد.", "answerPhotos", WITH_DOCUMENT, "canFeedback", true)))));
		all.put("case-closed",
				new Sample("report/track",
						Map.of("errors", Map.of("reason", "دلیل را انتخاب کنید."), "view", view("CLOSED", null,
								Map.of("full", true, "finished", true, "stageIndex", 4, "closingNote",
										"بدون پاسخ به نظرسنجی", "text", "کوچه پر چاله شده است.", "outcome", "DUPLICATE",
										"duplicateOf", "5720 0000 0004", "duplicateUrl", "/track/572000000004?s=x",
										"answer", "با پیام دیگری یکی شد.", "canObject", true)))));
		all.put("case-joined",
				new Sample("report/track",
						Map.of("view", view("ASSIGNED", "onTime", Map.of("full", true, "joined", true, "text", LONG,
								"photos", PHOTOS, "canAddPhoto", true, "canWithdraw", true, "voices", 40)))));
		all.put("case-left", new Sample("report/track",
				Map.of("view", view("ASSIGNED", "onTime", Map.of("full", true, "left", true, "text", LONG)))));
		all.put("case-opinion", new Sample("report/track", Map.of("view", view("ASSIGNED", "onTime", Map.of("kind",
				"SUGGESTION", "stageNames", List.of("ثبت", "بررسی اولیه", "بررسی مدیر", "پاسخ", "نظر شما"))))));
	}

	private static Map<String, Object> view(String status, String timing, Map<String, Object> more) {
		Map<String, Object> view = new HashMap<>(Map.of("code", "192764350049", "grouped", "1927 6435 0049", "title",
				"لکه‌گیری چالهٔ معبر", "kind", "REQUEST", "statusText", "در دست اقدام", "statusSentence",
				"ادارهٔ فنی و عمران منطقهٔ ۶ مسئول رسیدگی است.", "stageNames",
				List.of("ثبت", "بررسی", "اقدام", "پاسخ", "نظر شما"), "stageIndex", 2, "finished", false, "since",
				SINCE));
		List.of("timing", "outcome", "outcomeSentence", "closingNote", "text", "place", "photos", "answer",
				"objectionAnswer", "answerPhotos", "question", "duplicateOf", "duplicateUrl")
			.forEach((name) -> view.put(name, null));
		List.of("full", "canReply", "canWithdraw", "canCorrect", "canAddPhoto", "canFeedback", "canObject", "joined",
				"left", "lastVoice")
			.forEach((name) -> view.put(name, false));
		view.putAll(Map.of("unit", "ادارهٔ فنی و عمران منطقهٔ ۶", "promisedBy", DUE, "voices", 3, "feedbackUrl",
				"/feedback/x", "next", "واحد پس از رسیدگی پاسخ می‌دهد؛ بعد نظر شما را می‌پرسیم.", "place",
				"منطقهٔ ۶، ناحیهٔ ۳، خیابان بهار، کوچهٔ لاله"));
		view.put("timing", timing);
		view.put("status", status);
		view.put("history",
				List.of(new Event(SINCE, "ارجاع به ادارهٔ فنی و عمران منطقهٔ ۶"),
						new Event(SINCE.minusSeconds(1680), "شهروند دیگری هم پیگیر این پیام شد"),
						new Event(SINCE.minusSeconds(2760), "پیام شما ثبت شد")));
		view.putAll(more);
		return view;
	}

	private static void survey(Map<String, Sample> all) {
		Survey open = new Survey("1927 6435 0049", "لکه‌گیری چالهٔ معبر", "چاله با آسفالت گرم لکه‌گیری شد.", "انجام شد",
				false, null, "feedback", true);
		all.put("survey", new Sample("feedback/survey", Map.of("survey", open, "photos", WITH_DOCUMENT)));
		all.put("survey-error", new Sample("feedback/survey", Map.of("survey", open, "form", Map.of("satisfied", "no"),
				"errors", Map.of("reason", "دلیل را انتخاب کنید.", "objects", "بگویید اعتراض دارید یا نه."))));
		all.put("survey-done", new Sample("feedback/survey", Map.of("survey", open, "result", "objected")));
		all.put("survey-already", new Sample("feedback/survey", Map.of("survey",
				new Survey("1927 6435 0049", open.title, open.answer, "انجام شد", true, "راضی‌ام", "feedback", true))));
		all.put("survey-reception", new Sample("feedback/survey", Map.of("survey", new Survey("1927 6435 0049",
				"ملاقات با شهردار منطقهٔ ۶", null, null, false, null, "feedback.reception", false))));
		all.put("survey-order", new Sample("feedback/survey", Map.of("survey", new Survey("1927 6435 0049",
				"دستور ۱: آسفالت کوچهٔ یاس", "کوچه آسفالت شد.", "انجام شد", false, null, "feedback.order", true))));
		all.put("survey-expired", new Sample("feedback/expired", Map.of()));
	}

	private static Map<String, Object> plus(Map<String, ?> some, Map<String, ?> more) {
		Map<String, Object> both = new HashMap<>(some);
		both.putAll(more);
		return both;
	}

	private static void draw(Map<String, Sample> all) {
		Map<String, Object> base = Map.of("meeting",
				new Session(Draws.SESSION, "شهردار منطقهٔ ۶", LocalDate.of(2026, 11, 30)), "checks",
				DrawSamples.checks(), "officers", DrawSamples.officers());
		all.put("draw", new Sample("meeting/draw", plus(base, Map.of("view", DrawSamples.view(DRAWN, 1, null)))));
		all.put("draw-own", new Sample("meeting/draw",
				plus(base, Map.of("view", DrawSamples.view(DRAWN, 2, DRAWN.order().tickets().get(120))))));
		all.put("draw-none",
				new Sample("meeting/draw", plus(base, Map.of("view", DrawSamples.view(Draws.empty(), 1, "no")))));
	}

	record Sample(String template, Map<String, ?> model) {

		Sample {
			model = plus(Map.of("reasons", Feedback.REASONS), model);
		}

	}

	record Contact(String mobile, String phone, String name, String email, boolean anonymous) {
	}

	record Details(String text, Map<String, String> answers) {
	}

	record Topic(String code, String title, String group, String deadline, boolean emergency, boolean guarded,
			boolean outside, boolean needsPlace, boolean anonymousAllowed, List<String> hotline, String guidance) {
	}

	record Group(String code, String title, String field) {
	}

	record District(String code, String title, int nahiyehCount) {
	}

	record Question(String code, String label, String type, boolean required, List<Option> options) {
	}

	record Option(String value, String label) {
	}

	record Photo(String id, String thumb, String url) {
	}

	record Fact(String key, String value, String change, List<Photo> photos) {
	}

	record Kind(String code, String label, String hint) {
	}

	record Near(String code, String topic, Instant since, long distance, int voices) {
	}

	record Event(Instant at, String text) {
	}

	record Survey(String code, String title, String answer, String outcomeText, boolean closed, String already,
			String page, boolean objectable) {
	}

	record Session(String id, String host, LocalDate date) {
	}

}
