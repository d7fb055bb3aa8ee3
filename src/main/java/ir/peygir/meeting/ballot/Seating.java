package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.draw.Transcript;

import org.springframework.stereotype.Component;

/**
 * Gives each free seat to whoever is next, and to nobody else. The caller holds the lock
 * on the session.
 */
@Component
class Seating {

	/** Whoever gives a seat back later than that might as well have stayed away. */
	static final Duration IN_TIME = Duration.ofHours(1);

	private final OfferTable offers;

	private final TicketTable tickets;

	private final SealTable seals;

	private final Sessions sessions;

	private final PublicLog log;

	private final Telling telling;

	private final Clock clock;

	Seating(OfferTable offers, TicketTable tickets, SealTable seals, Sessions sessions, PublicLog log, Telling telling,
			Clock clock) {
		this.offers = offers;
		this.tickets = tickets;
		this.seals = seals;
		this.sessions = sessions;
		this.log = log;
		this.telling = telling;
		this.clock = clock;
	}

	/** Reserved seats come first, then the order of the draw. */
	void first(Seal seal, Transcript transcript, Instant now) {
		SessionFacts facts = this.sessions.facts(seal.sessionId());
		List<Ticket> seated = new ArrayList<>(
				this.tickets.reserved(seal.sessionId()).stream().filter((ticket) -> !ticket.isCancelled()).toList());
		seated.addAll(next(seal.sessionId(), seal.seats() - seated.size()));
		int seat = 0;
		for (Ticket ticket : seated) {
			seat++;
			this.offers.add(Offer.of(ticket, seat, false, facts, now));
			this.log.offered(ticket, seat);
		}
	}

	/** For whoever began to wait for a draw that was over. */
	void tellDraw(Ticket ticket) {
		boolean drawn = this.seals.find(ticket.sessionId()).filter(Seal::isDrawn).isPresent();
		if (drawn && ticket.state() == TicketView.State.LISTED) {
			this.telling.one(News.DRAWN, ticket.code(), "late");
		}
	}

	/** While there is time, free seats are offered to the next of the waiting list. */
	void fill(Seal seal, SessionFacts facts) {
		Instant now = this.clock.instant();
		if (!seal.isDrawn() || seal.isCancelled() || !now.isBefore(facts.secondRoundUntil())) {
			return;
		}
		Deque<Integer> free = new ArrayDeque<>(freeSeats(seal));
		boolean second = now.isAfter(facts.answerUntil().minus(Offer.NOTICE));
		for (Ticket ticket : next(seal.sessionId(), free.size())) {
			Offer offer = Offer.of(ticket, free.removeFirst(), second, facts, now);
			long id = this.offers.add(offer);
			this.log.offered(ticket, offer.seat());
			this.telling.one(News.SEAT_OFFERED, offer.code(), id);
		}
	}

	List<Integer> freeSeats(Seal seal) {
		Set<Integer> taken = new HashSet<>(this.offers.takenSeats(seal.sessionId()));
		return IntStream.rangeClosed(1, seal.seats())
			.filter((seat) -> !taken.contains(seat))
			.boxed()
			.collect(Collectors.toList());
	}

	/** Ends an offer or a confirmed seat that its holder does not want. */
	void free(Offer offer, Seal seal, SessionFacts facts) {
		Instant startsAt = facts.seatTime(offer.seat());
		boolean late = offer.is(SeatView.State.CONFIRMED) && this.clock.instant().isAfter(startsAt.minus(IN_TIME))
				&& !seal.stoodIn();
		end(offer, seal, late ? startsAt : null);
	}

	/**
	 * @param missedAt the time of the seat, if this is as bad as staying away
	 */
	private void end(Offer offer, Seal seal, Instant missedAt) {
		boolean confirmed = offer.is(SeatView.State.CONFIRMED);
		SeatView.State state = confirmed ? SeatView.State.GIVEN_BACK : SeatView.State.DECLINED;
		this.offers.end(offer, state, offer.counts() && !seal.stoodIn(), missedAt != null, missedAt);
		this.log.add(offer.sessionId(), confirmed ? "givenBack" : "declined",
				this.tickets.get(offer.ticketId()).ticket(), offer.seat());
	}

	/** Offers whose time is over are no longer to be answered. */
	void expire(Seal seal, SessionFacts facts) {
		Instant now = this.clock.instant();
		this.offers.in(seal.sessionId(), SeatView.State.OFFERED)
			.stream()
			.filter((offer) -> !offer.until(facts).isAfter(now))
			.forEach((offer) -> {
				this.offers.end(offer, SeatView.State.EXPIRED, offer.counts() && !seal.stoodIn(), false, null);
				this.log.add(seal.sessionId(), "expired", this.tickets.get(offer.ticketId()).ticket(), offer.seat());
				this.telling.one(News.OFFER_OVER, offer.code(), offer.id());
			});
	}

	boolean isSeated(Ticket ticket) {
		return this.offers.newest(ticket.id())
			.filter((offer) -> offer.is(SeatView.State.OFFERED, SeatView.State.CONFIRMED))
			.isPresent();
	}

	/**
	 * A cancelled ticket gives back what it had.
	 * @param byOfficer then its holder has missed nothing, however late it is
	 */
	void leave(Ticket ticket, boolean byOfficer) {
		this.offers.newest(ticket.id())
			.filter((offer) -> offer.is(SeatView.State.OFFERED, SeatView.State.CONFIRMED))
			.ifPresent((offer) -> {
				Seal seal = this.seals.lock(ticket.sessionId());
				SessionFacts facts = this.sessions.facts(ticket.sessionId());
				if (byOfficer) {
					end(offer, seal, null);
				}
				else {
					free(offer, seal, facts);
				}
				fill(seal, facts);
			});
	}

	/** Who was cancelled after the final list is passed over where everybody sees it. */
	private List<Ticket> next(String sessionId, int many) {
		List<Ticket> next = this.tickets.waiting(sessionId, many);
		if (!next.isEmpty()) {
			int last = next.get(next.size() - 1).place();
			this.tickets.toPassOver(sessionId, last).forEach((ticket) -> {
				this.tickets.passedOver(ticket.id());
				this.log.add(sessionId, "passedOver", ticket.ticket(), null);
			});
		}
		return next;
	}

}
