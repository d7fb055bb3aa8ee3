package ir.peygir.city;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What was announced about opening hours beside the yearly calendar.
 *
 * @param to the last day
 * @param opening only with other opening hours, else {@code null}
 * @param closing {@code null} if offices stay closed
 * @param reason as citizens read it
 */
public record CalendarChange(long id, LocalDate from, LocalDate to, LocalTime opening, LocalTime closing,
		String reason) {

	/**
	 * Closed, or suddenly open for a part of the day only: such a day counts for nothing.
	 */
	public boolean isClosure() {
		return this.opening == null;
	}

	boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

}
