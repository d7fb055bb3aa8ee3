package ir.peygir.meeting.session.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.OnBehalf;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.session.NumberDesk;
import org.springframework.stereotype.Component;

/**
 * An officer enters the number that nobody here controls.
 */
@Component("enterPublicNumberDecision")
class EnterPublicNumber implements TaskDecision {

	private static final String PUBLIC_NUMBER = "publicNumber";

	private static final TaskContract CONTRACT = TaskContract.of(SessionModel.KEY, SessionModel.ENTER_PUBLIC_NUMBER)
		.text(PUBLIC_NUMBER, 40)
		.label("عدد عمومی")
		.required()
		.build();

	private final NumberDesk numbers;

	private final Callers callers;

	EnterPublicNumber(NumberDesk numbers, Callers callers) {
		this.numbers = numbers;
		this.callers = callers;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String id, Decision decision) {
		return this.numbers.check(id, decision.text(PUBLIC_NUMBER));
	}

	@Override
	public Map<String, Object> accept(String id, Decision decision) {
		this.numbers.enter(id, decision.text(PUBLIC_NUMBER), this.callers.officer(decision.userId()),
				OnBehalf.current().orElse(null));
		return Map.of();
	}

}
