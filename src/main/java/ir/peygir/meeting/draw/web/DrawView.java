package ir.peygir.meeting.draw.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import ir.peygir.meeting.draw.Reserved;
import ir.peygir.meeting.draw.Tickets;
import ir.peygir.meeting.draw.Transcript;

/**
 * One page of a published draw.
 *
 * @param hash SHA-256 of the published bytes
 * @param page from 1
 * @param rows who stands in this part of the order
 * @param own what was asked about one ticket, or {@code null}
 */
record DrawView(Transcript transcript, String hash, int page, int pages, List<Row> rows, Own own) {

	/** What the page's script looks at, in the order in which it is told. */
	static final List<String> CHECKS = List.of("file", "algorithm", "commitment", "entriesSorted", "weights",
			"entriesHash", "finalList", "reserved", "seats", "times", "order", "announcedSession", "announcedSeats",
			"announcedCommitment", "announcedRule", "announcedSnapshots");

	static final int PAGE = 100;

	static DrawView of(Transcript transcript, String hash, int page, String ticket) {
		int pages = Math.max(1, (transcript.order().size() + PAGE - 1) / PAGE);
		int shown = Math.max(1, Math.min(page, pages));
		Own own = (ticket == null || ticket.isBlank()) ? null : Own.of(transcript, ticket);
		return new DrawView(transcript, hash, shown, pages, rows(transcript, (shown - 1) * PAGE), own);
	}

	private static List<Row> rows(Transcript transcript, int start) {
		List<String> tickets = transcript.order().tickets();
		return IntStream.range(start, Math.min(start + PAGE, tickets.size()))
			.mapToObj((i) -> new Row(i + 1, tickets.get(i), transcript.entries().weightOf(tickets.get(i)),
					i < transcript.seats()))
			.toList();
	}

	public int size() {
		return this.transcript.order().size();
	}

	/** Nothing came in from outside, so the operator could know the result before. */
	public boolean withoutNumber() {
		return this.transcript.publicNumber().isEmpty();
	}

	/**
	 * @param place from 1
	 */
	record Row(int place, String ticket, int weight, boolean offered) {
	}

	/**
	 * What became of one ticket.
	 *
	 * @param key {@code offered}, {@code waiting}, {@code reserved}, {@code unknown} or
	 * {@code invalid}
	 * @param place in the order from 1
	 * @param waiting place on the waiting list from 1
	 */
	record Own(String ticket, String key, int place, int waiting) {

		static Own of(Transcript transcript, String typed) {
			String ticket = typed.strip().toLowerCase(Locale.ROOT);
			if (!Tickets.isTicket(ticket)) {
				return new Own(typed, "invalid", 0, 0);
			}
			int place = transcript.order().placeOf(ticket);
			if (place > 0) {
				int waiting = Math.max(0, place - transcript.seats());
				return new Own(ticket, (waiting > 0) ? "waiting" : "offered", place, waiting);
			}
			boolean reserved = transcript.reserved().stream().map(Reserved::ticket).anyMatch(ticket::equals);
			return new Own(ticket, reserved ? "reserved" : "unknown", 0, 0);
		}

	}

}
