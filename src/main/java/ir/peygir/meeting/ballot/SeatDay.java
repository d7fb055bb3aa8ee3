package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Notes on the day itself who came. The caller holds the lock on the session.
 */
@Component
class SeatDay {

	private static final Duration EXCUSED_WITHIN = Duration.ofDays(7);

	private final OfferTable offers;

	private final TicketTable tickets;

	private final TicketKeys keys;

	private final TicketPrint print;

	private final SealTable seals;

	private final Sessions sessions;

	private final Seating seating;

	private final SessionEnd end;

	private final Telling telling;

	private final PublicLog log;

	private final Clock clock;

	SeatDay(OfferTable offers, TicketTable tickets, TicketKeys keys, TicketPrint print, SealTable seals,
			Sessions sessions, Seating seating, SessionEnd end, Telling telling, PublicLog log, Clock clock) {
		this.offers = offers;
		this.tickets = tickets;
		this.keys = keys;
		this.print = print;
		this.seals = seals;
		this.sessions = sessions;
		this.seating = seating;
		this.end = end;
		this.telling = telling;
		this.log = log;
		this.clock = clock;
	}

	void attendance(Offer offer, SeatView.State state) {
		Instant startsAt = startsAt(offer);
		boolean missed = switch (state) {
			case PRESENT, LATE -> false;
			case MISSED -> true;
			default -> throw new IllegalArgumentException("not a way of attending: " + state);
		};
		if (offer.is(state)) {
			return;
		}
		if (!offer.is(SeatView.State.CONFIRMED, SeatView.State.PRESENT, SeatView.State.LATE, SeatView.State.MISSED)) {
			throw Problem.notNow("problem.meeting.noSeat");
		}
		if (this.clock.instant().isBefore(missed ? startsAt : dayOf(offer))) {
			throw Problem.notNow("problem.meeting.tooEarly");
		}
		note(offer, state, startsAt);
	}

	private void note(Offer offer, SeatView.State state, Instant startsAt) {
		if (state == SeatView.State.MISSED) {
			this.offers.end(offer, state, offer.counts(), true, startsAt);
		}
		else {
			boolean gone = offer.is(SeatView.State.MISSED)
					&& this.offers.takenSeats(offer.sessionId()).contains(offer.seat());
			if (gone) {
				throw Problem.notNow("problem.meeting.seatTaken");
			}
			this.offers.came(offer, state, startsAt);
		}
		this.keys.release(offer.ticketId());
		log(offer, state.name().toLowerCase(Locale.ROOT));
		this.telling.one(News.ATTENDED, offer.code(), offer.id() + state.name());
	}

	void excuse(Offer offer, Instant knownSince) {
		Instant startsAt = startsAt(offer);
		Instant from = knownSince.isAfter(startsAt) ? knownSince : startsAt;
		boolean inTime = !this.clock.instant().isAfter(from.plus(EXCUSED_WITHIN));
		if (!offer.noShow() || !inTime) {
			throw Problem.notNow("problem.meeting.nothingMissed");
		}
		this.offers.excuse(offer.id());
		log(offer, "excused");
		this.tickets.newest(offer.code()).ifPresent((ticket) -> {
			this.seals.lockIfThere(ticket.sessionId());
			this.print.weighAgain(offer.code());
		});
	}

	SeatView seatReserve(String code) {
		Ticket ticket = this.tickets.newest(code).orElseThrow(() -> Problem.notNow("problem.meeting.noReserve"));
		Seal seal = this.seals.lock(ticket.sessionId());
		SessionFacts facts = this.sessions.facts(ticket.sessionId());
		Instant now = this.clock.instant();
		if (now.isBefore(facts.secondRoundUntil()) || !this.end.reserves(ticket.sessionId()).contains(code)) {
			throw Problem.notNow("problem.meeting.noReserve");
		}
		int seat = this.seating.freeSeats(seal)
			.stream()
			.filter((number) -> facts.seatTime(number + 1).isAfter(now))
			.findFirst()
			.orElseThrow(() -> Problem.notNow("problem.meeting.noFreeSeat"));
		Offer offer = this.offers.get(this.offers.add(Offer.of(ticket, seat, true, facts, now)));
		this.offers.confirm(offer.id());
		log(offer, "reserveSeated");
		this.telling.one(News.SEAT_OFFERED, code, offer.id());
		return this.offers.get(offer.id()).view(facts);
	}

	private Instant startsAt(Offer offer) {
		return this.sessions.facts(offer.sessionId()).seatTime(offer.seat());
	}

	private Instant dayOf(Offer offer) {
		return this.sessions.facts(offer.sessionId()).day().atStartOfDay(this.clock.getZone()).toInstant();
	}

	private void log(Offer offer, String what) {
		this.log.add(offer.sessionId(), what, this.tickets.get(offer.ticketId()).ticket(), offer.seat());
	}

}
