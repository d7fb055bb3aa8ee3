package ir.peygir.meeting.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import ir.peygir.citizen.ContactDetails;

/**
 * Who, as typed; it stands in no draft.
 *
 * @param principal of whom they speak: a national code, a foreigner's id, or the name of
 * a group
 */
record AskYouForm(String name, String mobile, String nationalCode, String foreignId, String principal) {

	static final AskYouForm EMPTY = new AskYouForm(null, null, null, null, null);

	AskYouForm {
		name = blankToNull(name);
		mobile = blankToNull(mobile);
		nationalCode = blankToNull(nationalCode);
		foreignId = blankToNull(foreignId);
		principal = blankToNull(principal);
	}

	@JsonIgnore
	ContactDetails details() {
		return new ContactDetails(this.mobile, null, this.name, null);
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	@Override
	public String toString() {
		return "AskYouForm[…]";
	}

}
