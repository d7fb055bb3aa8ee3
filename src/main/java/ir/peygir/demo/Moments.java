package ir.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import ir.peygir.shared.Display;

/**
 * Reads moments that are told from the day of the first start: {@code 12 08:30} is twelve
 * days before at half past eight, {@code PT3H} three hours before.
 */
record Moments(Instant now) {

	Instant of(String when) {
		if (when.startsWith("P")) {
			return this.now.minus(Duration.parse(when));
		}
		String[] dayAndTime = when.split(" ");
		return today().minusDays(Long.parseLong(dayAndTime[0]))
			.atTime(LocalTime.parse(dayAndTime[1]))
			.atZone(Display.CITY)
			.toInstant();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.now, Display.CITY);
	}

}
