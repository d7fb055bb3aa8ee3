package ir.peygir.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.mfathi91.time.PersianDate;

/**
 * Dates and times as people type them: Jalali, Persian digits or others.
 */
public final class TypedTime {

	private static final Pattern DAY = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})");

	private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");

	/** Below it a year is Jalali. */
	private static final int GREGORIAN = 1700;

	private TypedTime() {
	}

	/**
	 * @param typed {@code 1405/09/01}, or an ISO date; may be {@code null}
	 * @return empty if there is no such day
	 */
	public static Optional<LocalDate> day(String typed) {
		return parts(DAY, typed).flatMap((found) -> {
			int year = Integer.parseInt(found.group(1));
			int month = Integer.parseInt(found.group(2));
			int day = Integer.parseInt(found.group(3));
			try {
				return Optional.of((year < GREGORIAN) ? PersianDate.of(year, month, day).toGregorian()
						: LocalDate.of(year, month, day));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		});
	}

	/**
	 * @param typed {@code 22:30} or {@code 22}; may be {@code null}
	 * @return empty if there is no such time
	 */
	public static Optional<LocalTime> time(String typed) {
		return parts(TIME, typed).flatMap((found) -> {
			try {
				return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)),
						(found.group(2) != null) ? Integer.parseInt(found.group(2)) : 0));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		});
	}

	/** The day as people would type it: Jalali, with Persian digits. */
	public static String typed(LocalDate day) {
		PersianDate jalali = PersianDate.fromGregorian(day);
		return PersianText.persianDigits(
				"%04d/%02d/%02d".formatted(jalali.getYear(), jalali.getMonthValue(), jalali.getDayOfMonth()));
	}

	/** The time as people would type it, with Persian digits. */
	public static String typed(LocalTime time) {
		return PersianText.persianDigits("%02d:%02d".formatted(time.getHour(), time.getMinute()));
	}

	private static Optional<Matcher> parts(Pattern form, String typed) {
		Matcher matcher = form.matcher((typed != null) ? PersianText.latinDigits(typed).strip() : "");
		return matcher.matches() ? Optional.of(matcher) : Optional.empty();
	}

}
