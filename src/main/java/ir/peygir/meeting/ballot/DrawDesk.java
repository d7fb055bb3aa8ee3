package ir.peygir.meeting.ballot;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ir.peygir.meeting.draw.Transcript;
import ir.peygir.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Commits to a seed, publishes the list hour by hour, and draws, so that anybody can
 * check.
 */
@Component
public class DrawDesk {

	private final SealDesk seals;

	private final ListDesk lists;

	private final PlaceTable places;

	private final TranscriptTable transcripts;

	private final Seating seating;

	private final Telling telling;

	private final PublicLog log;

	private final Atomic atomic;

	private final Clock clock;

	DrawDesk(SealDesk seals, ListDesk lists, PlaceTable places, TranscriptTable transcripts, Seating seating,
			Telling telling, PublicLog log, Atomic atomic, Clock clock) {
		this.seals = seals;
		this.lists = lists;
		this.places = places;
		this.transcripts = transcripts;
		this.seating = seating;
		this.telling = telling;
		this.log = log;
		this.atomic = atomic;
		this.clock = clock;
	}

	/**
	 * Makes and seals the seed of a session and keeps its seats and its rule, once; what
	 * is published of it.
	 */
	public Commitment commit(String sessionId, NumberRule rule) {
		return this.atomic.get(() -> this.seals.commit(sessionId, rule));
	}

	/**
	 * Publishes hash and count of the tickets as they are now; the final ones once the
	 * list is final.
	 * @throws Problem 409 before the commitment
	 */
	public Snapshot snapshot(String sessionId) {
		return this.atomic.get(() -> this.lists.snapshot(sessionId));
	}

	/**
	 * Makes the list final, once: who has a seat without the draw comes off the top, and
	 * after it no ticket comes in or leaves.
	 * @throws Problem 409 before the commitment or if the session was cancelled
	 */
	public Snapshot publishList(String sessionId) {
		return this.atomic.get(() -> this.lists.publish(sessionId));
	}

	/** Whether the rule asks two officers for a public number. */
	public boolean needsNumber(String sessionId) {
		return this.seals.get(sessionId).rule().needed();
	}

	/**
	 * Again after the second officer disagreed.
	 * @param role of the officer, which is published: the code of a group
	 * @throws ir.peygir.shared.InvalidInput beside {@code publicNumber} if it is empty or
	 * longer than 100 characters
	 * @throws Problem 409 before the final list or after the confirmation
	 */
	public void enterNumber(String sessionId, String number, String userId, String role) {
		this.atomic.run(() -> this.seals.enterNumber(sessionId, number, userId, role));
	}

	/** What an officer entered, for the other one to compare, confirmed or not. */
	public Optional<String> enteredNumber(String sessionId) {
		return Optional.ofNullable(this.seals.get(sessionId).publicNumber());
	}

	/**
	 * Nothing happens if it is confirmed already.
	 * @throws Problem 403 for whoever entered it, 409 if there is none
	 */
	public void confirmNumber(String sessionId, String userId, String role) {
		this.atomic.run(() -> this.seals.confirmNumber(sessionId, userId, role));
	}

	/**
	 * Draws, publishes the transcript and makes the offers in one transaction, once;
	 * nothing happens if it is drawn already. Everybody is told by a job of their own.
	 * @throws Problem 409 before the final list or the confirmed number, or if the
	 * session was cancelled
	 * @throws IllegalStateException if the list is not the one that was published
	 */
	public void draw(String sessionId) {
		this.atomic.run(() -> {
			Seal seal = this.seals.lock(sessionId);
			if (!seal.isDrawn()) {
				this.seals.requireReady(seal);
				draw(seal, this.clock.instant());
			}
		});
	}

	private void draw(Seal seal, Instant now) {
		Transcript transcript = this.lists.draw(seal, this.seals.open(seal), now);
		this.places.add(seal.sessionId(), transcript.order().tickets());
		this.transcripts.publish(transcript, now);
		this.seals.drawn(seal, now);
		this.log.add(seal.sessionId(), "drawn");
		this.seating.first(seal, transcript, now);
		this.telling.everybody(seal.sessionId(), News.DRAWN);
	}

	public Board board(String sessionId) {
		return this.lists.board(sessionId);
	}

	/** What stands on a list of sessions; one that was never opened has none. */
	public List<Head> heads(Collection<String> sessionIds) {
		return this.lists.heads(sessionIds);
	}

	/** Empty before the draw. */
	public Optional<PublishedTranscript> transcript(String sessionId) {
		return this.transcripts.find(sessionId);
	}

	/**
	 * The published bytes as JSON in UTF-8; leaves the stream open.
	 * @throws Problem 404 before the draw
	 */
	public void copyTranscript(String sessionId, OutputStream out) throws IOException {
		if (transcript(sessionId).isEmpty()) {
			throw Problem.unknown("problem.meeting.notDrawn");
		}
		this.transcripts.copy(sessionId, out);
	}

	/**
	 * @param commitment hex SHA-256 of the sealed seed
	 * @param publicNumberRule in words, Persian and English
	 */
	public record Commitment(String commitment, String publicNumberRuleFa, String publicNumberRuleEn) {
	}

	/** The hash is the hex SHA-256 of the entries. */
	public record Snapshot(Instant at, int count, String hash) {
	}

	/**
	 * @param hash hex SHA-256 of the published bytes
	 * @param size bytes
	 */
	public record PublishedTranscript(String hash, long size, Instant publishedAt) {
	}

	/**
	 * What everybody may see of a session's draw.
	 *
	 * @param commitment {@code null} before it
	 * @param entrants tickets that count now
	 * @param cancelledByOfficers tickets that an officer cancelled with a reason
	 * @param publicNumber {@code null} until confirmed
	 * @param numberEnteredBy code of the officer's group, or {@code null}
	 * @param numberConfirmedBy code of the second officer's group, or {@code null}
	 */
	public record Board(Commitment commitment, int entrants, int cancelledByOfficers, List<Snapshot> snapshots,
			String publicNumber, Instant drawnAt, String transcriptHash, List<LogLine> log, String numberEnteredBy,
			String numberConfirmedBy) {
	}

	/**
	 * The part of a {@link Board} that costs two statements for any number of sessions.
	 */
	public record Head(String sessionId, Commitment commitment, int entrants, String publicNumber, Instant drawnAt) {
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
