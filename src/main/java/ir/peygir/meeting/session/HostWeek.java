package ir.peygir.meeting.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * A week as the city lives it, Saturday to Friday, with a host's own day in it.
 */
record HostWeek(LocalDate saturday, DayOfWeek weekday) {

	private static final int DAYS = 7;

	static HostWeek of(LocalDate day, DayOfWeek weekday) {
		return new HostWeek(saturday(day), weekday);
	}

	static LocalDate saturday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
	}

	/** The day on which the host receives. */
	LocalDate usual() {
		return this.saturday.with(TemporalAdjusters.nextOrSame(this.weekday));
	}

	LocalDate friday() {
		return this.saturday.plusDays(DAYS - 1);
	}

	/** From that day to the end of its week. */
	static Stream<LocalDate> restFrom(LocalDate day) {
		return day.datesUntil(saturday(day).plusDays(DAYS));
	}

	/** All days, first those behind the usual one: they keep the calendar of the week. */
	Stream<LocalDate> others() {
		return Stream.concat(restFrom(usual().plusDays(1)).filter((day) -> saturday(day).equals(this.saturday)),
				this.saturday.datesUntil(usual()));
	}

	/** From which the calendar of a session on some day of this week is counted. */
	LocalDate countedFrom(LocalDate day) {
		return day.isBefore(usual()) ? day : usual();
	}

	HostWeek next() {
		return new HostWeek(this.saturday.plusDays(DAYS), this.weekday);
	}

}
