package ir.peygir.shared;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a citizen quotes: eleven random digits and a Damm check digit, so that no code
 * tells another and a slip of the finger is noticed.
 *
 * @param digits twelve Latin digits that pass the check
 */
public record TrackingCode(String digits) {

	private static final int LENGTH = 12;

	/** H. Michael Damm's quasigroup of order 10; 572 gets check digit 4. */
	private static final String[] DAMM = { "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
			"3674209581", "5869720134", "8945362017", "9438617205", "2581436790" };

	public TrackingCode {
		if (digits.length() != LENGTH || !digits.chars().allMatch((c) -> c >= '0' && c <= '9') || check(digits) != 0) {
			throw new IllegalArgumentException("not a tracking code");
		}
	}

	public static TrackingCode random(RandomGenerator random) {
		String body = "%011d".formatted(random.nextLong(100_000_000_000L));
		return new TrackingCode(body + check(body));
	}

	/**
	 * Reads what a person typed: Persian and Arabic digits, spaces, dashes and invisible
	 * marks are accepted.
	 * @param typed may be {@code null}
	 * @return empty if it is no code or its check digit is wrong
	 */
	public static Optional<TrackingCode> parse(String typed) {
		String digits = PersianText.latinDigits((typed != null) ? typed : "")
			.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}\u2212]", "");
		return (digits.matches("[0-9]{12}") && check(digits) == 0) ? Optional.of(new TrackingCode(digits))
				: Optional.empty();
	}

	/** Three groups of four, as shown to people. */
	public String grouped() {
		return this.digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
	}

	/**
	 * Grouped, inside a sentence: between isolates (U+2066, U+2069) its groups keep their
	 * order.
	 */
	public String isolated() {
		return "\u2066" + grouped() + "\u2069";
	}

	private static int check(String digits) {
		int interim = 0;
		for (char c : digits.toCharArray()) {
			interim = DAMM[interim].charAt(c - '0') - '0';
		}
		return interim;
	}

	@Override
	public String toString() {
		return this.digits;
	}

}
