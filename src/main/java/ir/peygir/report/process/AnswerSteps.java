package ir.peygir.report.process;

import java.util.Date;

import ir.peygir.engine.CaseHistory;
import ir.peygir.report.AnswerDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the service tasks of {@code report} do from the answer on. Bean names are used in
 * diagrams of running cases: never rename one.
 */
@Configuration(proxyBeanMethods = false)
class AnswerSteps {

	@Bean
	JavaDelegate publishAnswer(AnswerDesk desk) {
		return (execution) -> {
			AnswerDesk.Published published = desk.publishAnswer(execution.getProcessBusinessKey());
			execution.setVariable(ReportModel.SURVEYED, published.surveyed());
			execution.setVariable(ReportModel.CARRY_OUT, published.carryOut());
			execution.setVariable(ReportModel.OBJECTED, false);
		};
	}

	@Bean
	JavaDelegate planReport(AnswerDesk desk) {
		return (execution) -> {
			execution.setVariable(ReportModel.WAKE_AT, Date.from(desk.plan(execution.getProcessBusinessKey())));
			execution.setVariable(ReportModel.OBJECTED, false);
		};
	}

	@Bean
	JavaDelegate wakeReport(AnswerDesk desk) {
		return (execution) -> desk.wake(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate handOver(AnswerDesk desk) {
		return (execution) -> ReportSteps.assigned(execution, desk.handOver(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate weighFeedback(AnswerDesk desk) {
		return (execution) -> execution.setVariable(ReportModel.FEEDBACK_RESULT, desk.weighFeedback(
				execution.getProcessBusinessKey(), (String) execution.getVariable(ReportModel.FEEDBACK_RESULT)));
	}

	@Bean
	JavaDelegate closeReport(AnswerDesk desk) {
		return (execution) -> execution.setVariable(ReportModel.OBJECTION_UNTIL,
				Date.from(desk.close(execution.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate refuseAsNotRelated(AnswerDesk desk) {
		return (execution) -> {
			execution.setVariable(ReportModel.OBJECTION_UNTIL,
					Date.from(desk.refuseAsNotRelated(execution.getProcessBusinessKey())));
			execution.setVariable(ReportModel.OBJECTED, false);
		};
	}

	@Bean
	JavaDelegate mergeDuplicate(AnswerDesk desk) {
		return (execution) -> desk.mergeDuplicate(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate registerObjection(AnswerDesk desk) {
		return (execution) -> {
			AnswerDesk.Appeal appeal = desk.registerObjection(execution.getProcessBusinessKey());
			execution.setVariable(ReportModel.OBJECTED, true);
			execution.setVariable(ReportModel.OBJECTION_ROUTE, appeal.route());
			execution.setVariable(ReportModel.OBJECTION_DUE_AT, ReportSteps.date(appeal.dueAt()));
		};
	}

	/** Supervisors or the inspection let the time go by. */
	@Bean
	JavaDelegate escalateObjection(AnswerDesk desk, CaseHistory cases) {
		return (execution) -> {
			String code = execution.getProcessBusinessKey();
			cases.addCandidateGroup(code, desk.objectionLate(code));
			cases.mark(code, TaskMarks.LATE);
		};
	}

	@Bean
	JavaDelegate upholdAnswer(AnswerDesk desk) {
		return (execution) -> desk.upholdAnswer(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate confirmRefusal(AnswerDesk desk) {
		return (execution) -> desk.confirmRefusal(execution.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate stopWork(AnswerDesk desk) {
		return (execution) -> desk.stopWork(execution.getProcessBusinessKey());
	}

}
