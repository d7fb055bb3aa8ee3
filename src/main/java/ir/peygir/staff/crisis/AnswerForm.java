package ir.peygir.staff.crisis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.report.RefusalReason;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.TypedTime;

/**
 * Reads the one answer to several cases.
 */
final class AnswerForm {

	static final List<String> OUTCOMES = List.of("done", "planned", "notPossible", "outside");

	/** As in the contract of the task. */
	private static final int LONGEST = 4000;

	private AnswerForm() {
	}

	/**
	 * @throws InvalidInput beside each wrong field
	 */
	static Action.Answer read(Map<String, String> typed, LocalDate today) {
		InvalidInput.Collector problems = new InvalidInput.Collector();
		String outcome = typed.getOrDefault("outcome", "");
		problems.rejectIf(!OUTCOMES.contains(outcome), "outcome", "staff.crises.outcome.missing");
		String text = typed.getOrDefault("answer", "").strip();
		problems.rejectIf(text.isEmpty(), "answer", "staff.crises.answer.missing");
		problems.rejectIf(text.length() > LONGEST, "answer", "staff.crises.long", LONGEST);
		Optional<LocalDate> day = TypedTime.day(typed.get("plannedFor"));
		boolean planned = outcome.equals("planned");
		problems.rejectIf(planned && day.filter((one) -> one.isAfter(today)).isEmpty(), "plannedFor",
				"staff.crises.plannedFor.wrong");
		Optional<RefusalReason> reason = RefusalReason.of(typed.get("refusal"));
		boolean refused = outcome.equals("notPossible");
		problems.rejectIf(refused && reason.isEmpty(), "refusal", "staff.crises.refusal.missing");
		problems.orThrow();
		return new Action.Answer(outcome, refused ? typed.get("refusal") : null, planned ? day.orElseThrow() : null,
				text);
	}

}
