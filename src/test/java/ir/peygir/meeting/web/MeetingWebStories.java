package ir.peygir.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.meeting.session.SessionLife;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.messaging.Outbox;
import ir.peygir.report.web.WebStories;
import ir.peygir.shared.Display;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stories told from outside about asking for a meeting, in a session of district 21 that
 * is open.
 */
abstract class MeetingWebStories extends WebStories {

	static final String SESSION = "21-2027-01-04";

	private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");

	private static final Pattern CODE = Pattern.compile("\\d{6}");

	private static int people;

	@Autowired
	private SessionPlanner planner;

	@Autowired
	private SessionLife life;

	@Autowired
	private Outbox outbox;

	@BeforeEach
	void aSessionIsOpen() {
		this.scene.itIs(on(MONDAY.minusDays(16)));
		this.planner.plan("21");
		this.scene.itIs(on(MONDAY.minusDays(13)));
		boolean announced = get("/api/meetings/sessions/" + SESSION).text("state").equals("ANNOUNCED");
		if (announced) {
			this.life.open(SESSION);
		}
	}

	static Instant on(LocalDate day) {
		return day.atTime(10, 0).atZone(Display.CITY).toInstant();
	}

	/** The one-time code that went to that number last. */
	String codeFor(String request) {
		String text = this.outbox.newest(1000)
			.stream()
			.filter((sent) -> request.equals(sent.code()))
			.filter((sent) -> CODE.matcher(sent.text().replaceAll("\\d{7,}", "")).find())
			.findFirst()
			.orElseThrow(() -> new AssertionError("no code for " + request))
			.text();
		Matcher found = CODE.matcher(text.replaceAll("\\d{7,}", ""));
		found.find();
		return found.group();
	}

	/** Another person each time, with a valid check digit. */
	static String person() {
		String nine = String.format("%09d", 310_000_000 + (++people) * 7L);
		int sum = 0;
		for (int i = 0; i < 9; i++) {
			sum += (nine.charAt(i) - '0') * (10 - i);
		}
		int rest = sum % 11;
		return nine + ((rest < 2) ? rest : 11 - rest);
	}

	static String mobile() {
		return String.format("0935%07d", 1_000_000 + (++people));
	}

	/** A request as a program sends it; names and values of fields to change follow. */
	static Map<String, Object> asked(Object... changes) {
		Map<String, Object> asked = new LinkedHashMap<>();
		asked.put("sessionId", SESSION);
		asked.put("subject", "پروانهٔ مغازه");
		asked.put("text", "سه سال است برای پروانهٔ مغازه می‌آیم.");
		asked.put("nationalCode", person());
		asked.put("contact", Map.of("mobile", mobile(), "name", "مریم رضایی"));
		asked.put("needs", List.of("GROUND_FLOOR"));
		asked.put("nonce", "00112233445566778899aabbccddeeff");
		for (int i = 0; i < changes.length; i += 2) {
			asked.put((String) changes[i], changes[i + 1]);
		}
		return asked;
	}

}
