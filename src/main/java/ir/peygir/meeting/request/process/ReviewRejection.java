package ir.peygir.meeting.request.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Judgement;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.meeting.request.ScreeningDecisions;
import org.springframework.stereotype.Component;

/**
 * A supervisor looks at a rejection before the citizen reads it, and another one at the
 * objection to it.
 */
@Component("reviewRejectionDecision")
class ReviewRejection implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(RequestModel.KEY, RequestModel.REVIEW_REJECTION)
		.flag(RequestModel.REJECTION_APPROVED)
		.label("تصمیم")
		.text("note", 2000)
		.label("یادداشت داخلی")
		.build();

	private final ScreeningDecisions decisions;

	private final CallerGroups groups;

	ReviewRejection(ScreeningDecisions decisions, CallerGroups groups) {
		this.decisions = decisions;
		this.groups = groups;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkReview(code, decision.flag(RequestModel.REJECTION_APPROVED), decision.userId(),
				this.groups.now());
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.decisions.checkReview(task.businessKey(), false, userId, groups);
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		boolean approved = decision.flag(RequestModel.REJECTION_APPROVED);
		this.decisions.reviewRejection(code, approved, decision.text("note"), decision.userId());
		return Map.of(RequestModel.REJECTION_APPROVED, approved);
	}

}
