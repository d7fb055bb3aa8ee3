package ir.peygir.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * The receiver of the trial process: keeps what it was given and can be told to
 * misbehave.
 */
@Component
class ActOnTrial implements TaskDecision {

	final List<Decision> accepted = new ArrayList<>();

	private List<Supplier<RuntimeException>> troubles = new ArrayList<>();

	@Override
	public TaskContract contract() {
		return TaskContract.of("engineTrial", "actOnTrial")
			.choice("actOutcome", "done", "notPossible", "wrongUnit")
			.text("answer", 40)
			.label("پاسخ به شهروند")
			.requiredUnless("actOutcome", "wrongUnit")
			.text("note", 20)
			.requiredWhen("actOutcome", "wrongUnit")
			.code("unitCode", 10)
			.date("plannedFor")
			.number("priority", 1, 4)
			.flag("refusalApproved")
			.optional()
			.build();
	}

	@Override
	public List<Refusal> check(String businessKey, Decision decision) {
		return "no-photo".equals(decision.text("unitCode"))
				? List.of(new Refusal("evidence", "یک عکس از کار انجام‌شده لازم است.")) : List.of();
	}

	@Override
	public Map<String, Object> accept(String businessKey, Decision decision) {
		if (!this.troubles.isEmpty()) {
			throw this.troubles.remove(0).get();
		}
		this.accepted.add(decision);
		return Map.of("actOutcome", decision.text("actOutcome"));
	}

	void failOnceEachWith(List<Supplier<RuntimeException>> failures) {
		this.troubles = new ArrayList<>(failures);
	}

	void forget() {
		this.accepted.clear();
		this.troubles.clear();
	}

}
