package ir.peygir.citizen;

import java.util.Optional;

import ir.peygir.shared.PersonalId;

/**
 * How a person can be reached and, where a service needs it, who they are; every part may
 * be {@code null}.
 *
 * @param mobile in E.164 form
 * @param phone a landline in E.164 form
 * @param nationalId digits of a national code or a foreigner's id
 * @param principal whom the person represents
 */
public record ContactDetails(String mobile, String phone, String name, String email, String nationalId,
		Principal principal) {

	/** Of a person who says how to be reached and no more. */
	public ContactDetails(String mobile, String phone, String name, String email) {
		this(mobile, phone, name, email, null, null);
	}

	public boolean isEmpty() {
		return this.mobile == null && this.phone == null && this.name == null && this.email == null
				&& this.nationalId == null;
	}

	/** Whose matter it is: that of the person represented, where one is named. */
	Optional<PersonalId> concerned() {
		return PersonalId.parse((this.principal != null && this.principal.nationalId() != null)
				? this.principal.nationalId() : this.nationalId);
	}

	@Override
	public String toString() {
		return "ContactDetails[…]";
	}

	/**
	 * The person for whom somebody else speaks.
	 *
	 * @param nationalId {@code null} for a group, which has none
	 */
	public record Principal(String name, String nationalId) {

		@Override
		public String toString() {
			return "Principal[…]";
		}

	}

}
