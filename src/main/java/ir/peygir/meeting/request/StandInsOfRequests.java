package ir.peygir.meeting.request;

import java.time.Clock;

import ir.peygir.engine.StoodIn;
import ir.peygir.engine.TaskHanded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves a line in the history of a request whenever a stand-in completes one of its
 * tasks, or passes one on.
 */
@Component
class StandInsOfRequests {

	private final MeetingRequests requests;

	private final Clock clock;

	StandInsOfRequests(MeetingRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	/** In the completing transaction; processes of others have no request. */
	@EventListener
	void stoodIn(StoodIn stoodIn) {
		this.requests.findById(stoodIn.businessKey())
			.ifPresent((request) -> request.stoodIn(stoodIn.userId(), stoodIn.task(), this.clock.instant()));
	}

	@EventListener
	void handed(TaskHanded handed) {
		this.requests.findById(handed.businessKey())
			.ifPresent((request) -> request.taskHanded(handed.to() != null, handed.from(), handed.told(),
					this.clock.instant()));
	}

}
