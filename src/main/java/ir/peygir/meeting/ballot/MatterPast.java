package ir.peygir.meeting.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the draws have brought to a matter and its person so far.
 *
 * @param tickets of the matter, oldest first
 * @param received by any host in the last 180 days
 * @param missed a confirmed seat in the last 90 days, without notice or excuse
 */
record MatterPast(List<Past> tickets, boolean received, boolean missed) {

	/** Draws without an offer since the last offer that counts. */
	int draws() {
		return (int) sinceOffer().filter(Past::isDrawWithoutOffer).count();
	}

	int draws(String district, Instant now, Duration within) {
		return (int) sinceOffer().filter(Past::isDrawWithoutOffer)
			.filter((past) -> past.district().equals(district) && past.drawnAt().isAfter(now.minus(within)))
			.count();
	}

	/** We owe it something since the last draw in which it took part. */
	boolean isOwed() {
		boolean owed = false;
		for (Past past : this.tickets) {
			owed = past.isCancelledBeforeDraw() || (owed && !past.isDrawn());
		}
		return owed;
	}

	/** A confirmed seat went with a cancelled session and no other was offered since. */
	boolean isCarried() {
		boolean carried = false;
		for (Past past : this.tickets) {
			carried = past.seatLost() || (carried && !past.offered());
		}
		return carried;
	}

	private Stream<Past> sinceOffer() {
		Instant last = this.tickets.stream()
			.map(Past::countingOffer)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(Instant.MIN);
		return this.tickets.stream().filter((past) -> past.drawnAt() != null && past.drawnAt().isAfter(last));
	}

}
