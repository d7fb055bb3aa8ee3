package ir.peygir.meeting.order.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.order.MinutesDesk;
import org.springframework.stereotype.Component;

/**
 * The mayor's office writes down what was said, or that nobody came; orders were added
 * before.
 */
@Component("recordMinutesDecision")
class RecordMinutes implements TaskDecision {

	private static final String ATTENDED = "attended";

	private static final String MINUTES = "minutes";

	private static final TaskContract CONTRACT = TaskContract.of("meetingRequest", OrderModel.RECORD_MINUTES)
		.flag(ATTENDED)
		.label("آمد یا نیامد")
		.text(MINUTES, 8000)
		.label("صورت‌جلسه")
		.text("note", 2000)
		.label("یادداشت داخلی")
		.build();

	private final MinutesDesk desk;

	RecordMinutes(MinutesDesk desk) {
		this.desk = desk;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		return this.desk.check(code, decision.flag(ATTENDED), decision.given(MINUTES));
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		boolean attended = decision.flag(ATTENDED);
		if (attended) {
			this.desk.record(code, decision.text(MINUTES), decision.text("note"), decision.userId());
		}
		else {
			this.desk.missed(code, decision.text("note"), decision.userId());
		}
		return Map.of(ATTENDED, attended, "roundResult", attended ? "met" : "missed");
	}

}
