package ir.peygir.meeting.session.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.session.SessionLife;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Another officer, from outside the district, confirms the number.
 */
@Component("confirmPublicNumberDecision")
class ConfirmPublicNumber implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(SessionModel.KEY, SessionModel.CONFIRM_PUBLIC_NUMBER)
		.flag(SessionModel.PUBLIC_NUMBER_CONFIRMED)
		.label("تصمیم")
		.build();

	private final SessionLife life;

	private final IdentityService identity;

	// the engine collects the receivers before it is there
	ConfirmPublicNumber(SessionLife life, @Lazy IdentityService identity) {
		this.life = life;
		this.identity = identity;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String id, Decision decision) {
		return this.life.checkJudge(id, decision.userId(), groups());
	}

	@Override
	public Map<String, Object> accept(String id, Decision decision) {
		boolean right = decision.flag(SessionModel.PUBLIC_NUMBER_CONFIRMED);
		this.life.judgeNumber(id, right, decision.userId());
		return Map.of(SessionModel.PUBLIC_NUMBER_CONFIRMED, right);
	}

	private List<String> groups() {
		Authentication caller = this.identity.getCurrentAuthentication();
		return (caller != null && caller.getGroupIds() != null) ? caller.getGroupIds() : List.of();
	}

}
