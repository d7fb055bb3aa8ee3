package ir.peygir.meeting.ballot;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Commits to a seed, publishes the list hour by hour, and draws, so that anybody can
 * check.
 */
@Component
public class DrawDesk {

	/** Makes and seals the seed of a session, once; what is published of it. */
	public Commitment commit(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/** Publishes hash and count of the tickets as they are now. */
	public Snapshot snapshot(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/** Makes the list final, once: after it no ticket comes in or leaves. */
	public Snapshot publishList(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/** Whether the rule asks two officers for a public number. */
	public boolean needsNumber(String sessionId) {
		throw new UnsupportedOperationException();
	}

	public void enterNumber(String sessionId, String number, String userId) {
		throw new UnsupportedOperationException();
	}

	public void confirmNumber(String sessionId, String userId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Draws, publishes the transcript and makes the offers in one transaction, once;
	 * nothing happens if it is drawn already. Everybody is told by a job of their own.
	 */
	public void draw(String sessionId) {
		throw new UnsupportedOperationException();
	}

	public Board board(String sessionId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * @param commitment hex SHA-256 of the sealed seed
	 * @param publicNumberRule in words, Persian and English
	 */
	public record Commitment(String commitment, String publicNumberRuleFa, String publicNumberRuleEn) {
	}

	/**
	 * @param hash hex SHA-256 of the entries
	 */
	public record Snapshot(Instant at, int count, String hash) {
	}

	/**
	 * What everybody may see of a session's draw.
	 *
	 * @param entrants tickets that count now
	 * @param cancelledByOfficers tickets that an officer cancelled with a reason
	 * @param publicNumber {@code null} until confirmed
	 */
	public record Board(Commitment commitment, int entrants, int cancelledByOfficers, List<Snapshot> snapshots,
			String publicNumber, Instant drawnAt, String transcriptHash, List<LogLine> log) {
	}

	/**
	 * A line of the public log.
	 *
	 * @param what code of the happening, text {@code meeting.log.<what>} in the message
	 * files
	 * @param ticket or {@code null}
	 * @param seat or {@code null}
	 */
	public record LogLine(Instant at, String what, String ticket, Integer seat) {
	}

}
