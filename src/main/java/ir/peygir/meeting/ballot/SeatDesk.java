package ir.peygir.meeting.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.shared.Problem;

import org.springframework.stereotype.Component;

/**
 * Offers seats in the order of the draw and passes them on, never two to one person and
 * never one to two.
 */
@Component
public class SeatDesk {

	private final OfferTable offers;

	private final SealTable seals;

	private final TicketTable tickets;

	private final Sessions sessions;

	private final Seating seating;

	private final SessionEnd end;

	private final SeatDay day;

	private final PublicLog log;

	private final Atomic atomic;

	private final Clock clock;

	SeatDesk(OfferTable offers, SealTable seals, TicketTable tickets, Sessions sessions, Seating seating,
			SessionEnd end, SeatDay day, PublicLog log, Atomic atomic, Clock clock) {
		this.offers = offers;
		this.seals = seals;
		this.tickets = tickets;
		this.sessions = sessions;
		this.seating = seating;
		this.end = end;
		this.day = day;
		this.log = log;
		this.atomic = atomic;
		this.clock = clock;
	}

	/** The newest seat of a request, in whichever session. */
	public Optional<SeatView> seatOf(String code) {
		return this.offers.newest(code).map((offer) -> offer.view(this.sessions.facts(offer.sessionId())));
	}

	/** The offers and confirmed seats of a session in order of time, past ones too. */
	public List<SeatView> seats(String sessionId) {
		SessionFacts facts = this.sessions.facts(sessionId);
		return this.offers.all(sessionId).stream().map((offer) -> offer.view(facts)).toList();
	}

	/**
	 * The citizen comes; nothing happens if that is known already.
	 * @throws Problem 409 if no seat is offered any more
	 */
	public void confirm(String code) {
		change(code, "problem.meeting.noOffer", (seal, offer) -> {
			if (offer.is(SeatView.State.CONFIRMED)) {
				return;
			}
			Instant until = offer.until(this.sessions.facts(offer.sessionId()));
			if (!offer.is(SeatView.State.OFFERED) || !this.clock.instant().isBefore(until)) {
				throw Problem.notNow("problem.meeting.noOffer");
			}
			this.offers.confirm(offer.id());
			this.log.add(offer.sessionId(), "confirmed", this.tickets.get(offer.ticketId()).ticket(), offer.seat());
		});
	}

	/**
	 * The citizen does not come, before or after confirming; the seat goes to the next
	 * while there is time. Until an hour before it is no no-show, and if somebody else
	 * receives it costs nothing.
	 * @throws Problem 409 if there is no seat to give back
	 */
	public void giveBack(String code) {
		change(code, "problem.meeting.noSeat", (seal, offer) -> {
			SessionFacts facts = this.sessions.facts(offer.sessionId());
			boolean begun = !this.clock.instant().isBefore(facts.seatTime(offer.seat()));
			if (begun || !offer.is(SeatView.State.OFFERED, SeatView.State.CONFIRMED)) {
				throw Problem.notNow("problem.meeting.noSeat");
			}
			this.seating.free(offer, seal, facts);
			this.seating.fill(seal, facts);
		});
	}

	/** Offers whose time is over go to the next; called at the ends of both rounds. */
	public void passOn(String sessionId) {
		this.atomic.run(() -> {
			Seal seal = this.seals.lock(sessionId);
			SessionFacts facts = this.sessions.facts(sessionId);
			this.seating.expire(seal, facts);
			this.seating.fill(seal, facts);
		});
	}

	/**
	 * Ends the second round: who may come as reserve; the others of the waiting list are
	 * told that they got no seat.
	 */
	public List<String> callReserves(String sessionId) {
		return this.atomic.get(() -> this.end.callReserves(sessionId));
	}

	/** The first three of the waiting list, who may come as reserve after both rounds. */
	public List<String> reserves(String sessionId) {
		return this.end.reserves(sessionId);
	}

	/**
	 * A reserve who came takes a seat that is free: confirmed, without being asked.
	 * @throws Problem 409 before the end of the second round, for who is no reserve, and
	 * without a free seat
	 */
	public SeatView seatReserve(String code) {
		return this.atomic.get(() -> this.day.seatReserve(code));
	}

	/**
	 * May be corrected as long as the seat has not gone to a reserve.
	 * @param state {@code PRESENT}, {@code LATE} or {@code MISSED}
	 * @throws Problem 409 before the day, missed before its time, without a confirmed
	 * seat, or if somebody else was seated
	 */
	public void attendance(String code, SeatView.State state) {
		change(code, "problem.meeting.noSeat", (seal, offer) -> this.day.attendance(offer, state));
	}

	/**
	 * The citizen explained within 7 days why they did not come: it no longer counts, in
	 * a draw to come whose list is not final either.
	 * @param knownSince when they were told that they are written down as missing
	 * @throws Problem 409 later, or if nothing was missed
	 */
	public void excuse(String code, Instant knownSince) {
		this.atomic.run(() -> {
			this.seals.lock(missed(code).sessionId());
			this.day.excuse(missed(code), knownSince);
		});
	}

	/** Whether the newest seat of a request counts as missed. */
	public boolean isMissed(String code) {
		return this.offers.newest(code).filter(Offer::noShow).isPresent();
	}

	private Offer missed(String code) {
		return this.offers.missed(code).orElseThrow(() -> Problem.notNow("problem.meeting.nothingMissed"));
	}

	/**
	 * Somebody else receives: from now on giving back costs no count, and who has a seat
	 * is told. Before the commitment nobody has one and nothing happens.
	 */
	public void standIn(String sessionId) {
		this.atomic.run(() -> this.end.standIn(sessionId));
	}

	/** The session takes place on another day: everybody who is in it is told. */
	public void moved(String sessionId) {
		this.atomic.run(() -> this.end.moved(sessionId));
	}

	/**
	 * Cancelled: confirmed seats are carried into the next session, where
	 * {@link Ballot#rollOver} brings them, and everybody is told.
	 */
	public void carry(String sessionId) {
		this.atomic.run(() -> this.end.cancelled(sessionId));
	}

	/** Held: who still waits is told that there was no seat. */
	public void close(String sessionId) {
		this.atomic.run(() -> this.end.held(sessionId));
	}

	private void change(String code, String otherwise, BiConsumer<Seal, Offer> change) {
		this.atomic.run(() -> {
			String sessionId = newest(code, otherwise).sessionId();
			Seal seal = this.seals.lock(sessionId);
			change.accept(seal, newest(code, otherwise));
		});
	}

	private Offer newest(String code, String otherwise) {
		return this.offers.newest(code).orElseThrow(() -> Problem.notNow(otherwise));
	}

}
