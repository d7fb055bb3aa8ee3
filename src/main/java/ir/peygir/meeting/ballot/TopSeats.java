package ir.peygir.meeting.ballot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ir.peygir.meeting.draw.Reserved;

/**
 * Who gets a seat without the draw, by rules that leave no choice to anybody: who waits
 * longest comes first, and each rule has its limit.
 */
final class TopSeats {

	/** Draws without an offer after which a matter has a seat by right. */
	static final int DRAWS_FOR_RIGHT = 6;

	static final Comparator<Ticket> OLDEST = Comparator.comparing(Ticket::matterSince).thenComparing(Ticket::ticket);

	private final int seats;

	private final List<Ticket> candidates;

	private final Map<Ticket, Reserved.Rule> chosen = new LinkedHashMap<>();

	private TopSeats(int seats, List<Ticket> candidates) {
		this.seats = seats;
		this.candidates = candidates.stream().sorted(OLDEST).toList();
	}

	/** In the order in which they are seated. */
	static Map<Ticket, Reserved.Rule> choose(int seats, List<Ticket> candidates) {
		TopSeats top = new TopSeats(seats, candidates);
		top.choose(Reserved.Rule.CARRIED, Ticket::carried);
		top.choose(Reserved.Rule.BY_RIGHT, (ticket) -> ticket.draws() >= DRAWS_FOR_RIGHT);
		top.choose(Reserved.Rule.URGENT, Ticket::urgent);
		return top.chosen;
	}

	private void choose(Reserved.Rule rule, Predicate<Ticket> applies) {
		int most = Math.min(rule.most(this.seats), this.seats - this.chosen.size());
		this.candidates.stream()
			.filter(applies)
			.filter((ticket) -> !this.chosen.containsKey(ticket))
			.limit(most)
			.forEach((ticket) -> this.chosen.put(ticket, rule));
	}

}
