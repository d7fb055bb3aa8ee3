package ir.peygir.report.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Judgement;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.report.UnitDecisions;
import org.springframework.stereotype.Component;

/**
 * A supervisor looks at "cannot be done", at a plan or at a further question before the
 * citizen reads it.
 */
@Component("reviewRefusalDecision")
class ReviewRefusal implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.REVIEW_REFUSAL)
		.flag(ReportModel.REFUSAL_APPROVED)
		.label("تصمیم")
		.text("note", 2000)
		.label("یادداشت داخلی")
		.build();

	private final UnitDecisions decisions;

	ReviewRefusal(UnitDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkReviewer(code, decision.userId());
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.decisions.checkReviewer(task.businessKey(), userId);
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		boolean approved = decision.flag(ReportModel.REFUSAL_APPROVED);
		this.decisions.review(code, approved, decision.text("note"), decision.userId());
		return Map.of(ReportModel.REFUSAL_APPROVED, approved);
	}

}
