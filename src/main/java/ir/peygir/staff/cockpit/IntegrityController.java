package ir.peygir.staff.cockpit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.city.City;
import ir.peygir.city.Unit;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Numbers and cases that are worth a look, for those who may read the history of reports.
 */
@RestController
@RequestMapping("/staff/api/audit/integrity")
class IntegrityController {

	private static final int MOST_DAYS = 366;

	private final HistoryReaders readers;

	private final IntegrityQueries queries;

	private final WorkPatterns patterns;

	private final DailySample sample;

	private final City city;

	private final Clock clock;

	IntegrityController(HistoryReaders readers, IntegrityQueries queries, WorkPatterns patterns, DailySample sample,
			City city, Clock clock) {
		this.readers = readers;
		this.queries = queries;
		this.patterns = patterns;
		this.sample = sample;
		this.city = city;
		this.clock = clock;
	}

	/**
	 * @param days how many times 24 hours back; at most a year
	 */
	@GetMapping
	Views views(@RequestParam(defaultValue = "30") int days, @AuthenticationPrincipal StaffMember reader) {
		this.readers.versions(reader, "report");
		Instant since = this.clock.instant().minus(Duration.ofDays(Math.min(Math.max(days, 1), MOST_DAYS)));
		List<IntegrityQueries.Bounce> bounces = this.queries.lastHourBounces(since);
		List<IntegrityQueries.Pause> pauses = this.queries.latePauses(since);
		List<IntegrityQueries.Alike> alike = this.queries.identicalAnswers(since);
		Stream<String> units = Stream
			.of(bounces.stream().map(IntegrityQueries.Bounce::unit), pauses.stream().map(IntegrityQueries.Pause::unit),
					alike.stream().map(IntegrityQueries.Alike::unit))
			.flatMap((some) -> some);
		return new Views(since, this.queries.samePictures(since), bounces, pauses, alike, this.patterns.closings(since),
				this.patterns.telephone(since), titles(units));
	}

	/**
	 * @param day as people type it; yesterday if there is none
	 */
	@GetMapping("/sample")
	DailySample.Sample sample(@RequestParam(defaultValue = "") String day,
			@AuthenticationPrincipal StaffMember reader) {
		this.readers.versions(reader, "report");
		LocalDate yesterday = LocalDate.ofInstant(this.clock.instant(), Display.CITY).minusDays(1);
		Optional<LocalDate> typed = TypedTime.day(day);
		InvalidInput.Collector problems = new InvalidInput.Collector();
		problems.rejectIf(!day.isBlank() && typed.isEmpty(), "day", "audit.search.day");
		// of a day that is not over one could go on choosing
		problems.rejectIf(typed.filter((one) -> one.isAfter(yesterday)).isPresent(), "day", "audit.sample.notOver");
		problems.orThrow();
		return this.sample.of(typed.orElse(yesterday));
	}

	private Map<String, String> titles(Stream<String> codes) {
		return codes.filter((code) -> code != null)
			.distinct()
			.collect(Collectors.toMap((code) -> code, (code) -> this.city.unit(code).map(Unit::titleFa).orElse(code)));
	}

	/**
	 * @param units titles by code
	 */
	record Views(Instant since, List<IntegrityQueries.Picture> pictures, List<IntegrityQueries.Bounce> bounces,
			List<IntegrityQueries.Pause> pauses, List<IntegrityQueries.Alike> answers, WorkPatterns.Bulk closings,
			List<WorkPatterns.Caller> telephone, Map<String, String> units) {
	}

}
