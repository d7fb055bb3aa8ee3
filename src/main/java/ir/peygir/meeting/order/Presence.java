package ir.peygir.meeting.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import ir.peygir.meeting.ballot.SeatView;

/**
 * Whether somebody who had a seat came.
 */
public enum Presence {

	PRESENT, LATE, MISSED;

	/** In any case; empty for anything else. */
	public static Optional<Presence> parse(String typed) {
		String name = (typed != null) ? typed.strip().toUpperCase(Locale.ROOT) : "";
		return Arrays.stream(values()).filter((one) -> one.name().equals(name)).findFirst();
	}

	boolean came() {
		return this != MISSED;
	}

	SeatView.State seat() {
		return SeatView.State.valueOf(name());
	}

}
