package ir.peygir.meeting.ballot;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The tickets of the sessions: who is in, with what weight, and who is not.
 */
@Component
public class Ballot {

	/**
	 * Takes a ticket, with the weight that its matter and person have now.
	 * @throws ir.peygir.shared.InvalidInput beside {@code nonce} (not hex),
	 * {@code nationalCode} (that person has a ticket in the city already) or
	 * {@code contact.mobile} (two persons use it already)
	 * @throws ir.peygir.shared.Problem 409 if the session takes no tickets
	 */
	public TicketView enter(String sessionId, NewTicket ticket) {
		throw new UnsupportedOperationException();
	}

	public TicketView prepare(String sessionId, NewTicket ticket) {
		throw new UnsupportedOperationException();
	}

	public TicketView enter(String code) {
		throw new UnsupportedOperationException();
	}

	public void settle(String code) {
		throw new UnsupportedOperationException();
	}

	/** The same matter in another session, with its count; the server makes the nonce. */
	public TicketView rollOver(String code, String toSession, String pseudonym) {
		throw new UnsupportedOperationException();
	}

	/** Off the list unless it is final: then it stays, is passed over and logged. */
	public void cancel(String code, String reason) {
		throw new UnsupportedOperationException();
	}

	/** Refused in screening, or followed without a meeting; undone by {@link #admit}. */
	public void bar(String code) {
		throw new UnsupportedOperationException();
	}

	/** In again, if the list is not final. */
	public void admit(String code) {
		throw new UnsupportedOperationException();
	}

	/** An urgent seat was approved by inspection. */
	public void approveUrgent(String code) {
		throw new UnsupportedOperationException();
	}

	/** The newest ticket of a request. */
	public Optional<TicketView> ticketOf(String code) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The computed chance of some seat, 0 to 1; empty without a ticket or after the draw.
	 */
	public Optional<Double> chanceOf(String code) {
		throw new UnsupportedOperationException();
	}

}
