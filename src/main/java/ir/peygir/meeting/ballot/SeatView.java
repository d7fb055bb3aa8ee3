package ir.peygir.meeting.ballot;

import java.time.Instant;

/**
 * The seat that a request has, is offered, or had last.
 *
 * @param number from 1
 * @param until an offer is to be answered by then
 * @param reserved {@code carried}, {@code byRight}, {@code urgent} or {@code null}
 */
public record SeatView(String code, String sessionId, int number, Instant startsAt, State state, Instant offeredAt,
		Instant until, String reserved) {

	/**
	 * What became of an offer; carried and withdrawn ones went with a cancelled session.
	 */
	public enum State {

		OFFERED, CONFIRMED, DECLINED, EXPIRED, GIVEN_BACK, PRESENT, LATE, MISSED, CARRIED, WITHDRAWN

	}

}
