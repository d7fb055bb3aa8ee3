package ir.peygir.report.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Judgement;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.report.StaffDecisions;
import org.springframework.stereotype.Component;

/**
 * Inspection decides where unit and citizen do not agree.
 */
@Component("inspectReportDecision")
class InspectReport implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.INSPECT_REPORT)
		.choice(ReportModel.INSPECTION_OUTCOME, "upheld", "redo")
		.label("تصمیم")
		.text("answer", 2000)
		.label("پاسخ به شهروند")
		.required()
		.build();

	private final StaffDecisions decisions;

	InspectReport(StaffDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkJudge(code, ReportModel.INSPECTION_OUTCOME, decision.userId());
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.decisions.checkJudge(task.businessKey(), ReportModel.INSPECTION_OUTCOME, userId);
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		Map<String, Object> facts = new LinkedHashMap<>();
		String outcome = decision.text(ReportModel.INSPECTION_OUTCOME);
		if ("redo".equals(outcome)) {
			facts.putAll(this.decisions.redo(code, decision.text("answer"), decision.userId()).variables());
		}
		else {
			this.decisions.noteOnObjection(code, decision.text("answer"));
		}
		facts.put(ReportModel.INSPECTION_OUTCOME, outcome);
		return facts;
	}

}
