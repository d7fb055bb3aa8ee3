package ir.peygir.meeting.request.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.DateMoves;
import ir.peygir.meeting.request.RequestDesk;
import ir.peygir.meeting.request.MeetingFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code meetingRequest} do: translate, call, translate. Bean
 * names are used in diagrams of running requests: never rename one.
 */
@Configuration(proxyBeanMethods = false)
class RequestSteps {

	private static final String LATE = " · گذشته از مهلت";

	/** A worklist of forty equal names helps nobody. */
	@Bean
	TaskListener nameByRequest(MeetingFile files) {
		return (task) -> task.setName(task.getName() + ": " + files.title(task.getExecution().getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate beginScreening(RequestDesk desk) {
		return step(desk, RequestDesk::beginScreening);
	}

	@Bean
	JavaDelegate askMeetingQuestion(RequestDesk desk) {
		return step(desk, RequestDesk::askQuestion);
	}

	@Bean
	JavaDelegate offerWithoutMeeting(RequestDesk desk) {
		return step(desk, RequestDesk::offerWithoutMeeting);
	}

	@Bean
	JavaDelegate admitUndecided(RequestDesk desk) {
		return (execution) -> {
			desk.admitUndecided(execution.getProcessBusinessKey());
			execution.setVariable(RequestModel.SCREEN_OUTCOME, "accept");
		};
	}

	@Bean
	JavaDelegate tellRejection(RequestDesk desk) {
		return step(desk, RequestDesk::tellRejection);
	}

	@Bean
	JavaDelegate registerMeetingObjection(RequestDesk desk) {
		return (execution) -> {
			desk.registerObjection(execution.getProcessBusinessKey());
			execution.getProcessInstance().setVariable(RequestModel.OBJECTED, true);
		};
	}

	@Bean
	JavaDelegate closeRejected(RequestDesk desk) {
		return step(desk, RequestDesk::closeRejected);
	}

	@Bean
	JavaDelegate enterDraw(RequestDesk desk) {
		return (execution) -> inSession(execution, desk.enterDraw(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate openReportInstead(RequestDesk desk) {
		return step(desk, RequestDesk::openReport);
	}

	@Bean
	JavaDelegate closeSolved(RequestDesk desk) {
		return step(desk, RequestDesk::closeSolved);
	}

	@Bean
	JavaDelegate prepareMeeting(RequestDesk desk) {
		return (execution) -> execution.getProcessInstance()
			.setVariables(times(desk.prepareMeeting(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate followMovedSession(RequestDesk desk, DateMoves dates) {
		return (execution) -> {
			String code = execution.getProcessBusinessKey();
			Optional<RequestDesk.Meeting> meeting = desk.meeting(code);
			meeting.ifPresent((moved) -> dates.become(code, execution.getProcessInstanceId(), times(moved)));
		};
	}

	@Bean
	JavaDelegate remindOfSeat(RequestDesk desk) {
		return step(desk, RequestDesk::remind);
	}

	@Bean
	JavaDelegate noteMissed(RequestDesk desk) {
		return (execution) -> execution.setVariable(RequestModel.EXCUSE_UNTIL,
				date(desk.noteMissed(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate escalateMinutes(RequestDesk desk, CaseHistory cases) {
		return (execution) -> escalate(execution, cases, desk.minutesLate(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate publishMinutes(RequestDesk desk) {
		return step(desk, RequestDesk::publishMinutes);
	}

	@Bean
	JavaDelegate askForWriting(RequestDesk desk) {
		return (execution) -> execution.setVariable(RequestModel.ANSWER_DUE_AT,
				date(desk.askForWriting(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate escalateWrittenAnswer(RequestDesk desk, CaseHistory cases) {
		return (execution) -> escalate(execution, cases, desk.writingLate(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate publishWrittenAnswer(RequestDesk desk) {
		return step(desk, RequestDesk::publishWrittenAnswer);
	}

	@Bean
	JavaDelegate joinNextSession(RequestDesk desk) {
		return (execution) -> inSession(execution, desk.joinNextSession(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate closeMeetingRequest(RequestDesk desk) {
		return step(desk, RequestDesk::close);
	}

	@Bean
	JavaDelegate stopMeetingRequest(RequestDesk desk) {
		return step(desk, RequestDesk::stop);
	}

	private static JavaDelegate step(RequestDesk desk, BiConsumer<RequestDesk, String> what) {
		return (execution) -> what.accept(desk, execution.getProcessBusinessKey());
	}

	private static void inSession(DelegateExecution execution, Optional<Instant> later) {
		execution.setVariable(RequestModel.NEXT_SESSION_FOUND, later.isEmpty());
		later.ifPresent((at) -> execution.setVariable(RequestModel.LOOK_AGAIN_AT, date(at)));
	}

	private static void escalate(DelegateExecution execution, CaseHistory cases, String group) {
		cases.addCandidateGroup(execution.getProcessBusinessKey(), group);
		cases.mark(execution.getProcessBusinessKey(), LATE);
	}

	private static Map<String, Object> times(RequestDesk.Meeting meeting) {
		return Map.of(RequestModel.SEAT_AT, date(meeting.at()), RequestModel.REMIND_DAY_BEFORE,
				date(meeting.dayBefore()), RequestModel.REMIND_HOURS_BEFORE, date(meeting.hoursBefore()),
				RequestModel.RECORD_UNTIL, date(meeting.recordUntil()));
	}

	private static Date date(Instant instant) {
		return Date.from(instant);
	}

}
