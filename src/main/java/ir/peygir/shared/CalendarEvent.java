package ir.peygir.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date for the calendar on somebody's telephone (RFC 5545).
 *
 * @param uid the same for every version of the same date
 * @param stamp when this version was made
 * @param end {@code null} for a moment
 * @param place may be {@code null}
 * @param about may be {@code null}
 */
public record CalendarEvent(String uid, Instant stamp, Instant start, Instant end, String title, String place,
		String about) {

	public static final String TYPE = "text/calendar;charset=UTF-8";

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	/** Of one line, without its end. */
	private static final int OCTETS = 75;

	/** The whole file. */
	public String text() {
		StringBuilder file = new StringBuilder();
		line(file, "BEGIN:VCALENDAR");
		line(file, "VERSION:2.0");
		line(file, "PRODID:-//Peygir//fa");
		line(file, "BEGIN:VEVENT");
		line(file, "UID:" + this.uid + "@peygir");
		line(file, "DTSTAMP:" + UTC.format(this.stamp));
		line(file, "DTSTART:" + UTC.format(this.start));
		if (this.end != null) {
			line(file, "DTEND:" + UTC.format(this.end));
		}
		text(file, "SUMMARY", this.title);
		text(file, "LOCATION", this.place);
		text(file, "DESCRIPTION", this.about);
		line(file, "END:VEVENT");
		line(file, "END:VCALENDAR");
		return file.toString();
	}

	private static void text(StringBuilder file, String name, String value) {
		if (value != null && !value.isBlank()) {
			line(file,
					name + ":"
							+ value.replace("\\", "\\\\")
								.replace(";", "\\;")
								.replace(",", "\\,")
								.replaceAll("\r\n|\r|\n", "\\\\n"));
		}
	}

	/** Folded between characters, never inside one. */
	private static void line(StringBuilder file, String line) {
		int octets = 0;
		for (int character : line.codePoints().toArray()) {
			String next = Character.toString(character);
			int size = next.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > OCTETS) {
				file.append("\r\n ");
				octets = 1;
			}
			file.append(next);
			octets += size;
		}
		file.append("\r\n");
	}

}
