package ir.peygir.meeting.request.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import ir.peygir.meeting.request.MeetingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a request and tells it what citizen and ballot did.
 */
@Component
class RequestInstances implements MeetingProcess {

	private final RuntimeService runtime;

	RequestInstances(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@Override
	public void start(String code, Beginning facts) {
		Map<String, Object> variables = new HashMap<>();
		variables.put(RequestModel.MAYOR_GROUP, facts.mayorGroup());
		variables.put(RequestModel.SCREENING_UNTIL, date(facts.screeningUntil()));
		variables.put(RequestModel.OBJECTIONS_UNTIL, date(facts.objectionsUntil()));
		variables.put(RequestModel.LIST_AT, date(facts.listAt()));
		variables.put(RequestModel.URGENT_CLAIMED, facts.urgent());
		variables.put(RequestModel.CONSENTED, false);
		variables.put(RequestModel.OBJECTED, false);
		variables.put(RequestModel.PREFERS_WRITING, false);
		this.runtime.startProcessInstanceByKey(RequestModel.KEY, code, variables);
	}

	@Override
	public void replied(String code, boolean consented) {
		message(RequestModel.CITIZEN_REPLIED, code).setVariable(RequestModel.CONSENTED, consented).correlate();
	}

	@Override
	public void objected(String code) {
		message(RequestModel.OBJECTION_RAISED, code).correlate();
	}

	@Override
	public void drawn(String code, boolean offered) {
		message(RequestModel.SEATS_DRAWN, code).setVariable(RequestModel.DRAW_RESULT, offered ? "offered" : "waiting")
			.correlate();
	}

	@Override
	public void seatOffered(String code) {
		message(RequestModel.SEAT_OFFERED, code).correlate();
	}

	@Override
	public void confirmed(String code) {
		message(RequestModel.SEAT_CONFIRMED, code).correlate();
	}

	@Override
	public void roundOver(String code, RoundEnd how, boolean inWriting) {
		String message = switch (how) {
			case NO_SEAT -> RequestModel.NO_SEAT;
			case GIVEN_BACK -> RequestModel.SEAT_GIVEN_BACK;
			case EXPIRED -> RequestModel.OFFER_OVER;
		};
		message(message, code).setVariable(RequestModel.ROUND_RESULT, result(how))
			.setVariable(RequestModel.PREFERS_WRITING, inWriting)
			.correlate();
	}

	private static String result(RoundEnd how) {
		return switch (how) {
			case NO_SEAT -> "noSeat";
			case GIVEN_BACK -> "givenBack";
			case EXPIRED -> "expired";
		};
	}

	@Override
	public void came(String code) {
		tell(RequestModel.CITIZEN_CAME, code);
		takeBackMissing(code);
	}

	/** Written down as missing by mistake: minutes are needed after all. */
	private void takeBackMissing(String code) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(code)
			.processDefinitionKey(RequestModel.KEY)
			.activityIdIn(RequestModel.EXCUSE_TIME_OVER)
			.list()
			.forEach((instance) -> this.runtime.createProcessInstanceModification(instance.getId())
				.cancelAllForActivity(RequestModel.EXCUSE_TIME_OVER)
				.startBeforeActivity(RequestModel.RECORD_MINUTES)
				.execute());
	}

	/** Who is missed before the clock has come to the seat, is not waited for. */
	@Override
	public void missed(String code) {
		tell(RequestModel.CITIZEN_CAME, code);
		message(RequestModel.CITIZEN_MISSED, code).setVariable(RequestModel.ROUND_RESULT, "missed").correlateAll();
	}

	@Override
	public void sessionCancelled(String code) {
		message(RequestModel.SESSION_CANCELLED, code).correlate();
	}

	@Override
	public void sessionMoved(String code) {
		tell(RequestModel.SESSION_MOVED, code);
	}

	@Override
	public void writingChosen(String code) {
		message(RequestModel.WRITTEN_ANSWER_CHOSEN, code).correlate();
	}

	@Override
	public void reportAnswered(String code, Instant returnUntil) {
		message(RequestModel.REPORT_ANSWERED, code).setVariable(RequestModel.RETURN_UNTIL, date(returnUntil))
			.correlateAll();
	}

	@Override
	public void returned(String code) {
		message(RequestModel.RETURNED_TO_MEETING, code).correlate();
	}

	@Override
	public void cancelled(String code) {
		message(RequestModel.REQUEST_CANCELLED, code).correlate();
	}

	/** It may be past what waits for this. */
	private void tell(String message, String code) {
		message(message, code).correlateAll();
	}

	private MessageCorrelationBuilder message(String message, String code) {
		return this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(code);
	}

	private static Date date(Instant instant) {
		return Date.from(instant);
	}

}
