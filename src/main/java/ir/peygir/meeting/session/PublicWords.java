package ir.peygir.meeting.session;

import java.util.regex.Pattern;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;

/**
 * Words of an officer that everybody will read: needed, short, and without anybody's
 * number.
 */
final class PublicWords {

	/** A mobile number or a national code; shorter ones are dates and articles. */
	private static final Pattern NUMBER = Pattern.compile("\\d([\\s-]?\\d){9,}");

	private PublicWords() {
	}

	static String read(String text, String field, int longest, InvalidInput.Collector problems) {
		String clean = PersianText.clean(text);
		problems.rejectIf(clean.isEmpty(), field, "meeting.words.missing")
			.rejectIf(clean.length() > longest, field, "meeting.words.long", longest)
			.rejectIf(NUMBER.matcher(PersianText.latinDigits(clean)).find(), field, "meeting.words.personal");
		return clean;
	}

}
