package ir.peygir.meeting.ballot;

import java.time.Instant;

import ir.peygir.meeting.SessionFacts;

/**
 * What became of one earlier ticket of a matter.
 *
 * @param tookPart was on the final list, or in a session that was cancelled before it
 * @param drawnAt of its session, or {@code null}
 * @param offered got a seat offered that we did not take back
 * @param countingOffer when the offer was made that sets the count back, or {@code null}
 * @param seatLost its confirmed seat went with a cancelled session
 */
record Past(String district, boolean tookPart, Instant drawnAt, boolean sessionCancelled, boolean offered,
		Instant countingOffer, boolean seatLost) {

	/**
	 * In which a ticket of that session counts its draws; a host of the whole city is
	 * one.
	 */
	static String district(SessionFacts facts) {
		return (facts.districtCode() != null) ? facts.districtCode() : facts.hostCode();
	}

	boolean isDrawn() {
		return this.tookPart && this.drawnAt != null;
	}

	boolean isDrawWithoutOffer() {
		return isDrawn() && !this.offered;
	}

	boolean isCancelledBeforeDraw() {
		return this.tookPart && this.sessionCancelled && this.drawnAt == null;
	}

}
