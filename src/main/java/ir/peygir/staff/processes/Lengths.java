package ir.peygir.staff.processes;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a length of time such as {@code P3D} or {@code R/PT1H}.
 */
final class Lengths {

	private static final Pattern LENGTH = Pattern.compile("(R\\d*/)?P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?");

	private Lengths() {
	}

	/**
	 * @param words from {@code days}, {@code hours} or {@code minutes}, and {@code every}
	 * for what repeats, to words
	 */
	static String said(String text, BiFunction<String, Object, String> words) {
		Matcher length = LENGTH.matcher(text);
		if (!length.matches()) {
			return text;
		}
		String said = text;
		String[] units = { "days", "hours", "minutes" };
		for (int i = units.length - 1; i >= 0; i--) {
			said = (length.group(i + 2) != null) ? words.apply(units[i], length.group(i + 2)) : said;
		}
		return (length.group(1) != null) ? words.apply("every", said) : said;
	}

}
