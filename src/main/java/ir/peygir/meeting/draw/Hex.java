package ir.peygir.meeting.draw;

/**
 * Hexadecimal in lower case and nothing else: two ways to write one ticket would be two
 * tickets.
 */
final class Hex {

	private static final byte[] DIGITS = { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e',
			'f' };

	private Hex() {
	}

	static boolean is(String text, int bytes) {
		return text != null && text.length() == 2 * bytes
				&& text.chars().allMatch((c) -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
	}

	/**
	 * @return the text
	 * @throws IllegalArgumentException if it is not that many bytes in lower-case
	 * hexadecimal
	 */
	static String require(String text, int bytes, String what) {
		if (!is(text, bytes)) {
			throw new IllegalArgumentException(
					what + " is not " + 2 * bytes + " lower-case hexadecimal digits: " + text);
		}
		return text;
	}

	/** Writes bytes as digits into another array, without making a text of them. */
	static void write(byte[] from, int start, int count, byte[] to) {
		for (int i = 0; i < count; i++) {
			to[2 * i] = DIGITS[(from[start + i] >> 4) & 0xf];
			to[2 * i + 1] = DIGITS[from[start + i] & 0xf];
		}
	}

}
