package ir.peygir.report.process;

import java.util.Collection;
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
 * A supervisor looks at an objection to "not the city's duty" or "sent to another body".
 */
@Component("reviewObjectionDecision")
class ReviewObjection implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(ReportModel.KEY, ReportModel.REVIEW_OBJECTION)
		.flag(ReportModel.OBJECTION_UPHELD)
		.label("تصمیم")
		.text("answer", 2000)
		.label("پاسخ به شهروند")
		.required()
		.build();

	private final StaffDecisions decisions;

	ReviewObjection(StaffDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkJudge(code, ReportModel.OBJECTION_UPHELD, decision.userId());
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.decisions.checkJudge(task.businessKey(), ReportModel.OBJECTION_UPHELD, userId);
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		this.decisions.noteOnObjection(code, decision.text("answer"));
		return Map.of(ReportModel.OBJECTION_UPHELD, decision.flag(ReportModel.OBJECTION_UPHELD));
	}

}
