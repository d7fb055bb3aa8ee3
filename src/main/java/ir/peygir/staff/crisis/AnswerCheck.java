package ir.peygir.staff.crisis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.Rehearsal;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TrackingCode;
import ir.peygir.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Asks each case's own task beforehand whether the one answer may stand, so that nobody
 * confirms what is refused minutes later.
 */
@Component
class AnswerCheck {

	/** So many are named. */
	private static final int NAMED = 10;

	private final OwnTasks tasks;

	private final Rehearsal rehearsal;

	private final CrisisSettings settings;

	private final Clock clock;

	AnswerCheck(OwnTasks tasks, Rehearsal rehearsal, CrisisSettings settings, Clock clock) {
		this.tasks = tasks;
		this.rehearsal = rehearsal;
		this.settings = settings;
		this.clock = clock;
	}

	/** The day on which an answer that is confirmed now will be given, in the city. */
	LocalDate day() {
		return LocalDate.ofInstant(this.clock.instant().plus(this.settings.undoFor()), Display.CITY);
	}

	/**
	 * @throws InvalidInput for {@code cases}, with the reason of each that may not be
	 * answered so, and for {@code plannedFor}, if it will have come by then
	 */
	void mustStand(StaffMember member, Collection<String> codes, Action.Answer answer) {
		if (answer.plannedFor() != null && !answer.plannedFor().isAfter(day())) {
			throw InvalidInput.of("plannedFor", "staff.crises.plannedFor.wrong");
		}
		List<String> refused = new ArrayList<>();
		Map<String, OwnTasks.Held> held = new TreeMap<>(this.tasks.of(member, codes));
		held.forEach((code, task) -> {
			if (task.own()) {
				List<Refusal> refusals = this.rehearsal.check(open(code, task), member.id(), answer.values());
				refusals.stream()
					.findFirst()
					.ifPresent((refusal) -> refused.add(named(code) + ": " + refusal.message()));
			}
		});
		if (!refused.isEmpty()) {
			throw InvalidInput.of("cases", "staff.crises.cases.refused",
					refused.stream().limit(NAMED).collect(Collectors.joining(" ")));
		}
	}

	static String named(String code) {
		return TrackingCode.parse(code).map(TrackingCode::isolated).orElse("؟");
	}

	private static OpenTask open(String code, OwnTasks.Held task) {
		return new OpenTask(task.taskId(), OwnTasks.KEY, null, OwnTasks.PROCESS, code, null, Set.of(), null);
	}

}
