package ir.peygir.meeting.ballot;

import java.util.Optional;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * The tickets of the sessions: who is in, with what weight, and who is not.
 */
@Component
public class Ballot {

	private final TicketTable tickets;

	private final TicketKeys keys;

	private final Entrance entrance;

	private final SealTable seals;

	private final Seating seating;

	private final PublicLog log;

	private final ListChances chances;

	private final Atomic atomic;

	Ballot(TicketTable tickets, TicketKeys keys, Entrance entrance, SealTable seals, Seating seating, PublicLog log,
			ListChances chances, Atomic atomic) {
		this.tickets = tickets;
		this.keys = keys;
		this.entrance = entrance;
		this.seals = seals;
		this.seating = seating;
		this.log = log;
		this.chances = chances;
		this.atomic = atomic;
	}

	/**
	 * Makes the ticket of a request that nobody has verified yet: it is in no list and
	 * stands in nobody's way.
	 * @throws InvalidInput beside {@code nonce} (not hex)
	 * @throws Problem 409 if the session takes no tickets
	 */
	public TicketView prepare(String sessionId, NewTicket ticket) {
		return this.atomic.get(() -> this.entrance.prepare(sessionId, ticket).view());
	}

	/**
	 * The prepared ticket counts from now on; nothing happens if it does already.
	 * @throws InvalidInput as {@link #enter(String, NewTicket)}
	 * @throws Problem 409 if the session takes no tickets any more
	 */
	public TicketView enter(String code) {
		return this.atomic.get(() -> this.entrance.enter(get(code)).view());
	}

	/**
	 * Takes a ticket, with the weight that its matter and person have now.
	 * @throws InvalidInput beside {@code nonce} (not hex), {@code nationalCode} (that
	 * person has a ticket in the city already) or {@code contact.mobile} (two persons use
	 * it already)
	 * @throws Problem 409 if the session takes no tickets
	 */
	public TicketView enter(String sessionId, NewTicket ticket) {
		return this.atomic.get(() -> this.entrance.enter(this.entrance.prepare(sessionId, ticket)).view());
	}

	/**
	 * The same matter in another session, with its count and a weight made anew; the
	 * server makes the nonce. Nothing happens if it is there already.
	 * @param toSession open for registration or announced
	 * @throws Problem 409 if it holds a seat, was cancelled, or that session takes no
	 * tickets
	 */
	public TicketView rollOver(String code, String toSession, String pseudonym) {
		return this.atomic.get(() -> this.entrance.again(locked(code), toSession, pseudonym).view());
	}

	/**
	 * Off the list unless it is final: then it stays, is passed over and logged. A seat
	 * goes to the next. Nothing happens if it was cancelled before.
	 * @param reason written by an officer, which is counted in public, or {@code null} if
	 * the citizen wants it; it is not kept here
	 */
	public void cancel(String code, String reason) {
		this.atomic.run(() -> {
			Ticket ticket = locked(code);
			if (!ticket.isCancelled()) {
				cancel(ticket, reason != null);
			}
		});
	}

	/**
	 * The matter is over without a ticket in any coming session: its person may ask anew.
	 */
	public void settle(String code) {
		this.atomic.run(() -> this.tickets.newest(code).ifPresent((ticket) -> this.keys.release(ticket.id())));
	}

	/**
	 * Refused in screening, or followed without a meeting; undone by {@link #admit}. On a
	 * final list it is cancelled instead.
	 */
	public void bar(String code) {
		this.atomic.run(() -> {
			Ticket ticket = locked(code);
			if (ticket.onList() && !ticket.isCancelled()) {
				cancel(ticket, true);
			}
			else if (ticket.state() == TicketView.State.REGISTERED) {
				this.tickets.state(ticket.id(), TicketView.State.BARRED);
			}
		});
	}

	/**
	 * In again, if the list is not final. What was drawn before anybody listened is told
	 * once more.
	 * @return whether it takes part
	 */
	public boolean admit(String code) {
		return this.atomic.get(() -> {
			Ticket ticket = locked(code);
			boolean mayStillChange = this.seals.find(ticket.sessionId()).filter(Seal::isListed).isEmpty();
			if (ticket.state() == TicketView.State.BARRED && mayStillChange) {
				this.tickets.state(ticket.id(), TicketView.State.REGISTERED);
			}
			this.seating.tellDraw(ticket);
			return ticket.state() != TicketView.State.BARRED || mayStillChange;
		});
	}

	/** An urgent seat was approved by inspection; without effect on a final list. */
	public void approveUrgent(String code) {
		this.atomic.run(() -> this.tickets.urgent(locked(code).id()));
	}

	/** The newest ticket of a request. */
	public Optional<TicketView> ticketOf(String code) {
		return this.tickets.newest(code).map(Ticket::view);
	}

	/**
	 * The computed chance of some seat, 0 to 1, as of the last snapshot; empty without a
	 * ticket that counts or after the draw.
	 */
	public Optional<Double> chanceOf(String code) {
		return this.tickets.newest(code).flatMap(this.chances::of);
	}

	/** The chance of somebody who enters for the first time; empty after the draw. */
	public Optional<Double> chanceOfNewcomer(String sessionId) {
		return this.chances.ofNewcomer(sessionId);
	}

	private void cancel(Ticket ticket, boolean byOfficer) {
		this.keys.cancel(ticket, byOfficer);
		if (ticket.onList()) {
			this.log.add(ticket.sessionId(), byOfficer ? "cancelledByOfficer" : "cancelled", ticket.ticket(), null);
		}
		this.seating.leave(ticket, byOfficer);
	}

	private Ticket get(String code) {
		return this.tickets.newest(code).orElseThrow(() -> Problem.unknown("problem.meeting.noTicket"));
	}

	/** As it is once nobody else can change it. */
	private Ticket locked(String code) {
		Ticket ticket = get(code);
		this.seals.lockIfThere(ticket.sessionId());
		return get(code);
	}

}
