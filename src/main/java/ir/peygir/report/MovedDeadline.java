package ir.peygir.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import ir.peygir.shared.Display;
import org.springframework.context.MessageSource;

/**
 * What a changed calendar did to a deadline; in the history as one line that every reader
 * reads in their own language.
 */
record MovedDeadline(Instant dueBefore, Instant due, Instant remindBefore, Instant remind) {

	private static final String SEPARATOR = "|";

	/** Dates of the engine that have to follow. */
	Map<Instant, Instant> dates() {
		return this.dueBefore.equals(this.remindBefore) ? Map.of(this.dueBefore, this.due)
				: Map.of(this.dueBefore, this.due, this.remindBefore, this.remind);
	}

	String detail(String reason) {
		return this.dueBefore + SEPARATOR + this.due + SEPARATOR + reason;
	}

	/** From which day to which and why, of a detail that was kept. */
	static String told(String detail, MessageSource messages, Locale language) {
		String[] parts = detail.split("\\|", 3);
		return messages.getMessage("event.DEADLINE_MOVED.detail",
				new Object[] { day(parts[0], language), day(parts[1], language), parts[2] }, language);
	}

	private static String day(String moment, Locale language) {
		return Display.day(LocalDate.ofInstant(Instant.parse(moment), Display.CITY), language);
	}

}
