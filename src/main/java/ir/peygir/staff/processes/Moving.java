package ir.peygir.staff.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases from one version to another, each by itself and as a whole: one
 * that cannot move stays where it is.
 */
@Component
class Moving {

	/** For one request; more are moved by asking again. */
	static final int MOST = 500;

	private final RuntimeService runtime;

	private final TransactionTemplate each;

	Moving(RuntimeService runtime, PlatformTransactionManager transactions) {
		this.runtime = runtime;
		this.each = new TransactionTemplate(transactions);
		this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * One running instance.
	 *
	 * @param code business key
	 * @param reasons why it cannot move; none if it can
	 */
	record Outcome(String code, List<Reason> reasons) {

		boolean moves() {
			return this.reasons.isEmpty();
		}
	}

	/**
	 * @param activity id of the step that hinders, or {@code null} for the whole instance
	 * @param words of the engine
	 */
	record Reason(String activity, String words) {
	}

	/** What would happen to each; nothing is moved. */
	List<Outcome> attempt(ProcessDefinition from, ProcessDefinition to) {
		return run(from, to, true);
	}

	/** Moves whatever can move now. */
	List<Outcome> move(ProcessDefinition from, ProcessDefinition to) {
		return run(from, to, false);
	}

	long running(ProcessDefinition version) {
		return this.runtime.createProcessInstanceQuery().processDefinitionId(version.getId()).count();
	}

	private List<Outcome> run(ProcessDefinition from, ProcessDefinition to, boolean trial) {
		MigrationPlan plan = this.runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build();
		List<ProcessInstance> instances = this.runtime.createProcessInstanceQuery()
			.processDefinitionId(from.getId())
			.orderByProcessInstanceId()
			.asc()
			.listPage(0, MOST);
		return instances.stream()
			.map((instance) -> new Outcome(code(instance), one(plan, instance.getId(), trial)))
			.toList();
	}

	private List<Reason> one(MigrationPlan plan, String instance, boolean trial) {
		try {
			this.each.executeWithoutResult((transaction) -> {
				this.runtime.newMigration(plan).processInstanceIds(instance).execute();
				if (trial) {
					transaction.setRollbackOnly();
				}
			});
			return List.of();
		}
		catch (MigratingProcessInstanceValidationException refused) {
			return reasons(refused.getValidationReport());
		}
		catch (ProcessEngineException refused) {
			return List.of(new Reason(null, refused.getMessage()));
		}
	}

	private static List<Reason> reasons(MigratingProcessInstanceValidationReport report) {
		// a step that is there twice hinders once
		Map<Reason, Reason> reasons = new LinkedHashMap<>();
		List<Reason> all = new ArrayList<>();
		report.getFailures().forEach((words) -> all.add(new Reason(null, words)));
		report.getActivityInstanceReports()
			.forEach((one) -> one.getFailures().forEach((words) -> all.add(new Reason(one.getSourceScopeId(), words))));
		report.getTransitionInstanceReports()
			.forEach((one) -> one.getFailures().forEach((words) -> all.add(new Reason(one.getSourceScopeId(), words))));
		all.forEach((reason) -> reasons.put(reason, reason));
		return List.copyOf(reasons.values());
	}

	private static String code(ProcessInstance instance) {
		return (instance.getBusinessKey() != null) ? instance.getBusinessKey() : instance.getId();
	}

}
