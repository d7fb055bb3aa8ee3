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
 * Inspection decides whether a matter cannot wait for a draw.
 */
@Component("approveUrgentSeatDecision")
class ApproveUrgentSeat implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(RequestModel.KEY, RequestModel.APPROVE_URGENT_SEAT)
		.flag(RequestModel.URGENT_APPROVED)
		.label("تصمیم")
		.text("note", 2000)
		.label("یادداشت داخلی")
		.build();

	private final ScreeningDecisions decisions;

	private final CallerGroups groups;

	ApproveUrgentSeat(ScreeningDecisions decisions, CallerGroups groups) {
		this.decisions = decisions;
		this.groups = groups;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.decisions.checkUrgency(code, this.groups.now());
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.decisions.checkUrgency(task.businessKey(), groups);
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		boolean approved = decision.flag(RequestModel.URGENT_APPROVED);
		this.decisions.decideUrgency(code, approved, decision.text("note"), decision.userId());
		return Map.of(RequestModel.URGENT_APPROVED, approved);
	}

}
