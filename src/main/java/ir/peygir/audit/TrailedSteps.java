package ir.peygir.audit;

import java.util.Set;

import ir.peygir.engine.CaseStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Seals every step of a case while it is written: no step without its entry.
 */
@Component
class TrailedSteps {

	/** Tasks of which a citizen may know that they were done, and as what by whom. */
	private static final Set<String> OPEN_TASKS = Set.of("task.triageReport", "task.actOnReport", "task.reviewOpinion",
			"task.inspectReport", "task.screenMeetingRequest", "task.recordMinutes", "task.carryOutOrder",
			"task.confirmOrder");

	private final Trail trail;

	private final Roles roles;

	TrailedSteps(Trail trail, Roles roles) {
		this.trail = trail;
		this.roles = roles;
	}

	/** In the transaction of the step. */
	@EventListener
	void happened(CaseStep step) {
		this.trail.append(step, role(step), step.shown() || OPEN_TASKS.contains(step.what()));
	}

	private String role(CaseStep step) {
		if (step.role() != null) {
			return step.role();
		}
		return (step.actor() != null) ? this.roles.of(step.actor()) : CaseStep.SYSTEM;
	}

}
