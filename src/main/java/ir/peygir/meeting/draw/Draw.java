package ir.peygir.meeting.draw;

import java.nio.charset.StandardCharsets;

/**
 * {@code peygir-draw-1}: seed, final list and a number that nobody here controls make one
 * order, and whoever repeats it gets the same.
 */
public final class Draw {

	public static final String ALGORITHM = "peygir-draw-1";

	private Draw() {
	}

	/**
	 * @param serverSeed the 32 bytes that were committed to
	 * @param publicNumber as published, to the letter; empty where none is used
	 * @return all tickets; the first get the seats, the others are the waiting list
	 * @throws IllegalArgumentException if the seed is not 32 bytes or the number cannot
	 * be written in UTF-8
	 */
	public static Order order(byte[] serverSeed, Entries entries, String publicNumber) {
		Scores scores = Scores.of(seed(serverSeed, entries, publicNumber), entries);
		return new Order(entries.tickets().arranged(Ranking.of(entries.size(), scores::compare)));
	}

	static byte[] seed(byte[] serverSeed, Entries entries, String publicNumber) {
		if (serverSeed.length != 32) {
			throw new IllegalArgumentException("server seed has not 32 bytes but " + serverSeed.length);
		}
		// half a character would become another one in each language
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(publicNumber)) {
			throw new IllegalArgumentException("public number is no text");
		}
		return Sha256.of(serverSeed, entries.digest(), publicNumber.getBytes(StandardCharsets.UTF_8));
	}

}
