package ir.peygir.meeting.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What was public before the draw or stands elsewhere: a transcript can agree with itself
 * and still not be the one that was promised. What is {@code null} is not compared.
 *
 * @param seats of the whole session, with the reserved ones
 * @param publicNumberRule in the language in which it was read
 * @param publicNumberRuleKey SHA-256 of the rule as it stands in the transcript, whatever
 * language was read
 * @param snapshots as far as they were published then
 * @param transcriptHash SHA-256 of the published bytes
 */
public record Announced(String sessionId, Integer seats, String commitment, String publicNumberRule,
		String publicNumberRuleKey, List<Snapshot> snapshots, String transcriptHash) {

	/** Nothing is known but the transcript. */
	public static final Announced NOTHING = new Announced(null, null, null, null, null, null, null);

	/**
	 * @param rule as it stands in a transcript
	 * @return its hex SHA-256
	 */
	public static String ruleKey(String rule) {
		return Sha256.hex(rule.getBytes(StandardCharsets.UTF_8));
	}

	public Announced withTranscriptHash(String hash) {
		return new Announced(this.sessionId, this.seats, this.commitment, this.publicNumberRule,
				this.publicNumberRuleKey, this.snapshots, hash);
	}

}
