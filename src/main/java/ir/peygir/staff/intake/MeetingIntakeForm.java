package ir.peygir.staff.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.meeting.Mode;
import ir.peygir.meeting.request.MeetingAsk;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.TrackingCode;

/**
 * What a call-taker typed for somebody who wants to meet a mayor.
 *
 * @param key makes sending twice one request
 * @param district as typed, one digit is enough
 * @param number of the caller, a mobile or a landline
 * @param national a national code or a foreigner's id
 * @param counter somebody stands at the counter and takes the receipt home on paper
 */
record MeetingIntakeForm(String key, String district, String session, String subject, String text, String earlier,
		String role, String principal, String name, String number, String national, Integer companions,
		List<String> needs, String mode, String urgent, Boolean counter) {

	private static final int NATIONAL_CODE = 10;

	MeetingIntakeForm {
		needs = (needs != null) ? List.copyOf(needs) : List.of();
	}

	static MeetingIntakeForm begin(String key) {
		return new MeetingIntakeForm(key, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null);
	}

	/** For the page. */
	public boolean isCounter() {
		return Boolean.TRUE.equals(this.counter);
	}

	String districtCode() {
		String typed = digits(this.district);
		return typed.matches("\\d") ? "0" + typed : typed;
	}

	/**
	 * @param continues whether the earlier code is that of a request for a meeting
	 */
	MeetingAsk ask(boolean continues, String filedBy, Locale language) {
		boolean mobile = Mobile.parse(this.number).isPresent();
		String number = blankToNull(this.number);
		boolean foreigner = digits(this.national).replaceAll("\\D", "").length() > NATIONAL_CODE;
		return new MeetingAsk(blankToNull(this.session), this.subject, this.text,
				foreigner ? null : blankToNull(this.national), foreigner ? blankToNull(this.national) : null,
				new ContactDetails(mobile ? number : null, mobile ? null : number, blankToNull(this.name), null),
				blankToNull(this.role), blankToNull(this.principal), (this.companions != null) ? this.companions : 0,
				this.needs, wished(), blankToNull(this.urgent), continues ? earlierCode() : null,
				continues ? null : earlierCode(), null, List.of(), MeetingAsk.Channel.OPERATOR, language, filedBy);
	}

	String earlierCode() {
		return TrackingCode.parse(this.earlier).map(TrackingCode::digits).orElse(blankToNull(this.earlier));
	}

	private Mode wished() {
		return Stream.of(Mode.values()).filter((one) -> one.name().equals(this.mode)).findFirst().orElse(null);
	}

	private static String digits(String typed) {
		return (typed != null) ? PersianText.latinDigits(typed).strip() : "";
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	@Override
	public String toString() {
		return "MeetingIntakeForm[…]";
	}

}
