package ir.peygir.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Iranian landline: a person behind it can be called, never texted.
 *
 * @param e164 {@code +98}, the area code without its zero, eight digits
 */
public record Landline(String e164) {

	private static final Pattern FORM = Pattern.compile("(?:\\+98|0098|98|0)?([1-8]\\d[2-9]\\d{7})");

	/** Without an area code it is a number of the city itself. */
	private static final Pattern WITHIN_TEHRAN = Pattern.compile("[2-9]\\d{7}");

	/**
	 * @param typed any usual way of writing, Persian digits too; may be {@code null}
	 * @return empty if it is no Iranian landline, a mobile among them
	 */
	public static Optional<Landline> parse(String typed) {
		if (typed == null) {
			return Optional.empty();
		}
		String digits = PersianText.latinDigits(typed).replaceAll("[\\s()\\-\\u200c\\u200e]", "");
		if (WITHIN_TEHRAN.matcher(digits).matches()) {
			return Optional.of(new Landline("+9821" + digits));
		}
		Matcher matcher = FORM.matcher(digits);
		return matcher.matches() ? Optional.of(new Landline("+98" + matcher.group(1))) : Optional.empty();
	}

	/** As people here dial it: {@code 021…}. */
	public String national() {
		return "0" + this.e164.substring(3);
	}

	/** For logs and lists: area code and the last two digits. */
	public String masked() {
		return national().substring(0, 3) + "******" + this.e164.substring(this.e164.length() - 2);
	}

	@Override
	public String toString() {
		return masked();
	}

}
