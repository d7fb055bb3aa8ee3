package ir.peygir.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Persian writing has several code points for one letter and several ways to leave a
 * space; stored text is cleaned lightly, search keys are folded hard.
 */
public final class PersianText {

	private static final String LETTERS_FROM = "يىئۍێكةۀہؤأإٱآ";

	private static final String LETTERS_TO = "یییییکهههواااا";

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u0640]");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

	private static final Pattern MARKS = Pattern.compile("[\\u064b-\\u065f\\u0670\\u0640]");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private PersianText() {
	}

	/**
	 * Text as it is stored and shown: NFC, Persian letters instead of Arabic ones, no
	 * invisible direction marks or control characters (line breaks stay), ZWNJ only
	 * inside words.
	 */
	public static String clean(String text) {
		if (text == null) {
			return "";
		}
		String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
		clean = INVISIBLE.matcher(CONTROL.matcher(clean).replaceAll("")).replaceAll("");
		clean = clean.replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک');
		clean = clean.replaceAll("\\u200c+", "\u200c").replaceAll("\\u200c(?=\\s|$)|(?<=\\s|^)\\u200c", "");
		return clean.replaceAll("[ \\t\\u00a0]+", " ")
			.replaceAll(" ?\\n ?", "\n")
			.replaceAll("\\n{3,}", "\n\n")
			.strip();
	}

	/** A search key: equal for every usual way of writing the same words. */
	public static String fold(String text) {
		if (text == null) {
			return "";
		}
		String key = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		key = MARKS.matcher(key).replaceAll("");
		StringBuilder folded = new StringBuilder(key.length());
		for (char c : latinDigits(key).toCharArray()) {
			int at = LETTERS_FROM.indexOf(c);
			folded.append((at < 0) ? c : LETTERS_TO.charAt(at));
		}
		return NO_WORD.matcher(folded).replaceAll(" ").strip();
	}

	/** Persian and Arabic digits become Latin, all else stays. */
	public static String latinDigits(String text) {
		StringBuilder latin = new StringBuilder(text.length());
		for (char c : text.toCharArray()) {
			boolean persian = c >= '۰' && c <= '۹';
			boolean arabic = c >= '٠' && c <= '٩';
			latin.append(persian ? (char) (c - '۰' + '0') : arabic ? (char) (c - '٠' + '0') : c);
		}
		return latin.toString();
	}

	/** Latin digits become Persian, for texts that people read. */
	public static String persianDigits(Object value) {
		StringBuilder persian = new StringBuilder();
		for (char c : String.valueOf(value).toCharArray()) {
			persian.append((c >= '0' && c <= '9') ? (char) (c - '0' + '۰') : c);
		}
		return persian.toString();
	}

}
