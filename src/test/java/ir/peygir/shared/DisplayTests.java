package ir.peygir.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayTests {

	private static final Locale PERSIAN = Locale.forLanguageTag("fa");

	private static final Instant NOW = Instant.parse("2026-10-11T05:30:00Z");

	private final Display display = new Display(Clock.fixed(NOW, Display.CITY));

	@Test
	void whatEndsAtMidnightEndsWithTheDayBefore() {
		LocaleContextHolder.setLocale(PERSIAN);
		assertThat(this.display.until(Instant.parse("2026-11-22T20:30:00Z")))
			.isEqualTo("یکشنبه ۱ آذر ۱۴۰۵، ساعت ۲۴:۰۰");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.display.until(Instant.parse("2026-11-22T20:30:00Z")))
			.isEqualTo("Sunday 22 November 2026, 24:00");
		assertThat(this.display.until(Instant.parse("2026-11-22T12:30:00Z")))
			.isEqualTo("Sunday 22 November 2026, 16:00");
	}

	@AfterEach
	void forgetTheReader() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-20, جمعه ۲۹ اسفند ۱۴۰۴", "2026-03-21, شنبه ۱ فروردین ۱۴۰۵", "2026-10-11, یکشنبه ۱۹ مهر ۱۴۰۵",
			"2025-03-20, پنجشنبه ۳۰ اسفند ۱۴۰۳", "2026-12-22, سه‌شنبه ۱ دی ۱۴۰۵" })
	void aPersianReaderSeesTheJalaliDate(LocalDate date, String shown) {
		assertThat(Display.day(date, PERSIAN)).isEqualTo(shown);
	}

	@Test
	void aMomentIsShownInTheTimeOfTheCity() {
		assertThat(Display.moment(NOW, PERSIAN)).isEqualTo("یکشنبه ۱۹ مهر ۱۴۰۵، ساعت ۰۹:۰۰");
		assertThat(Display.moment(NOW, Locale.ENGLISH)).isEqualTo("Sunday 11 October 2026, 09:00");
		assertThat(Display.brief(NOW, PERSIAN)).isEqualTo("۱۹ مهر، ۰۹:۰۰");
		assertThat(Display.brief(NOW, Locale.ENGLISH)).isEqualTo("11 Oct, 09:00");
	}

	@Test
	void aMomentBeforeMidnightInLondonIsTheNextDayHere() {
		assertThat(Display.moment(Instant.parse("2026-10-11T20:30:00Z"), PERSIAN))
			.isEqualTo("دوشنبه ۲۰ مهر ۱۴۰۵، ساعت ۰۰:۰۰");
	}

	@ParameterizedTest
	@CsvSource({ "72, ۳ روز مانده, 3 days left", "71, ۷۱ ساعت مانده, 71 hours left", "1, ۱ ساعت مانده, 1 hour left",
			"-5, ۵ ساعت گذشته, 5 hours late", "-50, ۲ روز گذشته, 2 days late" })
	void whatIsLeftIsSaidInWords(int hours, String persian, String english) {
		LocaleContextHolder.setLocale(PERSIAN);
		assertThat(this.display.remaining(NOW.plus(Duration.ofHours(hours)))).isEqualTo(persian);
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.display.remaining(NOW.plus(Duration.ofHours(hours)))).isEqualTo(english);
	}

	@Test
	void numbersHaveTheDigitsOfTheReader() {
		LocaleContextHolder.setLocale(PERSIAN);
		assertThat(this.display.number(137)).isEqualTo("۱۳۷");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.display.number(137)).isEqualTo("137");
	}

}
