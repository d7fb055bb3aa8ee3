package ir.peygir.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.github.mfathi91.time.PersianDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and numbers as the reader knows them: Jalali and Persian digits, or English; in
 * templates as {@code @display}.
 */
@Component
public class Display {

	/** The zone in which the city lives. */
	public static final ZoneId CITY = ZoneId.of("Asia/Tehran");

	private static final String[] MONTHS = { "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان",
			"آذر", "دی", "بهمن", "اسفند" };

	private static final String[] DAYS = { "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه" };

	private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy",
			Locale.ENGLISH);

	private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private final Clock clock;

	Display(Clock clock) {
		this.clock = clock;
	}

	/** Weekday, date, year and time in the reader's language. */
	public String moment(Instant instant) {
		return moment(instant, LocaleContextHolder.getLocale());
	}

	public static String moment(Instant instant, Locale locale) {
		ZonedDateTime at = instant.atZone(CITY);
		return persian(locale) ? day(at.toLocalDate(), locale) + "، ساعت " + time(at, locale)
				: day(at.toLocalDate(), locale) + ", " + time(at, locale);
	}

	/**
	 * The end of a time: midnight is the 24th hour of the day that ends, so that nobody
	 * takes it for the evening of the next one.
	 */
	public String until(Instant instant) {
		ZonedDateTime at = instant.atZone(CITY);
		Locale locale = LocaleContextHolder.getLocale();
		if (!at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
			return moment(instant, locale);
		}
		String ended = day(at.toLocalDate().minusDays(1), locale);
		return persian(locale) ? ended + "، ساعت ۲۴:۰۰" : ended + ", 24:00";
	}

	/** Day, month and time without a year, as in lists and text messages. */
	public String brief(Instant instant) {
		return brief(instant, LocaleContextHolder.getLocale());
	}

	public static String brief(Instant instant, Locale locale) {
		ZonedDateTime at = instant.atZone(CITY);
		if (!persian(locale)) {
			return at.format(ENGLISH_SHORT) + ", " + time(at, locale);
		}
		PersianDate date = PersianDate.fromGregorian(at.toLocalDate());
		return PersianText.persianDigits(date.getDayOfMonth()) + " " + MONTHS[date.getMonthValue() - 1] + "، "
				+ time(at, locale);
	}

	/** The time of day alone, where the day is known. */
	public String hour(Instant instant) {
		return time(instant.atZone(CITY), LocaleContextHolder.getLocale());
	}

	public String day(LocalDate date) {
		return day(date, LocaleContextHolder.getLocale());
	}

	public static String day(LocalDate date, Locale locale) {
		if (!persian(locale)) {
			return date.format(ENGLISH_DAY);
		}
		return DAYS[date.getDayOfWeek().getValue() - 1] + " " + date(date, locale);
	}

	/** Without the weekday, where there is little room. */
	public static String date(LocalDate date, Locale locale) {
		if (!persian(locale)) {
			return date.format(ENGLISH_DATE);
		}
		PersianDate jalali = PersianDate.fromGregorian(date);
		return PersianText.persianDigits(jalali.getDayOfMonth()) + " " + MONTHS[jalali.getMonthValue() - 1] + " "
				+ PersianText.persianDigits(jalali.getYear());
	}

	/** Without the year either, for days that are near. */
	public static String shortDate(LocalDate date, Locale locale) {
		String full = date(date, locale);
		return full.substring(0, full.lastIndexOf(' '));
	}

	/** A number with the reader's digits. */
	public String number(Object number) {
		return number(number, LocaleContextHolder.getLocale());
	}

	public static String number(Object number, Locale locale) {
		return persian(locale) ? PersianText.persianDigits(number) : String.valueOf(number);
	}

	/** Whether it is over by now. */
	public boolean past(Instant until) {
		return until.isBefore(this.clock.instant());
	}

	/** Whole days or hours until then (negative: since then), in words. */
	public String remaining(Instant until) {
		Duration left = Duration.between(this.clock.instant(), until);
		Duration size = left.abs();
		// what is left is told in hours for longer: rounded down to days it would lose
		// too much
		boolean days = size.toHours() >= (left.isNegative() ? 48 : 72);
		boolean persian = persian(LocaleContextHolder.getLocale());
		long amount = (days) ? size.toDays() : (size.toHours() >= 1) ? size.toHours() : size.toMinutes();
		String unit = (days) ? (persian ? "روز" : "days")
				: (size.toHours() >= 1) ? (persian ? "ساعت" : "hours") : (persian ? "دقیقه" : "minutes");
		return persian ? number(amount) + " " + unit + (left.isNegative() ? " گذشته" : " مانده")
				: amount + " " + ((amount == 1) ? unit.substring(0, unit.length() - 1) : unit)
						+ (left.isNegative() ? " late" : " left");
	}

	/** Whether the reader reads Persian. */
	public static boolean persian(Locale locale) {
		return !"en".equals(locale.getLanguage());
	}

	private static String time(ZonedDateTime at, Locale locale) {
		String time = at.format(TIME);
		return persian(locale) ? PersianText.persianDigits(time) : time;
	}

}
