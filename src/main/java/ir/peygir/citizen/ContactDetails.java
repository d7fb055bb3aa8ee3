package ir.peygir.citizen;

/**
 * How a person can be reached; every part may be {@code null}.
 *
 * @param mobile in E.164 form
 * @param phone a landline in E.164 form
 */
public record ContactDetails(String mobile, String phone, String name, String email) {

	public boolean isEmpty() {
		return this.mobile == null && this.phone == null && this.name == null && this.email == null;
	}

	@Override
	public String toString() {
		return "ContactDetails[…]";
	}

}
