package ir.peygir.meeting.session.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Judgement;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.meeting.session.NumberDesk;
import ir.peygir.meeting.session.Officer;
import org.springframework.stereotype.Component;

/**
 * Another officer, from outside the district, confirms the number.
 */
@Component("confirmPublicNumberDecision")
class ConfirmPublicNumber implements Judgement {

	private static final TaskContract CONTRACT = TaskContract.of(SessionModel.KEY, SessionModel.CONFIRM_PUBLIC_NUMBER)
		.flag(SessionModel.PUBLIC_NUMBER_CONFIRMED)
		.label("تصمیم")
		.build();

	private final NumberDesk numbers;

	private final Callers callers;

	ConfirmPublicNumber(NumberDesk numbers, Callers callers) {
		this.numbers = numbers;
		this.callers = callers;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String id, Decision decision) {
		return this.numbers.checkJudge(id, this.callers.officer(decision.userId()));
	}

	@Override
	public List<Refusal> barred(OpenTask task, String userId, Collection<String> groups) {
		return this.numbers.checkJudge(task.businessKey(), Officer.of(userId, List.copyOf(groups)));
	}

	@Override
	public Map<String, Object> accept(String id, Decision decision) {
		boolean right = decision.flag(SessionModel.PUBLIC_NUMBER_CONFIRMED);
		this.numbers.judge(id, right, this.callers.officer(decision.userId()));
		return Map.of(SessionModel.PUBLIC_NUMBER_CONFIRMED, right);
	}

}
