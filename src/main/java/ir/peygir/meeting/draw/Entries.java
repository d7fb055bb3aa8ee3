package ir.peygir.meeting.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * The final list: who takes part in a draw, sorted by ticket, at 33 bytes each.
 */
public final class Entries implements Iterable<Entry> {

	private final TicketList tickets;

	private final byte[] weights;

	/** Asked for several times in one draw, and a second of work for a million. */
	private volatile byte[] digest;

	private Entries(TicketList tickets, byte[] weights) {
		this.tickets = tickets;
		this.weights = weights;
	}

	/**
	 * Sorts them; each is looked at once, so that they may come from a running query.
	 * @throws IllegalArgumentException if a ticket is there twice
	 */
	public static Entries of(Iterable<Entry> entries) {
		Gathering gathering = new Gathering();
		entries.forEach((entry) -> gathering.add(entry.ticket(), entry.weight()));
		Entries sorted = gathering.asWritten().sorted();
		int twice = sorted.firstNotAscending();
		if (twice >= 0) {
			throw new IllegalArgumentException("this ticket is there twice: " + sorted.tickets.text(twice));
		}
		return sorted;
	}

	public int size() {
		return this.tickets.size();
	}

	public boolean contains(String ticket) {
		return this.tickets.find(ticket) >= 0;
	}

	/** The weight of that ticket, 0 if it is not in the list. */
	public int weightOf(String ticket) {
		int index = this.tickets.find(ticket);
		return (index < 0) ? 0 : this.weights[index];
	}

	/** How many entries have which weight; the index is the weight, 0 is not used. */
	public int[] countByWeight() {
		int[] counts = new int[Entry.HEAVIEST + 1];
		for (byte weight : this.weights) {
			counts[weight]++;
		}
		return counts;
	}

	/** SHA-256 of the lines {@code ticket,weight}, in lower-case hexadecimal. */
	public String hash() {
		return HexFormat.of().formatHex(digest());
	}

	@Override
	public Iterator<Entry> iterator() {
		return IntStream.range(0, size()).mapToObj((i) -> new Entry(ticket(i), weight(i))).iterator();
	}

	byte[] digest() {
		if (this.digest == null) {
			this.digest = digested();
		}
		return this.digest;
	}

	private byte[] digested() {
		MessageDigest lines = Sha256.start();
		byte[] ticket = new byte[2 * TicketList.BYTES];
		for (int i = 0; i < size(); i++) {
			this.tickets.writeHex(i, ticket);
			lines.update(ticket);
			lines.update(("," + this.weights[i] + "\n").getBytes(StandardCharsets.US_ASCII));
		}
		return lines.digest();
	}

	TicketList tickets() {
		return this.tickets;
	}

	String ticket(int index) {
		return this.tickets.text(index);
	}

	int weight(int index) {
		return this.weights[index];
	}

	/** The first that does not come after the one before it, or -1. */
	int firstNotAscending() {
		return IntStream.range(1, size()).filter((i) -> this.tickets.compare(i - 1, i) >= 0).findFirst().orElse(-1);
	}

	/** The first whose weight is none, or -1. */
	int firstWithoutWeight() {
		return IntStream.range(0, size()).filter((i) -> !Entry.isWeight(this.weights[i])).findFirst().orElse(-1);
	}

	private Entries sorted() {
		int[] order = Ranking.of(size(), this.tickets::compare);
		byte[] sorted = new byte[order.length];
		for (int i = 0; i < order.length; i++) {
			sorted[i] = this.weights[order[i]];
		}
		return new Entries(this.tickets.arranged(order), sorted);
	}

	/** Takes what somebody wrote as it is, so that a check can say what is wrong. */
	static final class Gathering {

		private final TicketList tickets = new TicketList(0);

		private byte[] weights = new byte[16];

		void add(String ticket, int weight) {
			if (weight != (byte) weight) {
				throw new IllegalArgumentException("weight is not between 1 and " + Entry.HEAVIEST + ": " + weight);
			}
			this.tickets.add(ticket);
			if (this.tickets.size() > this.weights.length) {
				this.weights = Arrays.copyOf(this.weights, 2 * this.weights.length);
			}
			this.weights[this.tickets.size() - 1] = (byte) weight;
		}

		Entries asWritten() {
			return new Entries(this.tickets, Arrays.copyOf(this.weights, this.tickets.size()));
		}

	}

}
