package ir.peygir.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarEventTests {

	private static final Instant NINE = Instant.parse("2026-11-30T05:30:00Z");

	@Test
	void anEventSaysWhenAndWhere() {
		String text = new CalendarEvent("192764350049", NINE, NINE, NINE.plusSeconds(900), "ملاقات", "خیابان بهار",
				null)
			.text();
		assertThat(text.split("\r\n")).containsExactly("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Peygir//fa",
				"BEGIN:VEVENT", "UID:192764350049@peygir", "DTSTAMP:20261130T053000Z", "DTSTART:20261130T053000Z",
				"DTEND:20261130T054500Z", "SUMMARY:ملاقات", "LOCATION:خیابان بهار", "END:VEVENT", "END:VCALENDAR");
	}

	@Test
	void aMomentHasNoEnd() {
		assertThat(new CalendarEvent("1", NINE, NINE, null, "مهلت", null, " ").text()).doesNotContain("DTEND")
			.doesNotContain("LOCATION")
			.doesNotContain("DESCRIPTION");
	}

	@Test
	void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsCut() {
		String title = "ملاقات با شهردار منطقه ".repeat(12).strip();
		String text = new CalendarEvent("1", NINE, NINE, null, title, null, null).text();
		assertThat(text.split("\r\n"))
			.allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75 && !line.contains("\ufffd"));
		assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
	}

	@Test
	void whatHasAMeaningInCalendarsIsEscaped() {
		assertThat(new CalendarEvent("1", NINE, NINE, null, "a,b;c\\d\ne", null, null).text())
			.contains("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n");
	}

}
