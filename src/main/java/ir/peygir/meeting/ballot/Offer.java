package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.draw.Reserved;

/**
 * A seat once offered to a ticket, and what became of it.
 *
 * @param id 0 before it is kept
 * @param reserved by which rule it came off the top, or {@code null}
 * @param startsAt as it was when it was offered
 * @param counts sets the matter's count of draws back
 */
record Offer(long id, String sessionId, long ticketId, String code, String person, int seat, boolean secondRound,
		SeatView.State state, Reserved.Rule reserved, Instant offeredAt, Instant startsAt, boolean counts,
		boolean noShow) {

	/** An offer less than that ahead is none that a person could plan for. */
	static final Duration NOTICE = Duration.ofHours(24);

	static Offer of(Ticket ticket, int seat, boolean secondRound, SessionFacts facts, Instant now) {
		Instant startsAt = facts.seatTime(seat);
		return new Offer(0, ticket.sessionId(), ticket.id(), ticket.code(), ticket.person(), seat, secondRound,
				SeatView.State.OFFERED, ticket.reserved(), now, startsAt,
				!Duration.between(now, startsAt).minus(NOTICE).isNegative(), false);
	}

	SeatView view(SessionFacts facts) {
		return new SeatView(this.code, this.sessionId, this.seat, facts.seatTime(this.seat), this.state, this.offeredAt,
				until(facts), (this.reserved != null) ? this.reserved.code() : null);
	}

	Instant until(SessionFacts facts) {
		return this.secondRound ? facts.secondRoundUntil() : facts.answerUntil();
	}

	boolean is(SeatView.State... states) {
		return Arrays.asList(states).contains(this.state);
	}

	static Reserved.Rule rule(String code) {
		return Arrays.stream(Reserved.Rule.values())
			.filter((rule) -> rule.code().equals(code))
			.findFirst()
			.orElse(null);
	}

}
