package ir.peygir.staff.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Topic;
import ir.peygir.city.City;
import ir.peygir.report.CrisisScope;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.PersianText;
import ir.peygir.shared.TypedTime;
import org.springframework.stereotype.Component;

/**
 * Reads what a supervisor typed to open a crisis.
 */
@Component
class CrisisForm {

	static final int TOPICS = 5;

	private static final int TITLE = 200;

	private static final int REASON = 1000;

	private static final int MOST_DAYS = 92;

	private static final int MOST_NAHIYEHS = 20;

	private final Catalogue catalogue;

	private final City city;

	CrisisForm(Catalogue catalogue, City city) {
		this.catalogue = catalogue;
		this.city = city;
	}

	/**
	 * @throws InvalidInput beside each wrong field
	 */
	Read read(Map<String, String> typed, LocalDate today) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		String title = words(typed, "title", TITLE, problems);
		String reason = words(typed, "reason", REASON, problems);
		Set<String> topics = topics(typed, problems);
		Optional<String> district = code(typed, "district").map((code) -> (code.length() == 1) ? "0" + code : code);
		problems.rejectIf(district.isPresent() && district.flatMap(this.city::district).isEmpty(), "district",
				"staff.crises.district.wrong");
		Optional<Integer> nahiyeh = nahiyeh(typed, district, problems);
		Optional<String> unit = code(typed, "unit");
		problems.rejectIf(unit.isPresent() && unit.flatMap(this.city::unit).isEmpty(), "unit",
				"staff.crises.unit.wrong");
		problems.rejectIf(district.isEmpty() && unit.isEmpty(), "district", "staff.crises.place.missing");
		Optional<LocalDate> first = day(typed, "first", problems);
		Optional<LocalDate> last = day(typed, "last", problems);
		if (first.isPresent() && last.isPresent()) {
			checkSpan(first.get(), last.get(), today, problems);
		}
		problems.orThrow();
		return new Read(title, reason, new CrisisScope(topics, district.orElse(null), nahiyeh.orElse(null),
				unit.orElse(null), start(first.orElseThrow()), start(last.orElseThrow().plusDays(1))));
	}

	private Set<String> topics(Map<String, String> typed, InvalidInput.Collector problems) {
		Set<String> topics = new LinkedHashSet<>();
		for (int i = 1; i <= TOPICS; i++) {
			Optional<String> code = code(typed, "topic" + i);
			Optional<Topic> topic = code.flatMap(this.catalogue::topic);
			problems.rejectIf(code.isPresent() && topic.isEmpty(), "topic" + i, "staff.crises.topic.wrong");
			problems.rejectIf(topic.filter(Topic::guarded).isPresent(), "topic" + i, "staff.crises.topic.guarded");
			code.ifPresent(topics::add);
		}
		boolean shown = !topics.isEmpty()
				&& topics.stream().allMatch((code) -> this.catalogue.topic(code).map(Topic::evidence).orElse(false));
		problems.rejectIf(shown, "topic1", "staff.crises.topic.evidence");
		problems.rejectIf(topics.isEmpty(), "topic1", "staff.crises.topic.missing");
		return topics;
	}

	private static Optional<Integer> nahiyeh(Map<String, String> typed, Optional<String> district,
			InvalidInput.Collector problems) {
		Optional<Integer> number = text(typed, "nahiyeh").map(PersianText::latinDigits)
			.filter((digits) -> digits.matches("\\d{1,2}"))
			.map(Integer::valueOf)
			.filter((known) -> known > 0 && known <= MOST_NAHIYEHS);
		problems.rejectIf(text(typed, "nahiyeh").isPresent() && (number.isEmpty() || district.isEmpty()), "nahiyeh",
				"staff.crises.nahiyeh.wrong");
		return number;
	}

	private static void checkSpan(LocalDate first, LocalDate last, LocalDate today, InvalidInput.Collector problems) {
		problems.rejectIf(first.isAfter(today), "first", "staff.crises.first.future");
		problems.rejectIf(last.isBefore(first), "last", "staff.crises.last.before");
		problems.rejectIf(last.isAfter(first.plusDays(MOST_DAYS)), "last", "staff.crises.last.far");
	}

	private static Optional<LocalDate> day(Map<String, String> typed, String field, InvalidInput.Collector problems) {
		Optional<LocalDate> day = TypedTime.day(typed.get(field));
		problems.rejectIf(day.isEmpty(), field, "staff.crises.day.wrong");
		return day;
	}

	private static String words(Map<String, String> typed, String field, int limit, InvalidInput.Collector problems) {
		String words = text(typed, field).orElse("");
		problems.rejectIf(words.isEmpty(), field, "staff.crises." + field + ".missing");
		problems.rejectIf(words.length() > limit, field, "staff.crises.long", limit);
		return words;
	}

	/** Codes are typed in either case and with either digits. */
	private static Optional<String> code(Map<String, String> typed, String field) {
		return text(typed, field).map((code) -> PersianText.latinDigits(code).toUpperCase(Locale.ROOT));
	}

	private static Optional<String> text(Map<String, String> typed, String field) {
		return Optional.ofNullable(typed.get(field)).map(String::strip).filter((words) -> !words.isEmpty());
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(Display.CITY).toInstant();
	}

	/** The topics to choose from. */
	List<Topic> choice() {
		return this.catalogue.all().stream().filter((topic) -> !topic.guarded() && !topic.outside()).toList();
	}

	record Read(String title, String reason, CrisisScope scope) {
	}

}
