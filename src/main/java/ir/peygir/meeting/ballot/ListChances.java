package ir.peygir.meeting.ballot;

import java.util.Collection;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ir.peygir.meeting.draw.Chance;
import ir.peygir.meeting.draw.Entry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The computed chance of some seat, once per snapshot and weight: it is shown on every
 * page of a session.
 */
@Component
class ListChances {

	private static final int NEWCOMER = 2;

	private final TicketTable tickets;

	private final SealTable seals;

	private final SnapshotTable snapshots;

	private final Sessions sessions;

	private final JdbcClient jdbc;

	private final Cache<Asked, Double> computed = Caffeine.newBuilder().maximumSize(1000).build();

	ListChances(TicketTable tickets, SealTable seals, SnapshotTable snapshots, Sessions sessions, JdbcClient jdbc) {
		this.tickets = tickets;
		this.seals = seals;
		this.snapshots = snapshots;
		this.sessions = sessions;
		this.jdbc = jdbc;
	}

	/** Empty for a ticket that is in no list, and after the draw. */
	Optional<Double> of(Ticket ticket) {
		boolean in = ticket.state() == TicketView.State.REGISTERED || ticket.state() == TicketView.State.LISTED;
		if (!in || isOver(ticket.sessionId())) {
			return Optional.empty();
		}
		return Optional.of((ticket.reserved() != null) ? 1.0 : of(ticket.sessionId(), ticket.weight(), true));
	}

	Optional<Double> ofNewcomer(String sessionId) {
		return isOver(sessionId) ? Optional.empty() : Optional.of(of(sessionId, NEWCOMER, false));
	}

	/** As it is in this moment, for whoever came with the final list. */
	double ofNewcomerNow(String sessionId) {
		return compute(new Asked(sessionId, 0, NEWCOMER, true));
	}

	private double of(String sessionId, int weight, boolean among) {
		return this.computed.get(new Asked(sessionId, this.snapshots.latest(sessionId), weight, among), this::compute);
	}

	private double compute(Asked asked) {
		Optional<Seal> seal = this.seals.find(asked.sessionId());
		int seats = seal.map(Seal::seats).orElseGet(() -> this.sessions.facts(asked.sessionId()).seats());
		Collection<Ticket> top = seal.filter(Seal::isListed)
			.map((listed) -> (Collection<Ticket>) this.tickets.reserved(asked.sessionId()))
			.orElseGet(
					() -> TopSeats.choose(seats, this.tickets.candidates(asked.sessionId(), TopSeats.DRAWS_FOR_RIGHT))
						.keySet());
		int[] others = countByWeight(asked.sessionId());
		top.forEach((ticket) -> others[ticket.weight()]--);
		if (asked.among() && others[asked.weight()] > 0) {
			others[asked.weight()]--;
		}
		return Chance.ofSeat(seats - top.size(), asked.weight(), others);
	}

	private int[] countByWeight(String sessionId) {
		int[] counts = new int[Entry.HEAVIEST + 1];
		this.jdbc.sql("""
				select weight, count(*) as many from meeting_ticket
				where session_id = ? and (state = 'REGISTERED' or on_list) group by weight""")
			.param(sessionId)
			.query((row) -> {
				counts[row.getInt("weight")] = row.getInt("many");
			});
		return counts;
	}

	private boolean isOver(String sessionId) {
		return this.seals.find(sessionId).filter((seal) -> seal.isDrawn() || seal.isCancelled()).isPresent();
	}

	/**
	 * @param among the ticket asked about is itself in the list
	 */
	private record Asked(String sessionId, long snapshot, int weight, boolean among) {
	}

}
