package ir.peygir.meeting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.report.web.WebStories;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stories told from outside about asking for a meeting, in a session of district 21 that
 * is open.
 */
abstract class MeetingWebStories extends WebStories {

	static final String SESSION = "21-2027-01-04";

	@Autowired
	private OpenSession sessions;

	@BeforeEach
	void aSessionIsOpen() {
		this.sessions.of("21", "2027-01-04");
	}

	String codeFor(String request) {
		return this.sessions.codeFor(request);
	}

	static String person() {
		return OpenSession.person();
	}

	static String mobile() {
		return OpenSession.mobile();
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
