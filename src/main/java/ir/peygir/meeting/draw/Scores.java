package ir.peygir.meeting.draw;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the lot gave each ticket: the smallest of as many hashes as its weight says.
 */
final class Scores {

	private static final int BYTES = 32;

	private static final byte[][] SUFFIXES = IntStream.rangeClosed(0, Entry.HEAVIEST)
		.mapToObj((k) -> ("#" + k).getBytes(StandardCharsets.US_ASCII))
		.toArray(byte[][]::new);

	private final byte[] values;

	Scores(byte[] values) {
		this.values = values;
	}

	static Scores of(byte[] seed, Entries entries) {
		byte[] values = new byte[entries.size() * BYTES];
		MessageDigest digest = Sha256.start();
		byte[] ticket = new byte[2 * TicketList.BYTES];
		byte[] hash = new byte[BYTES];
		for (int i = 0; i < entries.size(); i++) {
			entries.tickets().writeHex(i, ticket);
			for (int k = 1; k <= entries.weight(i); k++) {
				digest.update(seed);
				digest.update(ticket);
				finish(digest, k, hash);
				if (k == 1 || Arrays.compareUnsigned(hash, 0, BYTES, values, i * BYTES, (i + 1) * BYTES) < 0) {
					System.arraycopy(hash, 0, values, i * BYTES, BYTES);
				}
			}
		}
		return new Scores(values);
	}

	/** Unsigned, big-endian; a tie goes to the ticket that stands first in the list. */
	int compare(int a, int b) {
		int order = Arrays.compareUnsigned(this.values, a * BYTES, (a + 1) * BYTES, this.values, b * BYTES,
				(b + 1) * BYTES);
		return (order != 0) ? order : Integer.compare(a, b);
	}

	byte[] score(int index) {
		return Arrays.copyOfRange(this.values, index * BYTES, (index + 1) * BYTES);
	}

	private static void finish(MessageDigest digest, int k, byte[] hash) {
		digest.update(SUFFIXES[k]);
		try {
			digest.digest(hash, 0, BYTES);
		}
		catch (DigestException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
