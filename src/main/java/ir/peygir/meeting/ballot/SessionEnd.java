package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.util.List;

import ir.peygir.meeting.SessionFacts;

import org.springframework.stereotype.Component;

/**
 * What becomes of everybody in a session when its offers are over, or it is moved,
 * cancelled or held.
 */
@Component
class SessionEnd {

	private static final int RESERVES = 3;

	private final OfferTable offers;

	private final TicketTable tickets;

	private final SealTable seals;

	private final Sessions sessions;

	private final Seating seating;

	private final Telling telling;

	private final PublicLog log;

	private final Clock clock;

	SessionEnd(OfferTable offers, TicketTable tickets, SealTable seals, Sessions sessions, Seating seating,
			Telling telling, PublicLog log, Clock clock) {
		this.offers = offers;
		this.tickets = tickets;
		this.seals = seals;
		this.sessions = sessions;
		this.seating = seating;
		this.telling = telling;
		this.log = log;
		this.clock = clock;
	}

	List<String> reserves(String sessionId) {
		return this.tickets.waiting(sessionId, RESERVES).stream().map(Ticket::code).toList();
	}

	List<String> callReserves(String sessionId) {
		Seal seal = this.seals.lock(sessionId);
		if (seal.offersOverAt() != null) {
			return reserves(sessionId);
		}
		SessionFacts facts = this.sessions.facts(sessionId);
		this.seating.expire(seal, facts);
		this.seals.offersOver(sessionId, this.clock.instant());
		this.log.add(sessionId, "offersOver");
		List<Ticket> reserves = this.tickets.waiting(sessionId, RESERVES);
		if (reserves.size() == RESERVES) {
			this.telling.behind(sessionId, News.NO_SEAT, reserves.get(RESERVES - 1).place());
		}
		return reserves.stream().map(Ticket::code).toList();
	}

	void held(String sessionId) {
		Seal seal = this.seals.lock(sessionId);
		if (seal.offersOverAt() == null) {
			this.telling.everybody(sessionId, News.NO_SEAT);
		}
		else {
			reserves(sessionId).forEach((code) -> this.telling.one(News.NO_SEAT, code, sessionId));
		}
	}

	void standIn(String sessionId) {
		this.seals.lockIfThere(sessionId).ifPresent((seal) -> this.seals.stoodIn(sessionId));
		this.log.add(sessionId, "stoodIn");
	}

	void moved(String sessionId) {
		this.seals.lockIfThere(sessionId);
		this.log.add(sessionId, "moved");
		this.telling.everybody(sessionId, News.SESSION_MOVED);
	}

	void cancelled(String sessionId) {
		Seal seal = this.seals.lockIfThere(sessionId).orElse(null);
		if (seal != null && seal.isCancelled()) {
			return;
		}
		if (seal != null) {
			this.seals.cancelled(sessionId, this.clock.instant());
		}
		this.tickets.sessionCancelled(sessionId);
		this.log.add(sessionId, "sessionCancelled");
		end(sessionId, SeatView.State.CONFIRMED, SeatView.State.CARRIED, "carried");
		end(sessionId, SeatView.State.OFFERED, SeatView.State.WITHDRAWN, "withdrawn");
		this.telling.everybody(sessionId, News.SESSION_CANCELLED);
	}

	/** What we take back was no offer. */
	private void end(String sessionId, SeatView.State from, SeatView.State to, String what) {
		this.offers.in(sessionId, from).forEach((offer) -> {
			this.offers.end(offer, to, false, false, null);
			this.log.add(sessionId, what, this.tickets.get(offer.ticketId()).ticket(), offer.seat());
		});
	}

}
