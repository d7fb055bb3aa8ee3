package ir.peygir.shared;

import java.util.Optional;

/**
 * کد ملی, which tells one Iranian from another: place, serial and a check digit modulo
 * 11.
 *
 * @param digits ten Latin digits that pass the check
 */
public record NationalCode(String digits) implements PersonalId {

	private static final int LENGTH = 10;

	public NationalCode {
		if (!isValid(digits)) {
			throw new IllegalArgumentException("not a national code");
		}
	}

	/**
	 * Reads what a person typed: Persian and Arabic digits, spaces and dashes are
	 * accepted, and up to two leading zeros may be missing (no place has three).
	 * @param typed may be {@code null}
	 * @return empty if it is no code or its check digit is wrong
	 */
	public static Optional<NationalCode> parse(String typed) {
		String bare = PersonalId.bare(typed);
		String digits = "0".repeat(Math.max(0, LENGTH - bare.length())) + bare;
		return isValid(digits) ? Optional.of(new NationalCode(digits)) : Optional.empty();
	}

	private static boolean isValid(String digits) {
		return digits.matches("(?!000)[0-9]{10}") && digits.chars().distinct().count() > 1 && check(digits);
	}

	private static boolean check(String digits) {
		int sum = 0;
		for (int at = 0; at < LENGTH - 1; at++) {
			sum += (digits.charAt(at) - '0') * (LENGTH - at);
		}
		int rest = sum % 11;
		return digits.charAt(LENGTH - 1) - '0' == ((rest < 2) ? rest : 11 - rest);
	}

	@Override
	public String toString() {
		return "NationalCode[…]";
	}

}
