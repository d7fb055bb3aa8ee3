package ir.peygir.staff.web;

import java.util.List;
import java.util.Set;

import ir.peygir.meeting.ballot.SeatView;

/**
 * How the seats of a session stand, without whose they are.
 *
 * @param expected who has a seat that was confirmed, came or not
 */
public record SeatCounts(int offered, int expected, int came, int missed) {

	private static final Set<SeatView.State> CAME = Set.of(SeatView.State.PRESENT, SeatView.State.LATE);

	public static SeatCounts of(List<SeatView> seats) {
		int came = count(seats, CAME);
		int missed = count(seats, Set.of(SeatView.State.MISSED));
		return new SeatCounts(count(seats, Set.of(SeatView.State.OFFERED)),
				count(seats, Set.of(SeatView.State.CONFIRMED)) + came + missed, came, missed);
	}

	private static int count(List<SeatView> seats, Set<SeatView.State> states) {
		return (int) seats.stream().filter((seat) -> states.contains(seat.state())).count();
	}

}
