package ir.peygir.shared;

import java.util.Optional;

/**
 * کد فراگیر اتباع خارجی (the "FIDA code"), which stands in place of a national code. That
 * it has twelve digits is what the guides of law offices (elitepars.com,
 * rezvanianinternational.com) and the tax authority's description of invoices say; how
 * its digits check each other is published nowhere, so only the length is held. The 16
 * digits on a passport's label belong to an entry, not to a person, and are refused.
 *
 * @param digits twelve Latin digits, not all the same
 */
public record ForeignId(String digits) implements PersonalId {

	public ForeignId {
		if (!isValid(digits)) {
			throw new IllegalArgumentException("not a foreigner's id");
		}
	}

	/**
	 * Reads what a person typed: Persian and Arabic digits, spaces and dashes are
	 * accepted. A national code with zeros before it is refused: it would make two
	 * persons of one.
	 * @param typed may be {@code null}
	 */
	public static Optional<ForeignId> parse(String typed) {
		String digits = PersonalId.bare(typed);
		return isValid(digits) ? Optional.of(new ForeignId(digits)) : Optional.empty();
	}

	private static boolean isValid(String digits) {
		return digits.matches("[0-9]{12}") && digits.chars().distinct().count() > 1
				&& !(digits.startsWith("00") && NationalCode.parse(digits.substring(2)).isPresent());
	}

	@Override
	public String toString() {
		return "ForeignId[…]";
	}

}
