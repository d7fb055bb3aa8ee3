package ir.peygir.report.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import ir.peygir.engine.CaseHistory;
import ir.peygir.report.ReportDesk;
import ir.peygir.report.RoutingFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code report} do: translate, call, translate. Bean names are
 * used in diagrams of running cases: never rename one.
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
			assignment.ifPresent((found) -> {
				execution.setVariable(ReportModel.HANDLING, found.handling());
				execution.setVariable(ReportModel.UNIT_GROUPS, found.groups());
				times(execution, found.times());
			});
		};
	}

	@Bean
	JavaDelegate remindUnit(ReportDesk desk) {
		return (execution) -> desk.remindUnit(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate escalateReport(ReportDesk desk, CaseHistory cases) {
		return (execution) -> desk.escalate(execution.getProcessBusinessKey()).ifPresent((group) -> {
			cases.addCandidateGroup(execution.getProcessBusinessKey(), group);
			execution.getProcessInstance()
				.setVariable(ReportModel.UNIT_GROUPS, execution.getVariable(ReportModel.UNIT_GROUPS) + "," + group);
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
		return (execution) -> execution.setVariable(ReportModel.REPLY_UNTIL,
				Date.from(desk.askCitizen(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate resumeClock(ReportDesk desk) {
		return (execution) -> times(execution, desk.resumeClock(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate publishAnswer(ReportDesk desk) {
		return (execution) -> execution.setVariable(ReportModel.SURVEYED,
				desk.publishAnswer(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate closeReport(ReportDesk desk) {
		return (execution) -> execution.setVariable(ReportModel.OBJECTION_UNTIL,
				Date.from(desk.close(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate refuseAsNotRelated(ReportDesk desk) {
		return (execution) -> execution.setVariable(ReportModel.OBJECTION_UNTIL,
				Date.from(desk.refuseAsNotRelated(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate mergeDuplicate(ReportDesk desk) {
		return (execution) -> desk.mergeDuplicate(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate registerObjection(ReportDesk desk) {
		return (execution) -> {
			ReportDesk.Appeal appeal = desk.registerObjection(execution.getProcessBusinessKey());
			execution.setVariable(ReportModel.OBJECTION_ROUTE, appeal.route());
			execution.setVariable(ReportModel.OBJECTION_DUE_AT, date(appeal.dueAt()));
		};
	}

	@Bean
	JavaDelegate upholdAnswer(ReportDesk desk) {
		return (execution) -> desk.upholdAnswer(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate confirmRefusal(ReportDesk desk) {
		return (execution) -> desk.confirmRefusal(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate stopWork(ReportDesk desk) {
		return (execution) -> desk.stopWork(execution.getProcessBusinessKey());
	}

	/**
	 * A worklist of forty equal names helps nobody: the topic and district stand beside
	 * the step.
	 */
	@Bean
	TaskListener nameByTopic() {
		return (task) -> task.setName(task.getName() + ": " + task.getVariable(RoutingFacts.ABOUT));
	}

	private static void times(DelegateExecution execution, ReportDesk.Times times) {
		execution.setVariable(ReportModel.DUE_AT, date(times.dueAt()));
		execution.setVariable(ReportModel.REMIND_AT, date(times.remindAt()));
	}

	private static Date date(Instant instant) {
		return (instant != null) ? Date.from(instant) : null;
	}

}
