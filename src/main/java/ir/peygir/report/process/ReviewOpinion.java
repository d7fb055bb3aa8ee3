package ir.peygir.report.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.report.Outcome;
import ir.peygir.report.UnitDecisions;
import org.springframework.stereotype.Component;

/**
 * A manager answers a criticism, suggestion, opinion or commendation.
 */
@Component("reviewOpinionDecision")
class ReviewOpinion implements TaskDecision {

	private static final Map<String, Outcome> OUTCOMES = Map.of("accepted", Outcome.ACCEPTED, "noted", Outcome.NOTED,
			"declined", Outcome.DECLINED);

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.REVIEW_OPINION)
		.choice(ReportModel.REVIEW_OUTCOME, "accepted", "noted", "declined")
		.label("تصمیم")
		.text("answer", 4000)
		.label("پاسخ به شهروند")
		.required()
		.code("unitCode", 20)
		.label("واحد مسئول")
		.requiredWhen(ReportModel.REVIEW_OUTCOME, "accepted")
		.date("plannedFor")
		.label("تاریخ اجرا")
		.requiredWhen(ReportModel.REVIEW_OUTCOME, "accepted")
		.text("note", 2000)
		.build();

	private final UnitDecisions decisions;

	ReviewOpinion(UnitDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		List<Refusal> refusals = new ArrayList<>(this.decisions.checkUnit(decision.given("unitCode")));
		refusals.addAll(this.decisions.checkDay(decision.date("plannedFor")));
		return refusals;
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		String outcome = decision.text(ReportModel.REVIEW_OUTCOME);
		this.decisions.decide(code, OUTCOMES.get(outcome), decision.text("answer"), decision.text("note"),
				decision.userId());
		if ("accepted".equals(outcome)) {
			this.decisions.plan(code, decision.text("unitCode"), decision.date("plannedFor").orElseThrow());
		}
		return Map.of(ReportModel.REVIEW_OUTCOME, outcome);
	}

}
