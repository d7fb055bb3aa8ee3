package ir.peygir.engine.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the name that was probably meant.
 */
final class Nearest {

	private Nearest() {
	}

	/** The known name with the fewest letters to change, or a dash if nothing is near. */
	static String to(String name, Collection<String> known) {
		return known.stream()
			.min(Comparator.<String>comparingInt((one) -> distance(name, one)).thenComparing((one) -> one))
			.filter((one) -> distance(name, one) <= Math.max(3, name.length() / 2))
			.orElse("—");
	}

	private static int distance(String one, String other) {
		String left = one.toLowerCase(Locale.ROOT);
		String right = other.toLowerCase(Locale.ROOT);
		int[] row = IntStream.rangeClosed(0, right.length()).toArray();
		for (int i = 1; i <= left.length(); i++) {
			int corner = row[0];
			row[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int changed = corner + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				corner = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[right.length()];
	}

}
