package ir.peygir.meeting.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the list was at one moment, so that nobody can be slipped in afterwards unseen.
 *
 * @param count how many entries it had
 * @param hash as {@link Entries#hash()}
 */
public record Snapshot(Instant at, int count, String hash) {

	/**
	 * @throws IllegalArgumentException if the hash is none
	 */
	public Snapshot {
		Hex.require(hash, 32, "hash");
	}

	public static Snapshot of(Instant at, Entries entries) {
		return new Snapshot(at, entries.size(), entries.hash());
	}

	Snapshot toTheSecond() {
		return new Snapshot(this.at.truncatedTo(ChronoUnit.SECONDS), this.count, this.hash);
	}

}
