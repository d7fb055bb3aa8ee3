package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a published transcript as a stream. What could not be compared at all (a ticket
 * that is none, a field too many) is refused here; what is merely wrong is left for
 * {@link DrawCheck}.
 */
public final class TranscriptReader {

	private final JsonWalk json;

	private final Set<String> missing = new HashSet<>(
			Set.of("algorithm", "sessionId", "seats", "reserved", "commitment", "serverSeed", "publicNumberRule",
					"publicNumber", "entries", "entriesHash", "snapshots", "order", "drawnAt"));

	private String algorithm;

	private String sessionId;

	private int seats;

	private final List<Reserved> reserved = new ArrayList<>();

	private String commitment;

	private String serverSeed;

	private String publicNumberRule;

	private String publicNumber;

	private final Entries.Gathering entries = new Entries.Gathering();

	private String entriesHash;

	private final List<Snapshot> snapshots = new ArrayList<>();

	private final TicketList order = new TicketList(0);

	private Instant drawnAt;

	private TranscriptReader(JsonWalk json) {
		this.json = json;
	}

	/**
	 * Reads to the end of the stream and leaves it open.
	 * @throws UnreadableTranscript if it is no JSON, or another one
	 */
	public static Transcript read(InputStream in) throws IOException {
		return JsonWalk.through(in, (json) -> new TranscriptReader(json).whole());
	}

	private Transcript whole() throws IOException {
		this.json.object(this::field);
		if (!this.missing.isEmpty()) {
			throw this.json.wrong("these fields are missing: " + this.missing.stream().sorted().toList());
		}
		return new Transcript(this.algorithm, this.sessionId, this.seats, this.reserved, this.commitment,
				this.serverSeed, this.publicNumberRule, this.publicNumber, this.entries.asWritten(), this.entriesHash,
				this.snapshots, new Order(this.order), this.drawnAt);
	}

	private void field(String name) throws IOException {
		this.missing.remove(name);
		switch (name) {
			case "algorithm" -> this.algorithm = this.json.text();
			case "sessionId" -> this.sessionId = this.json.text();
			case "seats" -> this.seats = this.json.number();
			case "reserved" -> this.json.array(() -> this.reserved.add(reserved()));
			case "commitment" -> this.commitment = this.json.hash();
			case "serverSeed" -> this.serverSeed = this.json.hash();
			case "publicNumberRule" -> this.publicNumberRule = this.json.text();
			case "publicNumber" -> this.publicNumber = this.json.text();
			case "entries" -> this.json.array(this::entry);
			case "entriesHash" -> this.entriesHash = this.json.hash();
			case "snapshots" -> this.json.array(() -> this.snapshots.add(snapshot(this.json)));
			case "order" -> this.json.array(() -> this.order.add(this.json.hash()));
			case "drawnAt" -> this.drawnAt = this.json.time();
			default -> throw this.json.wrong("no transcript has the field \"" + name + "\"");
		}
	}

	private void entry() throws IOException {
		Fields entry = new Fields();
		this.json.object((name) -> {
			switch (name) {
				case "ticket" -> entry.hash = this.json.hash();
				case "weight" -> entry.number = this.json.number();
				default -> throw this.json.wrong("no entry has the field \"" + name + "\"");
			}
		});
		if (entry.number == null || entry.number != entry.number.byteValue()) {
			throw this.json.wrong("weight is not between 1 and " + Entry.HEAVIEST + ": " + entry.number);
		}
		this.entries.add(this.json.there("ticket", entry.hash), entry.number);
	}

	private Reserved reserved() throws IOException {
		Fields reserved = new Fields();
		this.json.object((name) -> {
			switch (name) {
				case "ticket" -> reserved.hash = this.json.hash();
				case "rule" -> reserved.text = this.json.text();
				default -> throw this.json.wrong("no reserved seat has the field \"" + name + "\"");
			}
		});
		Reserved.Rule rule = Reserved.Rule.of(reserved.text)
			.orElseThrow(() -> this.json.wrong("rule is none of carried, byRight, urgent: " + reserved.text));
		return new Reserved(this.json.there("ticket", reserved.hash), rule);
	}

	static Snapshot snapshot(JsonWalk json) throws IOException {
		Fields snapshot = new Fields();
		json.object((name) -> {
			switch (name) {
				case "at" -> snapshot.time = json.time();
				case "count" -> snapshot.number = json.number();
				case "hash" -> snapshot.hash = json.hash();
				default -> throw json.wrong("no snapshot has the field \"" + name + "\"");
			}
		});
		return new Snapshot(json.there("at", snapshot.time), json.there("count", snapshot.number),
				json.there("hash", snapshot.hash));
	}

	/** What was read of an object so far. */
	private static final class Fields {

		private String hash;

		private String text;

		private Integer number;

		private Instant time;

	}

}
