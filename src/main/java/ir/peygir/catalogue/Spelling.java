package ir.peygir.catalogue;

/**
 * Forgives one slip of the finger.
 */
final class Spelling {

	private static final int SHORTEST = 4;

	private Spelling() {
	}

	/**
	 * Whether one letter more, less, other, or two swapped make one word of the other.
	 */
	static boolean near(String one, String other) {
		if (one.length() > other.length()) {
			return near(other, one);
		}
		if (one.length() < SHORTEST || other.length() - one.length() > 1) {
			return false;
		}
		int start = 0;
		while (start < one.length() && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < one.length() - start
				&& one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
			end++;
		}
		String left = one.substring(start, one.length() - end);
		String right = other.substring(start, other.length() - end);
		return right.length() <= 1 || (left.length() == 2 && right.length() == 2 && left.charAt(0) == right.charAt(1)
				&& left.charAt(1) == right.charAt(0));
	}

}
