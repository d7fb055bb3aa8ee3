package ir.peygir.meeting.draw;

import java.util.List;

/**
 * What was public before the draw or stands elsewhere: a transcript can agree with itself
 * and still not be the one that was promised. What is {@code null} is not compared.
 *
 * @param seats of the whole session, with the reserved ones
 * @param snapshots as far as they were published then
 * @param transcriptHash SHA-256 of the published bytes
 */
public record Announced(String sessionId, Integer seats, String commitment, String publicNumberRule,
		List<Snapshot> snapshots, String transcriptHash) {

	/** Nothing is known but the transcript. */
	public static final Announced NOTHING = new Announced(null, null, null, null, null, null);

	public Announced withTranscriptHash(String hash) {
		return new Announced(this.sessionId, this.seats, this.commitment, this.publicNumberRule, this.snapshots, hash);
	}

}
