package ir.peygir.meeting.draw;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Tickets at 32 bytes each, because a million of them as text would take four times the
 * room; {@link #texts} makes text of one when it is looked at.
 */
final class TicketList {

	static final int BYTES = 32;

	private byte[] bytes;

	private int size;

	TicketList(int expected) {
		this.bytes = new byte[expected * BYTES];
	}

	void add(String ticket) {
		Hex.require(ticket, BYTES, "ticket");
		append(HexFormat.of().parseHex(ticket), 0);
	}

	int size() {
		return this.size;
	}

	String text(int index) {
		int start = start(index);
		return HexFormat.of().formatHex(this.bytes, start, start + BYTES);
	}

	void writeHex(int index, byte[] to) {
		Hex.write(this.bytes, start(index), BYTES, to);
	}

	int compare(int a, int b) {
		return Arrays.compareUnsigned(this.bytes, start(a), start(a) + BYTES, this.bytes, start(b), start(b) + BYTES);
	}

	/** Where the ticket stands in a sorted list, or a negative number. */
	int find(String ticket) {
		byte[] wanted = HexFormat.of().parseHex(ticket);
		int low = 0;
		int high = this.size - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int start = start(middle);
			int order = Arrays.compareUnsigned(this.bytes, start, start + BYTES, wanted, 0, BYTES);
			if (order == 0) {
				return middle;
			}
			low = (order < 0) ? middle + 1 : low;
			high = (order > 0) ? middle - 1 : high;
		}
		return -1;
	}

	/** Where the ticket stands in a list of any order, or -1. */
	int indexOf(String ticket) {
		byte[] wanted = HexFormat.of().parseHex(ticket);
		for (int i = 0; i < this.size; i++) {
			if (Arrays.equals(this.bytes, start(i), start(i) + BYTES, wanted, 0, BYTES)) {
				return i;
			}
		}
		return -1;
	}

	TicketList arranged(int[] order) {
		TicketList arranged = new TicketList(order.length);
		for (int index : order) {
			arranged.append(this.bytes, start(index));
		}
		return arranged;
	}

	List<String> texts() {
		return new Texts();
	}

	boolean sameAs(TicketList other) {
		int length = this.size * BYTES;
		return this.size == other.size && Arrays.equals(this.bytes, 0, length, other.bytes, 0, length);
	}

	int digest() {
		return Arrays.hashCode(Arrays.copyOf(this.bytes, Math.min(this.size, 8) * BYTES));
	}

	private void append(byte[] from, int start) {
		if (start(this.size) == this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(16 * BYTES, 2 * this.bytes.length));
		}
		System.arraycopy(from, start, this.bytes, start(this.size), BYTES);
		this.size++;
	}

	private static int start(int index) {
		return index * BYTES;
	}

	private final class Texts extends AbstractList<String> implements RandomAccess {

		@Override
		public String get(int index) {
			return text(Objects.checkIndex(index, size()));
		}

		@Override
		public int size() {
			return TicketList.this.size;
		}

	}

}
