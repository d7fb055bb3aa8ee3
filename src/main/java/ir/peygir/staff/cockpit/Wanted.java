package ir.peygir.staff.cockpit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.TrackingCode;
import ir.peygir.shared.TypedTime;

/**
 * What an auditor looks for, read from what was typed.
 *
 * @param code tracking code or id of a session; then the called instances are found too
 * @param from first moment of the day from which, or {@code null}
 * @param until first moment after the last day, or {@code null}
 * @param ended whether the days are those of the end, not of the start
 * @param longer at least that long, or {@code null}; a running one counts until now
 * @param shorter at most that long, or {@code null}
 */
record Wanted(String code, String process, String topic, String unit, State state, String status, Instant from,
		Instant until, boolean ended, Duration longer, Duration shorter) {

	private static final String BUSINESS_KEY = "[A-Za-z0-9]{2,20}-\\d{4}-\\d{2}-\\d{2}";

	private static final int MOST_HOURS = 100_000;

	/**
	 * @throws InvalidInput naming each field that cannot be read
	 */
	static Wanted of(Map<String, String> typed) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		Wanted wanted = new Wanted(code(typed, problems), text(typed, "process"), upper(typed, "topic"),
				upper(typed, "unit"), state(typed, problems), upper(typed, "status"), day(typed, "from", 0, problems),
				day(typed, "until", 1, problems), "ended".equals(typed.get("by")), hours(typed, "longer", problems),
				hours(typed, "shorter", problems));
		problems.orThrow();
		return wanted;
	}

	private static String code(Map<String, String> typed, InvalidInput.Collector problems) {
		String code = text(typed, "code");
		Optional<String> known = TrackingCode.parse(code).map(TrackingCode::digits);
		if (code != null && known.isEmpty() && !code.matches(BUSINESS_KEY)) {
			problems.reject("code", "audit.search.code");
		}
		return known.orElse(code);
	}

	private static State state(Map<String, String> typed, InvalidInput.Collector problems) {
		String name = upper(typed, "state");
		Optional<State> state = Arrays.stream(State.values()).filter((one) -> one.name().equals(name)).findFirst();
		problems.rejectIf(name != null && state.isEmpty(), "state", "audit.search.state");
		return state.orElse(null);
	}

	private static Instant day(Map<String, String> typed, String field, int later, InvalidInput.Collector problems) {
		Optional<LocalDate> day = TypedTime.day(typed.get(field));
		problems.rejectIf(text(typed, field) != null && day.isEmpty(), field, "audit.search.day");
		return day.map((date) -> date.plusDays(later).atStartOfDay(Display.CITY).toInstant()).orElse(null);
	}

	private static Duration hours(Map<String, String> typed, String field, InvalidInput.Collector problems) {
		String hours = text(typed, field);
		if (hours == null) {
			return null;
		}
		String digits = PersianText.latinDigits(hours);
		if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > MOST_HOURS) {
			problems.reject(field, "audit.search.hours");
			return null;
		}
		return Duration.ofHours(Integer.parseInt(digits));
	}

	private static String upper(Map<String, String> typed, String field) {
		String text = text(typed, field);
		return (text != null) ? PersianText.latinDigits(text).toUpperCase(Locale.ROOT) : null;
	}

	private static String text(Map<String, String> typed, String field) {
		String text = typed.getOrDefault(field, "").strip();
		return text.isEmpty() ? null : text;
	}

	/**
	 * Where an instance stands, as the engine says.
	 */
	enum State {

		RUNNING, FINISHED, CANCELED

	}

}
