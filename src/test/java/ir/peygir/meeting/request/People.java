package ir.peygir.meeting.request;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.citizen.ContactDetails;

/**
 * Citizens of the stories, each with a number and a telephone of their own.
 */
record People(String nationalCode, String mobile, String phone, String role, String principal, String urgent,
		String continues, String relatedReport, MeetingAsk.Channel channel) {

	private static final AtomicInteger NUMBER = new AtomicInteger(410_000_000);

	/** Somebody new who asks for themselves. */
	static People somebody() {
		int number = NUMBER.incrementAndGet();
		return new People(code(number), "0935%07d".formatted(number % 10_000_000), null, null, null, null, null, null,
				MeetingAsk.Channel.API);
	}

	People from(String anotherMobile) {
		return new People(this.nationalCode, anotherMobile, this.phone, this.role, this.principal, this.urgent,
				this.continues, this.relatedReport, this.channel);
	}

	People with(String code) {
		return new People(code, this.mobile, this.phone, this.role, this.principal, this.urgent, this.continues,
				this.relatedReport, this.channel);
	}

	People as(String newRole, String whom) {
		return new People(this.nationalCode, this.mobile, this.phone, newRole, whom, this.urgent, this.continues,
				this.relatedReport, this.channel);
	}

	People claims(String ground) {
		return new People(this.nationalCode, this.mobile, this.phone, this.role, this.principal, ground, this.continues,
				this.relatedReport, this.channel);
	}

	People about(String earlier, String report) {
		return new People(this.nationalCode, this.mobile, this.phone, this.role, this.principal, this.urgent, earlier,
				report, this.channel);
	}

	/** A caller without a mobile, for whom an operator files. */
	People calls() {
		return new People(this.nationalCode, null,
				"02188%06d".formatted(Integer.parseInt(this.mobile.substring(4)) % 1_000_000), this.role,
				this.principal, this.urgent, this.continues, this.relatedReport, MeetingAsk.Channel.OPERATOR);
	}

	MeetingAsk asks(String session) {
		return new MeetingAsk(session, "کوچه روشنایی ندارد", "شب‌ها کوچه تاریک است و کسی رسیدگی نمی‌کند.",
				this.nationalCode, null, new ContactDetails(this.mobile, this.phone, "زهرا احمدی", null), this.role,
				this.principal, 0, List.of(), null, this.urgent, this.continues, this.relatedReport, null, List.of(),
				this.channel, Locale.forLanguageTag("fa"),
				(this.channel == MeetingAsk.Channel.OPERATOR) ? "operator" : null);
	}

	private static String code(int number) {
		String body = "%09d".formatted(number);
		int sum = 0;
		for (int at = 0; at < 9; at++) {
			sum += (body.charAt(at) - '0') * (10 - at);
		}
		int rest = sum % 11;
		return body + ((rest < 2) ? rest : 11 - rest);
	}

}
