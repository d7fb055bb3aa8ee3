package ir.peygir.meeting.order;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.meeting.UnrecordedMeetings;
import ir.peygir.meeting.ballot.SeatDesk;
import ir.peygir.meeting.ballot.SeatView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever had a seat has minutes or is written down as missed before a session is closed.
 */
@Component
class OpenMinutes implements UnrecordedMeetings {

	private static final Set<SeatView.State> EXPECTED = Set.of(SeatView.State.CONFIRMED, SeatView.State.PRESENT,
			SeatView.State.LATE);

	private final SeatDesk seats;

	private final ReceptionRows receptions;

	OpenMinutes(SeatDesk seats, ReceptionRows receptions) {
		this.seats = seats;
		this.receptions = receptions;
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> of(String sessionId) {
		Set<String> settled = this.receptions.findBySessionId(sessionId)
			.stream()
			.filter((file) -> file.isRecorded() || file.presence() == Presence.MISSED)
			.map(Reception::requestCode)
			.collect(Collectors.toSet());
		return this.seats.seats(sessionId)
			.stream()
			.filter((seat) -> EXPECTED.contains(seat.state()) && !settled.contains(seat.code()))
			.map(SeatView::code)
			.distinct()
			.toList();
	}

}
