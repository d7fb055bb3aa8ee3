package ir.peygir.meeting.session.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.session.SessionLife;
import org.springframework.stereotype.Component;

/**
 * The host's office holds the session and closes it.
 */
@Component("holdSessionDecision")
class HoldSession implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(SessionModel.KEY, SessionModel.HOLD_SESSION)
		.choice("sessionOutcome", "held")
		.label("تصمیم")
		.build();

	private final SessionLife life;

	HoldSession(SessionLife life) {
		this.life = life;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String id, Decision decision) {
		return this.life.checkClose(id);
	}

	@Override
	public Map<String, Object> accept(String id, Decision decision) {
		this.life.hold(id, decision.userId());
		return Map.of();
	}

}
