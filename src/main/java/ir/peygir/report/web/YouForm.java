package ir.peygir.report.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import ir.peygir.citizen.ContactDetails;

/**
 * Who, as typed.
 */
record YouForm(String mobile, String phone, String name, String email, Boolean anonymous) {

	static final YouForm EMPTY = new YouForm(null, null, null, null, null);

	/** An unticked box is not sent at all. */
	@JsonIgnore
	boolean isAnonymous() {
		return Boolean.TRUE.equals(this.anonymous);
	}

	@JsonIgnore
	ContactDetails details() {
		return new ContactDetails(blankToNull(this.mobile), blankToNull(this.phone), blankToNull(this.name),
				blankToNull(this.email));
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	@Override
	public String toString() {
		return "YouForm[…]";
	}

}
