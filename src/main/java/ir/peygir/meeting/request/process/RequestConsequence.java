package ir.peygir.meeting.request.process;

import java.util.Map;

import ir.peygir.engine.Consequence;
import ir.peygir.meeting.request.RequestDesk;
import org.springframework.stereotype.Component;

/**
 * What whoever asked for a meeting notices of a decision.
 */
@Component
class RequestConsequence implements Consequence {

	private final RequestDesk desk;

	RequestConsequence(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public String processKey() {
		return RequestModel.KEY;
	}

	@Override
	public Follows follow(String code, String task, Map<String, Object> facts) {
		if (RequestModel.ANSWER_IN_WRITING.equals(task)) {
			this.desk.publishWrittenAnswer(code);
			return Follows.AT_ONCE;
		}
		switch (String.valueOf(facts.get(RequestModel.SCREEN_OUTCOME))) {
			case "askCitizen" -> this.desk.askQuestion(code);
			case "solveWithout" -> this.desk.offerWithoutMeeting(code);
			case "reject" -> {
				this.desk.tellRejection(code);
				return Follows.AFTER_REVIEW;
			}
			default -> {
				return Follows.NOTHING;
			}
		}
		return Follows.AT_ONCE;
	}

}
