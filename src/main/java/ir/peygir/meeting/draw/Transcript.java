package ir.peygir.meeting.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that is needed to repeat a draw, as it is published; it never changes.
 *
 * @param seats how many were drawn for, without the reserved ones
 */
public record Transcript(String algorithm, String sessionId, int seats, List<Reserved> reserved, String commitment,
		String serverSeed, String publicNumberRule, String publicNumber, Entries entries, String entriesHash,
		List<Snapshot> snapshots, Order order, Instant drawnAt) {

	public Transcript {
		reserved = List.copyOf(reserved);
		snapshots = List.copyOf(snapshots);
	}

	/**
	 * Draws. Times are kept to the second.
	 * @param seats how many are drawn for, without the reserved ones
	 * @param snapshots in the order of time, the last one of the final list
	 * @throws IllegalArgumentException if the last snapshot is not of these entries, a
	 * reserved ticket is among them, or the moment of the draw comes before it: such a
	 * draw must not be published
	 */
	public static Transcript draw(String sessionId, int seats, List<Reserved> reserved, ServerSeed seed,
			String publicNumberRule, String publicNumber, Entries entries, List<Snapshot> snapshots, Instant drawnAt) {
		Transcript transcript = new Transcript(Draw.ALGORITHM, sessionId, seats, reserved, seed.commitment().hex(),
				seed.hex(), publicNumberRule, publicNumber, entries, entries.hash(),
				snapshots.stream().map(Snapshot::toTheSecond).distinct().toList(),
				Draw.order(seed.bytes(), entries, publicNumber), drawnAt.truncatedTo(ChronoUnit.SECONDS));
		List<Check> wrong = DrawCheck.withoutOrder(transcript).stream().filter((check) -> !check.ok()).toList();
		if (!wrong.isEmpty()) {
			throw new IllegalArgumentException("this draw would not pass its own check: " + wrong);
		}
		return transcript;
	}

	/** The first {@link #seats()} of the order. */
	public List<String> offered() {
		return this.order.offered(this.seats);
	}

	/** The others, next first. */
	public List<String> waiting() {
		return this.order.waiting(this.seats);
	}

}
