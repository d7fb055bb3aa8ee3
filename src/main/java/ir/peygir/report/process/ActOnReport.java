package ir.peygir.report.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.report.Outcome;
import ir.peygir.report.StaffDecisions;
import org.springframework.stereotype.Component;

/**
 * The unit acts on a request or complaint.
 */
@Component("actOnReportDecision")
class ActOnReport implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.ACT_ON_REPORT)
		.choice(ReportModel.ACT_OUTCOME, "done", "notPossible", "wrongUnit", "askCitizen")
		.label("تصمیم")
		.text("answer", 4000)
		.label("پاسخ به شهروند")
		.requiredUnless(ReportModel.ACT_OUTCOME, "wrongUnit")
		.code("unitCode", 20)
		.text("note", 2000)
		.label("یادداشت داخلی")
		.requiredWhen(ReportModel.ACT_OUTCOME, "wrongUnit")
		.build();

	private final StaffDecisions decisions;

	ActOnReport(StaffDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return switch (decision.text(ReportModel.ACT_OUTCOME)) {
			case "done" -> this.decisions.checkDone(code);
			case "wrongUnit" -> this.decisions.checkUnit(decision.given("unitCode"));
			default -> List.of();
		};
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		String outcome = decision.text(ReportModel.ACT_OUTCOME);
		String answer = decision.text("answer");
		String note = decision.text("note");
		switch (outcome) {
			case "done" -> this.decisions.decide(code, Outcome.DONE, answer, note, decision.userId());
			case "notPossible" -> this.decisions.decide(code, Outcome.NOT_POSSIBLE, answer, note, decision.userId());
			case "askCitizen" -> this.decisions.ask(code, answer);
			default -> this.decisions.returnTo(code, decision.text("unitCode"), note);
		}
		return Map.of(ReportModel.ACT_OUTCOME, outcome);
	}

}
