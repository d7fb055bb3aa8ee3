package ir.peygir.meeting.session;

import java.time.Clock;

import ir.peygir.engine.CaseStep;
import ir.peygir.engine.OnBehalf;
import ir.peygir.engine.TaskHanded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the trail of a session that one of its tasks was passed on; its own history is
 * read by everybody and does not.
 */
@Component
class HandedSessions {

	private final SessionRows sessions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HandedSessions(SessionRows sessions, ApplicationEventPublisher events, Clock clock) {
		this.sessions = sessions;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void handed(TaskHanded handed) {
		if (this.sessions.existsById(handed.businessKey())) {
			String what = (handed.to() != null) ? "task.handed" : "task.givenBack";
			this.events.publishEvent(
					new CaseStep(handed.businessKey(), what, handed.from(), null, OnBehalf.current().orElse(null),
							this.clock.instant(), CaseStep.content(handed.task(), handed.told()), false, null));
		}
	}

}
