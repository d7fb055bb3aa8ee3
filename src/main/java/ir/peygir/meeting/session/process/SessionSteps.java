package ir.peygir.meeting.session.process;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.DateMoves;
import ir.peygir.meeting.session.NumberDesk;
import ir.peygir.meeting.session.SessionLife;
import ir.peygir.meeting.SessionBook;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code meetingSession} do. Bean names are used in diagrams of
 * running sessions: never rename one.
 */
@Configuration(proxyBeanMethods = false)
class SessionSteps {

	private static final String LATE = " · گذشته از مهلت";

	private static final String SECRETARIAT = "secretariat";

	/** A worklist of forty equal names helps nobody. */
	@Bean
	TaskListener nameBySession(SessionBook sessions) {
		return (task) -> task
			.setName(task.getName() + ": " + sessions.title(task.getExecution().getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate openRegistration(SessionLife life) {
		return (execution) -> life.open(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate publishSnapshot(SessionLife life) {
		return (execution) -> life.snapshot(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate closeRegistration(SessionLife life) {
		return (execution) -> life.closeRegistration(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate publishFinalList(SessionLife life) {
		return (execution) -> execution.setVariable(SessionModel.NUMBER_NEEDED,
				life.publishList(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate askForNumber(NumberDesk numbers, CaseHistory cases) {
		return (execution) -> {
			numbers.late(execution.getProcessBusinessKey());
			cases.mark(execution.getProcessBusinessKey(), LATE);
		};
	}

	@Bean
	JavaDelegate drawSeats(SessionLife life) {
		return (execution) -> {
			life.draw(execution.getProcessBusinessKey());
			execution.setVariables(SessionDates.of(life.times(execution.getProcessBusinessKey())));
		};
	}

	@Bean
	JavaDelegate passOnSeats(SessionLife life) {
		return (execution) -> life.passOn(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate callReserves(SessionLife life) {
		return (execution) -> life.callReserves(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate escalateSession(SessionLife life, CaseHistory cases) {
		return (execution) -> {
			life.notClosedInTime(execution.getProcessBusinessKey());
			cases.addCandidateGroup(execution.getProcessBusinessKey(), SECRETARIAT);
			cases.mark(execution.getProcessBusinessKey(), LATE);
		};
	}

	@Bean
	JavaDelegate closeSession(SessionLife life) {
		return (execution) -> life.close(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate tellCancellation(SessionLife life) {
		return (execution) -> life.tellCancellation(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate followMove(SessionLife life, DateMoves dates) {
		return (execution) -> dates.become(execution.getProcessBusinessKey(), execution.getProcessInstanceId(),
				SessionDates.of(life.times(execution.getProcessBusinessKey())));
	}

}
