package ir.peygir.report.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.report.Outcome;
import ir.peygir.report.RefusalReason;
import ir.peygir.report.UnitDecisions;
import org.springframework.stereotype.Component;

/**
 * The unit acts on a request or complaint.
 */
@Component("actOnReportDecision")
class ActOnReport implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.ACT_ON_REPORT)
		.choice(ReportModel.ACT_OUTCOME, "done", "planned", "notPossible", "wrongUnit", "askCitizen", "outside")
		.label("تصمیم")
		.text("answer", 4000)
		.label("پاسخ به شهروند")
		.requiredUnless(ReportModel.ACT_OUTCOME, "wrongUnit")
		.date("plannedFor")
		.label("تاریخ اجرا")
		.requiredWhen(ReportModel.ACT_OUTCOME, "planned")
		.choice("reason", RefusalReason.codes())
		.optional()
		.label("دلیل")
		.code("result", 40)
		.label("نتیجهٔ کار")
		.code("unitCode", 20)
		.text("note", 2000)
		.label("یادداشت داخلی")
		.requiredWhen(ReportModel.ACT_OUTCOME, "wrongUnit")
		.build();

	private final UnitDecisions decisions;

	ActOnReport(UnitDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return switch (decision.text(ReportModel.ACT_OUTCOME)) {
			case "done" -> this.decisions.checkDone(code, decision.given("result"));
			case "planned" -> this.decisions.checkNewPlan(code, decision.date("plannedFor").orElseThrow());
			case "wrongUnit" -> this.decisions.checkReturn(code, decision.given("unitCode"));
			case "outside" -> this.decisions.checkOutside(code);
			default -> List.of();
		};
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		String outcome = decision.text(ReportModel.ACT_OUTCOME);
		return Map.of(ReportModel.ACT_OUTCOME, outcome, ReportModel.NEEDS_REVIEW, accept(code, outcome, decision));
	}

	/**
	 * @return whether a supervisor has to see it first
	 */
	private boolean accept(String code, String outcome, Decision decision) {
		String answer = decision.text("answer");
		String note = decision.text("note");
		String who = decision.userId();
		switch (outcome) {
			case "done" -> this.decisions.done(code, decision.given("result").orElse(null), answer, note, who);
			case "outside" -> this.decisions.decide(code, Outcome.OUTSIDE, answer, note, who);
			case "planned" -> this.decisions.putOff(code, decision.date("plannedFor").orElseThrow(), answer, note, who);
			case "notPossible" -> this.decisions.refuse(code,
					decision.given("reason").flatMap(RefusalReason::of).orElse(null), answer, note, who);
			case "askCitizen" -> {
				return this.decisions.ask(code, answer, who);
			}
			default -> this.decisions.returnTo(code, decision.text("unitCode"), note);
		}
		return "planned".equals(outcome) || "notPossible".equals(outcome);
	}

}
