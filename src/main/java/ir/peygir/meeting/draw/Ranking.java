package ir.peygir.meeting.draw;

/**
 * Sorts positions instead of things, so that a million entries are ordered without a
 * million objects. A merge sort: equal ones keep their order.
 */
final class Ranking {

	private Ranking() {
	}

	/** Says which of two positions comes first. */
	@FunctionalInterface
	interface Comparison {

		int compare(int a, int b);

	}

	/** The positions from 0 to {@code size}, in order. */
	static int[] of(int size, Comparison comparison) {
		int[] from = new int[size];
		int[] to = new int[size];
		for (int i = 0; i < size; i++) {
			from[i] = i;
		}
		for (int run = 1; run < size; run *= 2) {
			for (int start = 0; start < size; start += 2 * run) {
				merge(from, to, start, Math.min(start + run, size), Math.min(start + 2 * run, size), comparison);
			}
			int[] merged = to;
			to = from;
			from = merged;
		}
		return from;
	}

	private static void merge(int[] from, int[] to, int start, int middle, int end, Comparison comparison) {
		int left = start;
		int right = middle;
		for (int i = start; i < end; i++) {
			boolean takeLeft = right == end || (left < middle && comparison.compare(from[left], from[right]) <= 0);
			to[i] = takeLeft ? from[left++] : from[right++];
		}
	}

}
