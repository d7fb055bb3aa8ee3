package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.meeting.draw.Entries;
import ir.peygir.meeting.draw.Reserved;
import ir.peygir.meeting.draw.ServerSeed;
import ir.peygir.meeting.draw.Snapshot;
import ir.peygir.meeting.draw.Transcript;
import ir.peygir.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Publishes the list of a session until it is final, and gives it to the draw as it was
 * published.
 */
@Component
class ListDesk {

	private final SealTable seals;

	private final EntryList entries;

	private final SnapshotTable snapshots;

	private final TicketTable tickets;

	private final TranscriptTable transcripts;

	private final ListChances chances;

	private final PublicLog log;

	private final Clock clock;

	ListDesk(SealTable seals, EntryList entries, SnapshotTable snapshots, TicketTable tickets,
			TranscriptTable transcripts, ListChances chances, PublicLog log, Clock clock) {
		this.seals = seals;
		this.entries = entries;
		this.snapshots = snapshots;
		this.tickets = tickets;
		this.transcripts = transcripts;
		this.chances = chances;
		this.log = log;
		this.clock = clock;
	}

	DrawDesk.Snapshot snapshot(String sessionId) {
		Seal seal = this.seals.lock(sessionId);
		return seal.isListed() ? last(sessionId)
				: shown(this.snapshots.add(sessionId, this.entries.now(sessionId), this.clock.instant()));
	}

	DrawDesk.Snapshot publish(String sessionId) {
		Seal seal = this.seals.lock(sessionId);
		if (seal.isListed()) {
			return last(sessionId);
		}
		if (seal.isCancelled()) {
			throw Problem.notNow("problem.meeting.cancelled");
		}
		TopSeats.choose(seal.seats(), this.tickets.candidates(sessionId, TopSeats.DRAWS_FOR_RIGHT))
			.forEach((ticket, rule) -> this.tickets.reserve(ticket.id(), rule));
		this.tickets.list(sessionId);
		Instant now = this.clock.instant();
		Snapshot list = this.snapshots.add(sessionId, this.entries.listed(sessionId), now);
		this.seals.listed(sessionId, list.hash(), now);
		this.seals.newcomerChance(sessionId, this.chances.ofNewcomerNow(sessionId));
		this.log.add(sessionId, "listed");
		return shown(list);
	}

	/**
	 * @throws IllegalStateException if the list is not the one that was published
	 */
	Transcript draw(Seal seal, ServerSeed seed, Instant now) {
		Entries list = this.entries.listed(seal.sessionId());
		if (!list.hash().equals(seal.entriesHash())) {
			throw new IllegalStateException("the list of " + seal.sessionId() + " is not the published one");
		}
		List<Reserved> reserved = this.tickets.reserved(seal.sessionId())
			.stream()
			.map((ticket) -> new Reserved(ticket.ticket(), ticket.reserved()))
			.toList();
		String number = Optional.ofNullable(seal.confirmedNumber()).orElse("");
		return Transcript.draw(seal.sessionId(), seal.seats() - reserved.size(), reserved, seed, seal.rule().fa(),
				number, list, this.snapshots.of(seal.sessionId()), now);
	}

	DrawDesk.Board board(String sessionId) {
		Optional<Seal> seal = this.seals.find(sessionId);
		return new DrawDesk.Board(seal.map(SealDesk::commitment).orElse(null), this.tickets.entrants(sessionId),
				this.tickets.cancelledByOfficers(sessionId),
				this.snapshots.of(sessionId).stream().map(ListDesk::shown).toList(),
				seal.map(Seal::confirmedNumber).orElse(null), seal.map(Seal::drawnAt).orElse(null),
				this.transcripts.find(sessionId).map(DrawDesk.PublishedTranscript::hash).orElse(null),
				this.log.lines(sessionId), seal.map(Seal::enteredRole).orElse(null),
				seal.map(Seal::confirmedRole).orElse(null));
	}

	List<DrawDesk.Head> heads(Collection<String> sessionIds) {
		List<Seal> seals = this.seals.all(sessionIds);
		Map<String, Integer> entrants = seals.isEmpty() ? Map.of() : this.tickets.entrants(sessionIds);
		return seals.stream()
			.map((seal) -> new DrawDesk.Head(seal.sessionId(), SealDesk.commitment(seal),
					entrants.getOrDefault(seal.sessionId(), 0), seal.confirmedNumber(), seal.drawnAt()))
			.toList();
	}

	private DrawDesk.Snapshot last(String sessionId) {
		List<Snapshot> all = this.snapshots.of(sessionId);
		return shown(all.get(all.size() - 1));
	}

	private static DrawDesk.Snapshot shown(Snapshot snapshot) {
		return new DrawDesk.Snapshot(snapshot.at(), snapshot.count(), snapshot.hash());
	}

}
