package ir.peygir.staff.intake;

import java.util.Locale;
import java.util.Map;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.Submission;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.PersianText;

/**
 * What a call-taker typed while listening.
 *
 * @param draft makes sending twice one report
 * @param topic code, {@code none} if an officer chooses, blank if not chosen yet
 * @param district as typed, one digit is enough
 * @param number of the caller, a mobile or a landline
 * @param joins code of an open report that is the caller's too, or {@code null}
 */
record IntakeForm(String draft, String channel, String q, String topic, String kind, String text,
		Map<String, String> answers, String district, String nahiyeh, String address, Double lat, Double lon,
		String number, String name, Boolean anonymous, String joins) {

	static final String NONE = "none";

	static IntakeForm begin(String draft) {
		return new IntakeForm(draft, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null);
	}

	IntakeForm {
		channel = Submission.Channel.COUNTER.name().equals(channel) ? channel : Submission.Channel.PHONE.name();
		answers = (answers != null) ? answers : Map.of();
		joins = blankToNull(joins);
	}

	/** For the page, which looks into answers that may not be there. */
	public boolean isAnonymous() {
		return Boolean.TRUE.equals(this.anonymous);
	}

	boolean counter() {
		return Submission.Channel.COUNTER.name().equals(this.channel);
	}

	boolean chosen() {
		return this.topic != null && !this.topic.isBlank();
	}

	String topicCode() {
		return NONE.equals(this.topic) ? null : this.topic;
	}

	Submission submission(String filedBy, Locale language) {
		return new Submission(this.kind, topicCode(), this.text, this.lat, this.lon, districtCode(), nahiyehNumber(),
				this.address, contact(), isAnonymous(), this.answers, Submission.Channel.valueOf(this.channel),
				this.draft, language, filedBy);
	}

	private String districtCode() {
		String typed = digits(this.district);
		return typed.matches("\\d") ? "0" + typed : typed;
	}

	private Integer nahiyehNumber() {
		String typed = digits(this.nahiyeh);
		return typed.isEmpty() ? null : typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
	}

	private ContactDetails contact() {
		boolean mobile = Mobile.parse(this.number).isPresent();
		String typed = blankToNull(this.number);
		return new ContactDetails(mobile ? typed : null, mobile ? null : typed, blankToNull(this.name), null);
	}

	private static String digits(String typed) {
		return (typed != null) ? PersianText.latinDigits(typed).strip() : "";
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	@Override
	public String toString() {
		return "IntakeForm[…]";
	}

}
