package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.util.Set;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Lets a ticket into a session: one per person in the whole city, two per mobile number.
 */
@Component
class Entrance {

	private static final Set<SessionState> OPEN = Set.of(SessionState.OPEN);

	private static final Set<SessionState> OPEN_OR_COMING = Set.of(SessionState.OPEN, SessionState.ANNOUNCED,
			SessionState.MOVED);

	private final TicketTable tickets;

	private final TicketKeys keys;

	private final TicketPrint print;

	private final Sessions sessions;

	private final Seating seating;

	private final Clock clock;

	Entrance(TicketTable tickets, TicketKeys keys, TicketPrint print, Sessions sessions, Seating seating, Clock clock) {
		this.tickets = tickets;
		this.keys = keys;
		this.print = print;
		this.sessions = sessions;
		this.seating = seating;
		this.clock = clock;
	}

	Ticket prepare(String sessionId, NewTicket wanted) {
		return this.print.make(taking(sessionId, OPEN), wanted);
	}

	Ticket enter(Ticket prepared) {
		if (prepared.state() != TicketView.State.UNVERIFIED) {
			return prepared;
		}
		taking(prepared.sessionId(), OPEN);
		return take(prepared);
	}

	Ticket again(Ticket old, String toSession, String pseudonym) {
		if (old.sessionId().equals(toSession)) {
			return old;
		}
		if (old.isCancelled() || old.state() == TicketView.State.UNVERIFIED || this.seating.isSeated(old)) {
			throw Problem.notNow("problem.meeting.noRollOver");
		}
		SessionFacts session = taking(toSession, OPEN_OR_COMING);
		this.keys.release(old.id());
		return take(this.print.makeAgain(session, old, pseudonym));
	}

	private Ticket take(Ticket ticket) {
		if (this.keys.isPersonIn(ticket.person())) {
			throw InvalidInput.of("nationalCode", "field.meeting.personHasTicket");
		}
		String mobileKey = null;
		if (ticket.mobile() != null) {
			mobileKey = this.keys.freeMobileKey(ticket.mobile())
				.orElseThrow(() -> InvalidInput.of("contact.mobile", "field.meeting.mobileUsed"));
		}
		this.keys.take(ticket, mobileKey);
		return this.tickets.get(ticket.id());
	}

	private SessionFacts taking(String sessionId, Set<SessionState> states) {
		SessionFacts facts = this.sessions.facts(sessionId);
		if (!states.contains(facts.state()) || !this.clock.instant().isBefore(facts.closesAt())) {
			throw Problem.notNow("problem.meeting.takesNoTickets");
		}
		return facts;
	}

}
