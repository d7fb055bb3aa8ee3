package ir.peygir.meeting.session.process;

import java.util.Map;

import ir.peygir.meeting.session.SessionProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a session and tells it what was decided about it.
 */
@Component
class SessionInstances implements SessionProcess {

	private final RuntimeService runtime;

	// the engine collects the receivers of tasks before it is there
	SessionInstances(@Lazy RuntimeService runtime) {
		this.runtime = runtime;
	}

	@Override
	public void start(String id, Times times) {
		Map<String, Object> facts = SessionDates.of(times);
		facts.put(SessionModel.MAYOR_GROUP, times.mayorGroup());
		this.runtime.startProcessInstanceByKey(SessionModel.KEY, id, facts);
	}

	@Override
	public void cancelled(String id) {
		correlate(SessionModel.SESSION_CANCELLED, id);
	}

	@Override
	public void moved(String id) {
		correlate(SessionModel.SESSION_MOVED, id);
	}

	private void correlate(String message, String id) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(id).correlate();
	}

}
