package ir.peygir.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree of RFC 6962, 2.1 over leaves at fixed places: 64 bytes of memory for a leaf,
 * and a changed leaf costs one hash for each level.
 */
final class MerkleTree {

	private static final int HASH = 32;

	private final List<byte[]> levels = new ArrayList<>(List.of(new byte[HASH]));

	private int size;

	private int stale = Integer.MAX_VALUE;

	int size() {
		return this.size;
	}

	/**
	 * Puts a leaf at its place, or at the end.
	 * @throws IllegalArgumentException if there would be a hole before it
	 */
	void put(long place, byte[] leaf) {
		if (place < 0 || place > this.size) {
			throw new IllegalArgumentException("no leaf before place " + place);
		}
		int at = (int) place;
		boolean grows = at == this.size;
		this.size = Math.max(this.size, at + 1);
		write(0, at, leaf);
		if (grows || this.stale < this.size) {
			// its path depends on how many follow: done once, for all that came together
			this.stale = Math.min(this.stale, at);
		}
		else {
			climb(at);
		}
	}

	/** The hash over all; of no leaf at all, that of nothing. */
	String root() {
		settle();
		return HexFormat.of().formatHex((this.size == 0) ? TrailHash.digest().digest() : read(height(), 0));
	}

	/** What to hash a leaf with on its way up, lowest first. */
	List<Proof.Sibling> path(long place) {
		settle();
		List<Proof.Sibling> path = new ArrayList<>();
		int at = (int) place;
		for (int level = 0; level < height(); level++) {
			int other = at ^ 1;
			if (other < width(level)) {
				path.add(new Proof.Sibling(HexFormat.of().formatHex(read(level, other)), other < at));
			}
			at >>= 1;
		}
		return path;
	}

	/** The root that this path leads to. */
	static String climb(byte[] leaf, List<Proof.Sibling> path) {
		byte[] hash = leaf;
		for (Proof.Sibling sibling : path) {
			byte[] other = HexFormat.of().parseHex(sibling.hash());
			hash = sibling.left() ? TrailHash.node(other, hash) : TrailHash.node(hash, other);
		}
		return HexFormat.of().formatHex(hash);
	}

	private void settle() {
		if (this.stale < this.size) {
			int from = this.stale;
			for (int level = 0; level < height(); level++) {
				from >>= 1;
				for (int at = from; at < width(level + 1); at++) {
					join(level, at);
				}
			}
			this.stale = Integer.MAX_VALUE;
		}
	}

	private void climb(int leaf) {
		int at = leaf;
		for (int level = 0; level < height(); level++) {
			at >>= 1;
			join(level, at);
		}
	}

	private void join(int level, int parent) {
		byte[] left = read(level, 2 * parent);
		write(level + 1, parent,
				(2 * parent + 1 < width(level)) ? TrailHash.node(left, read(level, 2 * parent + 1)) : left);
	}

	private int height() {
		return (this.size <= 1) ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(this.size - 1);
	}

	private int width(int level) {
		return (int) (((long) this.size + (1L << level) - 1) >> level);
	}

	private byte[] read(int level, int at) {
		return Arrays.copyOfRange(this.levels.get(level), at * HASH, (at + 1) * HASH);
	}

	private void write(int level, int at, byte[] hash) {
		while (this.levels.size() <= level) {
			this.levels.add(new byte[HASH]);
		}
		byte[] row = this.levels.get(level);
		if (row.length < (at + 1) * HASH) {
			row = Arrays.copyOf(row, Math.max((at + 1) * HASH, row.length * 2));
			this.levels.set(level, row);
		}
		System.arraycopy(hash, 0, row, at * HASH, HASH);
	}

}
