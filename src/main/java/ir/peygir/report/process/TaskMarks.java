package ir.peygir.report.process;

import java.util.List;

import ir.peygir.engine.CaseHistory;
import ir.peygir.report.EmergencyDesk;
import ir.peygir.report.RoutingFacts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a worklist shows of a task: a worklist of forty equal names helps nobody, so topic
 * and district stand beside the step, and behind them what is new or late.
 */
@Configuration(proxyBeanMethods = false)
class TaskMarks {

	static final String DUE_SOON = " · رو به پایان مهلت";

	static final String LATE = " · گذشته از مهلت";

	private static final String CORRECTED = " · متن اصلاح شد";

	private static final String PHOTO = " · عکس تازه";

	@Bean
	TaskListener nameByTopic() {
		return (task) -> {
			String news = (String) task.getVariable(ReportModel.NEWS);
			task.setName(task.getName() + ": " + task.getVariable(RoutingFacts.ABOUT) + ((news != null) ? news : ""));
			if (news != null) {
				task.removeVariable(ReportModel.NEWS);
			}
		};
	}

	@Bean
	JavaDelegate markCorrection(CaseHistory cases) {
		return (execution) -> mark(execution, cases, CORRECTED);
	}

	@Bean
	JavaDelegate markPhoto(CaseHistory cases) {
		return (execution) -> mark(execution, cases, PHOTO);
	}

	/** While a report sleeps or waits for its citizen, the next task takes the mark. */
	private static void mark(DelegateExecution execution, CaseHistory cases, String word) {
		if (cases.mark(execution.getProcessBusinessKey(), word)) {
			return;
		}
		String before = (String) execution.getVariable(ReportModel.NEWS);
		if (before == null || !before.contains(word)) {
			execution.getProcessInstance().setVariable(ReportModel.NEWS, ((before != null) ? before : "") + word);
		}
	}

	/** Who was called sees the task, whatever groups they are in. */
	@Bean
	TaskListener showToDutyOfficer() {
		return (task) -> {
			if (task.getVariable(ReportModel.DUTY_OFFICER) instanceof String officer) {
				task.addCandidateUser(officer);
			}
		};
	}

	/** Taking the task is taking the case over. */
	@Bean
	TaskListener noteTakeOver(EmergencyDesk emergencies, IdentityService identity) {
		return (task) -> {
			if (task.getAssignee() != null) {
				Authentication caller = identity.getCurrentAuthentication();
				List<String> groups = (caller != null && caller.getGroupIds() != null) ? caller.getGroupIds()
						: List.of();
				emergencies.takenOver(task.getExecution().getProcessBusinessKey(), task.getAssignee(), groups);
			}
		};
	}

}
