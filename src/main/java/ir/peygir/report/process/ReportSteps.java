package ir.peygir.report.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import ir.peygir.engine.CaseHistory;
import ir.peygir.report.EmergencyDesk;
import ir.peygir.report.ReportDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code report} do up to the answer: translate, call,
 * translate. Bean names are used in diagrams of running cases: never rename one.
 */
@Configuration(proxyBeanMethods = false)
class ReportSteps {

	@Bean
	JavaDelegate promiseDeadline(ReportDesk desk) {
		return (execution) -> times(execution,
				desk.promiseDeadline(execution.getProcessBusinessKey(),
						((Number) execution.getVariable(ReportModel.DEADLINE_AMOUNT)).intValue(),
						(String) execution.getVariable(ReportModel.DEADLINE_UNIT)));
	}

	@Bean
	JavaDelegate startTriage(ReportDesk desk) {
		return (execution) -> {
			ReportDesk.Sorting sorting = desk.startTriage(execution.getProcessBusinessKey());
			execution.setVariable(ReportModel.TRIAGE_GROUP, sorting.group());
			execution.setVariable(ReportModel.TRIAGE_DUE_AT, date(sorting.dueAt()));
		};
	}

	@Bean
	JavaDelegate assignUnit(ReportDesk desk) {
		return (execution) -> {
			Optional<ReportDesk.Assignment> assignment = desk.assign(execution.getProcessBusinessKey());
			execution.setVariable(ReportModel.UNIT_FOUND, assignment.isPresent());
			assignment.ifPresent((found) -> assigned(execution, found));
		};
	}

	@Bean
	JavaDelegate escalateTriage(ReportDesk desk, CaseHistory cases) {
		return (execution) -> {
			String code = execution.getProcessBusinessKey();
			cases.addCandidateGroup(code, desk.triageLate(code));
			cases.mark(code, TaskMarks.LATE);
		};
	}

	@Bean
	JavaDelegate remindUnit(ReportDesk desk, CaseHistory cases) {
		return (execution) -> {
			if (desk.remindUnit(execution.getProcessBusinessKey())) {
				cases.mark(execution.getProcessBusinessKey(), TaskMarks.DUE_SOON);
			}
		};
	}

	@Bean
	JavaDelegate escalateReport(ReportDesk desk, CaseHistory cases) {
		return (execution) -> {
			cases.mark(execution.getProcessBusinessKey(), TaskMarks.LATE, TaskMarks.DUE_SOON);
			desk.escalate(execution.getProcessBusinessKey()).ifPresent((group) -> join(execution, cases, group));
		};
	}

	/** Nobody took the emergency over. */
	@Bean
	JavaDelegate raiseUntaken(EmergencyDesk emergencies, CaseHistory cases) {
		return (execution) -> emergencies.passUp(execution.getProcessBusinessKey()).ifPresent((call) -> {
			call.groups().forEach((group) -> join(execution, cases, group));
			if (call.officer() != null) {
				cases.addCandidateUser(execution.getProcessBusinessKey(), call.officer());
				execution.getProcessInstance().setVariable(ReportModel.DUTY_OFFICER, call.officer());
			}
		});
	}

	@Bean
	JavaDelegate takeBackFromUnit(ReportDesk desk) {
		return (execution) -> desk.takeBack(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnToUnit(ReportDesk desk) {
		return (execution) -> times(execution, desk.returnToUnit(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate askCitizen(ReportDesk desk) {
		return (execution) -> {
			ReportDesk.Waiting waiting = desk.askCitizen(execution.getProcessBusinessKey());
			execution.setVariable(ReportModel.ASK_AGAIN_AT, date(waiting.remindAt()));
			execution.setVariable(ReportModel.REPLY_UNTIL, date(waiting.until()));
		};
	}

	@Bean
	JavaDelegate remindOfQuestion(ReportDesk desk) {
		return (execution) -> desk.remindOfQuestion(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate resumeClock(ReportDesk desk) {
		return (execution) -> times(execution, desk.resumeClock(execution.getProcessBusinessKey()));
	}

	static void times(DelegateExecution execution, ReportDesk.Times times) {
		execution.setVariable(ReportModel.DUE_AT, date(times.dueAt()));
		execution.setVariable(ReportModel.REMIND_AT, date(times.remindAt()));
		execution.setVariable(ReportModel.TAKE_OVER_UNTIL, date(times.takeOverUntil()));
	}

	static void assigned(DelegateExecution execution, ReportDesk.Assignment assignment) {
		execution.setVariable(ReportModel.HANDLING, assignment.handling());
		execution.setVariable(ReportModel.UNIT_GROUPS, assignment.groups());
		execution.setVariable(ReportModel.DUTY_OFFICER, assignment.dutyOfficer());
		times(execution, assignment.times());
	}

	/** The open task is theirs too, and the next one of the same unit. */
	static void join(DelegateExecution execution, CaseHistory cases, String group) {
		cases.addCandidateGroup(execution.getProcessBusinessKey(), group);
		String groups = (String) execution.getVariable(ReportModel.UNIT_GROUPS);
		if (!List.of(groups.split(",")).contains(group)) {
			execution.getProcessInstance().setVariable(ReportModel.UNIT_GROUPS, groups + "," + group);
		}
	}

	static Date date(Instant instant) {
		return (instant != null) ? Date.from(instant) : null;
	}

}
