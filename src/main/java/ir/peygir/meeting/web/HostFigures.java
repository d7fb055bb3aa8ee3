package ir.peygir.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ir.peygir.meeting.ballot.BallotFigures;
import ir.peygir.meeting.order.OrderFigures;
import ir.peygir.meeting.session.OutsideMeetings;
import ir.peygir.meeting.session.SessionFigures;
import ir.peygir.shared.Display;
import org.springframework.stereotype.Component;

/**
 * How a host has received citizens in the last twelve months, for everybody to read.
 */
@Component
class HostFigures {

	private static final int LISTED = 20;

	private final SessionFigures sessions;

	private final BallotFigures ballots;

	private final OrderFigures orders;

	private final OutsideMeetings outside;

	private final Clock clock;

	HostFigures(SessionFigures sessions, BallotFigures ballots, OrderFigures orders, OutsideMeetings outside,
			Clock clock) {
		this.sessions = sessions;
		this.ballots = ballots;
		this.orders = orders;
		this.outside = outside;
		this.clock = clock;
	}

	/**
	 * @throws ir.peygir.shared.Problem 404 for an unknown host
	 */
	Year of(String host) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, Display.CITY);
		LocalDate before = today.minusYears(1);
		Instant since = before.atStartOfDay(Display.CITY).toInstant();
		List<BallotFigures.DrawFigures> draws = this.ballots.draws(host, since, now);
		return new Year(before, this.sessions.of(host, before, today), this.ballots.waiting(host), chance(draws),
				draws.stream().mapToInt(BallotFigures.DrawFigures::received).sum(),
				draws.stream().mapToInt(BallotFigures.DrawFigures::missed).sum(), this.orders.of(host, since, now),
				this.outside.list(host, before, today).stream().limit(LISTED).toList());
	}

	/** Of a newcomer, over all draws. */
	private static Integer chance(List<BallotFigures.DrawFigures> draws) {
		return draws.isEmpty() ? null : Chances
			.percent(draws.stream().mapToDouble(BallotFigures.DrawFigures::newcomerChance).average().orElseThrow());
	}

	/**
	 * @param chance in per cent, {@code null} without a draw
	 * @param outside the newest meetings outside the list
	 */
	record Year(LocalDate since, SessionFigures.Row sessions, int waiting, Integer chance, int received, int missed,
			OrderFigures.Figures orders, List<OutsideMeetings.Entry> outside) {

		/** Of the orders that were due, in per cent; {@code null} if none was. */
		public Integer inTime() {
			return (this.orders.due() == 0) ? null : Math.round(100f * this.orders.inTime() / this.orders.due());
		}

	}

}
