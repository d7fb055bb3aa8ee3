package ir.peygir.staff.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The processes an auditor may read, and where the time of each is spent.
 */
@RestController
@RequestMapping("/staff/api/audit/processes")
class TimesController {

	private static final int DAYS = 30;

	private final HistoryReaders readers;

	private final StageTimes times;

	private final Clock clock;

	TimesController(HistoryReaders readers, StageTimes times, Clock clock) {
		this.readers = readers;
		this.times = times;
		this.clock = clock;
	}

	@GetMapping
	List<Process> processes(@AuthenticationPrincipal StaffMember reader) {
		return this.readers.keys(reader).stream().map((key) -> Process.of(this.readers.versions(reader, key))).toList();
	}

	/**
	 * @param typed {@code version}, or none for all; {@code from} and {@code until}, or
	 * the last 30 days
	 */
	@GetMapping("/{key}/times")
	Times times(@PathVariable String key, @RequestParam Map<String, String> typed,
			@AuthenticationPrincipal StaffMember reader) {
		List<ProcessDefinition> versions = this.readers.versions(reader, key);
		List<ProcessDefinition> chosen = versions.stream()
			.filter((one) -> typed.getOrDefault("version", "").isEmpty()
					|| typed.get("version").equals(String.valueOf(one.getVersion())))
			.toList();
		if (chosen.isEmpty()) {
			throw Problem.unknown("audit.process.unknown");
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Display.CITY);
		InvalidInput.Collector problems = new InvalidInput.Collector();
		LocalDate from = day(typed, "from", today.minusDays(DAYS), problems);
		LocalDate until = day(typed, "until", today, problems);
		problems.orThrow();
		List<String> ids = chosen.stream().map(ProcessDefinition::getId).toList();
		return new Times(chosen.get(0).getId(), from, until,
				this.times.took(ids, start(from), start(until.plusDays(1))), this.times.waits(ids));
	}

	private static LocalDate day(Map<String, String> typed, String field, LocalDate otherwise,
			InvalidInput.Collector problems) {
		String text = typed.getOrDefault(field, "").strip();
		Optional<LocalDate> day = TypedTime.day(text);
		problems.rejectIf(!text.isEmpty() && day.isEmpty(), field, "audit.search.day");
		return day.orElse(otherwise);
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(Display.CITY).toInstant();
	}

	/**
	 * @param versions newest first
	 */
	record Process(String key, String name, List<Integer> versions) {

		static Process of(List<ProcessDefinition> versions) {
			ProcessDefinition newest = versions.get(0);
			return new Process(newest.getKey(), (newest.getName() != null) ? newest.getName() : newest.getKey(),
					versions.stream().map(ProcessDefinition::getVersion).toList());
		}

	}

	/**
	 * @param diagram id of the newest version that was asked for
	 */
	record Times(String diagram, LocalDate from, LocalDate until, List<StageTimes.Stage> stages,
			List<StageTimes.Waiting> waiting) {
	}

}
