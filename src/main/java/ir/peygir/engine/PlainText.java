package ir.peygir.engine;

/**
 * Text as people may send it: no control characters, any digits.
 */
final class PlainText {

	private PlainText() {
	}

	static String of(String text) {
		StringBuilder kept = new StringBuilder(text.length());
		text.codePoints()
			.filter((c) -> c == '\n' || c == '\t' || !Character.isISOControl(c))
			.forEach(kept::appendCodePoint);
		return kept.toString().strip();
	}

	static String latinDigits(String text) {
		StringBuilder latin = new StringBuilder(text.length());
		text.codePoints()
			.map((c) -> (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) ? '0' + Character.digit(c, 10) : c)
			.forEach(latin::appendCodePoint);
		return latin.toString();
	}

	static String persianDigits(int number) {
		StringBuilder persian = new StringBuilder();
		Integer.toString(number)
			.codePoints()
			.map((c) -> (c >= '0' && c <= '9') ? '۰' + (c - '0') : c)
			.forEach(persian::appendCodePoint);
		return persian.toString();
	}

}
