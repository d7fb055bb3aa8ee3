package ir.peygir.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Iranian mobile number; the operator is never inferred from it, numbers are portable.
 *
 * @param e164 {@code +989…}
 */
public record Mobile(String e164) {

	private static final Pattern FORM = Pattern.compile("(?:\\+98|0098|98|0)?(9\\d{9})");

	/**
	 * @param typed any usual way of writing, Persian digits too; may be {@code null}
	 * @return empty if it is no Iranian mobile number
	 */
	public static Optional<Mobile> parse(String typed) {
		if (typed == null) {
			return Optional.empty();
		}
		Matcher matcher = FORM.matcher(PersianText.latinDigits(typed).replaceAll("[\\s()\\-\\u200c\\u200e]", ""));
		return matcher.matches() ? Optional.of(new Mobile("+98" + matcher.group(1))) : Optional.empty();
	}

	/** As people here write it: {@code 09…}. */
	public String national() {
		return "0" + this.e164.substring(3);
	}

	/** For logs and staff: only the last two digits. */
	public String masked() {
		return "09*******" + this.e164.substring(this.e164.length() - 2);
	}

	@Override
	public String toString() {
		return masked();
	}

}
