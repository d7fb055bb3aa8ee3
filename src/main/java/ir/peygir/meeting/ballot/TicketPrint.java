package ir.peygir.meeting.ballot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.draw.Tickets;
import ir.peygir.shared.InvalidInput;

import org.springframework.stereotype.Component;

/**
 * Makes tickets, each with the weight that it keeps for its session.
 */
@Component
class TicketPrint {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final TicketTable tickets;

	private final PastTable past;

	private final Clock clock;

	TicketPrint(TicketTable tickets, PastTable past, Clock clock) {
		this.tickets = tickets;
		this.past = past;
		this.clock = clock;
	}

	/**
	 * @throws InvalidInput beside {@code nonce} if it is not hex
	 */
	Ticket make(SessionFacts session, NewTicket wanted) {
		if (wanted.nonce() != null && !Tickets.isNonce(wanted.nonce())) {
			throw InvalidInput.of("nonce", "field.meeting.nonce");
		}
		return keep(session, wanted);
	}

	/** What was found urgent stays so where it was our fault that it had to wait. */
	Ticket makeAgain(SessionFacts session, Ticket old, String pseudonym) {
		Ticket ticket = keep(session, new NewTicket(old.code(), old.person(), old.mobile(), pseudonym, null));
		if (old.urgent() && this.tickets.isSessionCancelled(old.id())) {
			this.tickets.urgent(ticket.id());
		}
		return ticket;
	}

	/** What it was made of has changed; on a final list it stays. */
	void weighAgain(String code) {
		this.tickets.newest(code)
			.filter((ticket) -> ticket.state() == TicketView.State.REGISTERED)
			.ifPresent((ticket) -> {
				Instant now = this.clock.instant();
				this.tickets.weigh(ticket.id(),
						Weight.of(this.past.of(code, ticket.person(), now), ticket.district(), now));
			});
	}

	private Ticket keep(SessionFacts session, NewTicket wanted) {
		Instant now = this.clock.instant();
		MatterPast matter = this.past.of(wanted.code(), wanted.person(), now);
		String district = Past.district(session);
		Weight weight = Weight.of(matter, district, now);
		boolean byServer = wanted.nonce() == null;
		String nonce = byServer ? nonce() : wanted.nonce();
		Instant since = this.tickets.newest(wanted.code()).map(Ticket::matterSince).orElse(now);
		return this.tickets.get(this.tickets.add(new Ticket(0, session.id(), district, wanted.code(), wanted.person(),
				wanted.mobile(), wanted.pseudonym(), nonce, byServer,
				Tickets.ticket(session.id(), wanted.pseudonym(), nonce), weight.value(), weight.rules(), matter.draws(),
				TicketView.State.UNVERIFIED, false, null, null, false, matter.isCarried(), since, now)));
	}

	private static String nonce() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
