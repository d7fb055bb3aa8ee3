package ir.peygir.meeting.web;

import ir.peygir.report.web.Answer;
import ir.peygir.report.web.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asking for a meeting in a browser without scripts.
 */
class AskStepsTests extends MeetingWebStories {

	private final Browser citizen = new Browser(this);

	@Test
	void aCitizenAsksStepByStepAndTakesTheReceiptHome() {
		assertThat(this.citizen.open("/meetings?district=21").is(200).body()).contains(SESSION);
		assertThat(this.citizen.open("/meetings/ask?session=" + SESSION).is(200).body())
			.contains("value=\"" + SESSION + "\" checked");
		assertThat(to(this.citizen.send("/meetings/ask", "district", "21", "session", SESSION)))
			.isEqualTo("/meetings/ask/what");
		describe();
		String national = person();
		you(national, mobile());
		Answer check = this.citizen.open("/meetings/ask/check").is(200);
		assertThat(check.body()).contains("پروانهٔ مغازه").contains(national);
		assertThat(to(this.citizen.send("/meetings/ask/check", "nonce", ""))).isEqualTo("/meetings/ask/code");
		this.citizen.open("/meetings/ask/code").is(200);
		assertThat(this.citizen.send("/meetings/ask/code", "code", "12").is(422).body()).contains("code-error");
		String code = codeOfReceipt();
		assertThat(this.citizen.open("/meetings/ask/receipt").body()).contains("هنوز تأیید نشده");
		this.citizen.open("/meetings/ask/code").is(200);
		assertThat(to(this.citizen.send("/meetings/ask/code", "code", codeFor(code))))
			.isEqualTo("/meetings/ask/receipt");
		Answer receipt = this.citizen.open("/meetings/ask/receipt").is(200);
		assertThat(receipt.body()).doesNotContain("هنوز تأیید نشده").contains("سامانه ساخته است").contains("/track/");
		assertThat(to(this.citizen.open("/meetings/ask/what"))).isEqualTo("/meetings/ask/receipt");
	}

	@Test
	void nothingTypedIsLostAndNothingPersonalIsInTheDraft() {
		begin();
		Answer refused = this.citizen.send("/meetings/ask/what", "subject", "", "text", "شرح بلند من");
		assertThat(refused.is(422).body()).contains("شرح بلند من").contains("subject-error");
		describe();
		String national = person();
		assertThat(
				this.citizen.send("/meetings/ask/you", "name", "مریم رضایی", "mobile", "0912", "nationalCode", national)
					.is(422)
					.body())
			.contains("mobile-error")
			.contains(national);
		you(national, mobile());
		assertThat(this.citizen.open("/meetings/ask/you").body()).contains(national);
		assertThat(this.database.sql("select content from meeting_draft").query(String.class).list())
			.noneMatch((content) -> content.contains(national) || content.contains("رضایی"));
		assertThat(this.citizen.cookies.get("peygir-contact")).isNotBlank().doesNotContain(national);
	}

	@Test
	void sendingTwiceIsOneRequest() {
		begin();
		describe();
		you(person(), mobile());
		this.citizen.open("/meetings/ask/check").is(200);
		to(this.citizen.send("/meetings/ask/check", "nonce", "00112233445566778899aabbccddeeff"));
		String code = codeOfReceipt();
		assertThat(to(this.citizen.send("/meetings/ask/check", "nonce", "ffeeddccbbaa99887766554433221100")))
			.isEqualTo("/meetings/ask/receipt");
		assertThat(codeOfReceipt()).isEqualTo(code);
	}

	@Test
	void aWrongNumberIsCorrectedWithoutTypingAllAgain() {
		begin();
		describe();
		String national = person();
		you(national, mobile());
		this.citizen.open("/meetings/ask/check").is(200);
		to(this.citizen.send("/meetings/ask/check", "nonce", ""));
		String first = codeOfReceipt();
		this.citizen.open("/meetings/ask/code").is(200);
		assertThat(to(this.citizen.send("/meetings/ask/code/other"))).isEqualTo("/meetings/ask/you");
		this.citizen.open("/meetings/ask/you").is(200);
		you(national, mobile());
		assertThat(this.citizen.open("/meetings/ask/check").body()).contains("پروانهٔ مغازه");
		to(this.citizen.send("/meetings/ask/check", "nonce", ""));
		assertThat(codeOfReceipt()).isNotEqualTo(first);
	}

	@Test
	void aRepresentativeShowsThatTheyMay() {
		begin();
		describe();
		this.citizen.open("/meetings/ask/who").is(200);
		assertThat(this.citizen.send("/meetings/ask/who", "role", "REPRESENTATIVE", "companions", "1").is(422).body())
			.contains("standing-error");
		assertThat(this.citizen.upload("/meetings/ask/who", "standing", new byte[][] { "%PDF-1.4 no".getBytes() })
			.is(422)
			.body()).contains("standing-error");
	}

	@Test
	void whoHasNoDraftBeginsAtTheBeginning() {
		for (String step : new String[] { "what", "who", "you", "check", "receipt" }) {
			assertThat(to(this.citizen.open("/meetings/ask/" + step))).isEqualTo("/meetings/ask");
		}
		assertThat(this.citizen.send("/meetings/ask", "district", "21", "session", "nothing").status()).isIn(403, 422);
	}

	@Test
	void theCodeOfARequestLeadsToItsPage() {
		Answer created = post("/api/meetings/requests", asked()).is(201);
		String code = created.text("code");
		assertThat(to(this.citizen.open("/track?code=" + code))).isEqualTo("/track/" + code);
		assertThat(this.citizen.open("/track/" + code).is(200).body()).doesNotContain("پروانهٔ مغازه");
		this.citizen.open("/track/" + code + "?s=wrong").is(403);
		assertThat(to(this.citizen.open("/track/" + code + "?s=" + created.text("secret"))))
			.isEqualTo("/track/" + code);
		Answer whole = this.citizen.open("/track/" + code).is(200);
		assertThat(whole.body()).contains("پروانهٔ مغازه").contains(created.text("ticket"));
		assertThat(to(this.citizen.send("/track/" + code + "/verification", "code", codeFor(code))))
			.isEqualTo("/track/" + code);
		this.citizen.open("/track/" + code).is(200);
		assertThat(this.citizen.send("/track/" + code + "/excuse", "text", "بیمار بودم").is(409).body())
			.contains("پروانهٔ مغازه");
		assertThat(to(this.citizen.send("/track/" + code + "/cancellation"))).isEqualTo("/track/" + code);
		assertThat(this.citizen.open("/track/" + code).body()).contains("لغو شد");
		this.citizen.open("/track/" + code + "/seat.ics").is(404);
	}

	private void begin() {
		this.citizen.open("/meetings/ask?district=21").is(200);
		to(this.citizen.send("/meetings/ask", "district", "21", "session", SESSION));
	}

	private void describe() {
		this.citizen.open("/meetings/ask/what").is(200);
		assertThat(
				to(this.citizen.send("/meetings/ask/what", "subject", "پروانهٔ مغازه", "text", "سه سال است می‌آیم.")))
			.isEqualTo("/meetings/ask/who");
		this.citizen.open("/meetings/ask/who").is(200);
		assertThat(to(this.citizen.send("/meetings/ask/who", "role", "MYSELF", "companions", "0", "mode", "IN_PERSON",
				"urgent", "")))
			.isEqualTo("/meetings/ask/you");
		this.citizen.open("/meetings/ask/you").is(200);
	}

	private void you(String national, String mobile) {
		assertThat(to(this.citizen.send("/meetings/ask/you", "name", "مریم رضایی", "mobile", mobile, "nationalCode",
				national)))
			.isEqualTo("/meetings/ask/check");
	}

	private String codeOfReceipt() {
		String body = this.citizen.open("/meetings/ask/receipt").is(200).body();
		java.util.regex.Matcher found = java.util.regex.Pattern.compile("/track/(\\d{12})\\?s=").matcher(body);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private static String to(Answer answer) {
		return Browser.target(answer);
	}

}
