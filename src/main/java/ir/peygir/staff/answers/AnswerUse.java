package ir.peygir.staff.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A decision with which a person writes words to a citizen, and what those words may and
 * must take from the case.
 *
 * @param outcome value of the decision, empty where there is but one
 */
record AnswerUse(String task, String outcome, Set<String> blanks, Set<String> needed) {

	private static final Set<String> REPORT = Set.of("code", "topic", "unit", "district", "address", "registered",
			"deadline");

	private static final Set<String> MEETING = Set.of("code", "registered", "host", "session");

	static final List<AnswerUse> ALL = List.of(report("actOnReport", "done"),
			report("actOnReport", "planned", "plannedFor"), report("actOnReport", "notPossible", "reason"),
			report("actOnReport", "askCitizen"), report("actOnReport", "outside"), report("triageReport", "notRelated"),
			report("triageReport", "outside"), report("triageReport", "duplicate"),
			report("reviewOpinion", "accepted", "plannedFor"), report("reviewOpinion", "noted"),
			report("reviewOpinion", "declined"), report("reviewObjection", "true"), report("reviewObjection", "false"),
			report("inspectReport", "upheld"), report("inspectReport", "redo"),
			meeting("screenMeetingRequest", "askCitizen"), meeting("screenMeetingRequest", "solveWithout"),
			meeting("answerInWriting", ""));

	static Optional<AnswerUse> of(String task, String outcome) {
		return ALL.stream().filter((use) -> use.task.equals(task) && use.outcome.equals(outcome)).findFirst();
	}

	/** As one value of a form. */
	static Optional<AnswerUse> parse(String name) {
		return ALL.stream().filter((use) -> use.name().equals(name)).findFirst();
	}

	public String name() {
		return this.outcome.isEmpty() ? this.task : this.task + "." + this.outcome;
	}

	private static AnswerUse report(String task, String outcome, String... needed) {
		return new AnswerUse(task, outcome, Stream.concat(REPORT.stream(), Stream.of(needed))
			.collect(java.util.stream.Collectors.toUnmodifiableSet()), Set.of(needed));
	}

	private static AnswerUse meeting(String task, String outcome) {
		return new AnswerUse(task, outcome, MEETING, Set.of());
	}

}
