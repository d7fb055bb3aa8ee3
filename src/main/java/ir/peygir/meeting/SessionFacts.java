package ir.peygir.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the draw, the seats and the requests need to know of a session.
 *
 * @param id {@code {host}-{ISO date}} as first announced
 * @param districtCode two digits; {@code null} for a host of the whole city
 * @param day on which it is held now
 * @param seats all of them, reserved ones too
 * @param startsAt of the first seat
 * @param minutes length of one meeting
 * @param answerUntil end of the first round of offers
 * @param secondRoundUntil end of all offers; after it only reserves come
 */
public record SessionFacts(String id, String hostCode, String districtCode, LocalDate day, SessionState state,
		int seats, Instant startsAt, int minutes, Mode mode, Instant opensAt, Instant closesAt, Instant screeningUntil,
		Instant objectionsUntil, Instant listAt, Instant drawAt, Instant answerUntil, Instant secondRoundUntil) {

	/** When the seat of that number, from 1, begins. */
	public Instant seatTime(int number) {
		return this.startsAt.plusSeconds(60L * this.minutes * (number - 1));
	}

}
