package ir.peygir.meeting.request.process;

import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import ir.peygir.meeting.request.RejectReason;
import ir.peygir.meeting.request.ScreeningDecisions;
import org.springframework.stereotype.Component;

/**
 * The office that receives reads a request before the draw.
 */
@Component("screenMeetingRequestDecision")
class ScreenMeetingRequest implements TaskDecision {

	private static final TaskContract CONTRACT = TaskContract.of(RequestModel.KEY, RequestModel.SCREEN_MEETING_REQUEST)
		.choice(RequestModel.SCREEN_OUTCOME, "accept", "askCitizen", "solveWithout", "reject")
		.label("تصمیم")
		.choice("reason", RejectReason.codes())
		.label("دلیل رد")
		.requiredWhen(RequestModel.SCREEN_OUTCOME, "reject")
		.text("answer", 4000)
		.label("متن برای شهروند")
		.requiredWhen(RequestModel.SCREEN_OUTCOME, "askCitizen", "solveWithout")
		.text("note", 2000)
		.label("یادداشت داخلی")
		.build();

	private final ScreeningDecisions decisions;

	ScreenMeetingRequest(ScreeningDecisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public TaskContract contract() {
		return CONTRACT;
	}

	@Override
	public List<Refusal> check(String code, Decision decision) {
		String outcome = decision.text(RequestModel.SCREEN_OUTCOME);
		List<Refusal> late = outcome.equals("accept") ? List.of() : this.decisions.checkTime(code);
		return !late.isEmpty() ? late : switch (outcome) {
			case "solveWithout" -> this.decisions.checkOffer(code);
			case "reject" -> this.decisions.checkRejection(code, decision.text("reason"));
			default -> List.of();
		};
	}

	@Override
	public Map<String, Object> accept(String code, Decision decision) {
		String outcome = decision.text(RequestModel.SCREEN_OUTCOME);
		String note = decision.text("note");
		switch (outcome) {
			case "askCitizen" -> this.decisions.ask(code, decision.text("answer"), note, decision.userId());
			case "solveWithout" ->
				this.decisions.offerWithoutMeeting(code, decision.text("answer"), note, decision.userId());
			case "reject" -> this.decisions.proposeRejection(code, decision.text("reason"), note, decision.userId());
			default -> this.decisions.note(code, note, decision.userId());
		}
		return Map.of(RequestModel.SCREEN_OUTCOME, outcome);
	}

}
