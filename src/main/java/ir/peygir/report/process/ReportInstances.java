package ir.peygir.report.process;

import ir.peygir.report.ReportProcess;
import ir.peygir.report.RoutingFacts;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a report and tells it what the citizen did.
 */
@Component
class ReportInstances implements ReportProcess {

	private final RuntimeService runtime;

	private final DecisionService decisions;

	ReportInstances(RuntimeService runtime, DecisionService decisions) {
		this.runtime = runtime;
		this.decisions = decisions;
	}

	@Override
	public void start(String code, RoutingFacts facts) {
		this.runtime.startProcessInstanceByKey(ReportModel.KEY, code, facts.variables());
	}

	@Override
	public Term termFor(RoutingFacts facts) {
		DmnDecisionRuleResult term = this.decisions.evaluateDecisionTableByKey(ReportModel.DEADLINE)
			.variables(facts.variables())
			.evaluate()
			.getSingleResult();
		return new Term(((Number) term.getEntry(ReportModel.DEADLINE_AMOUNT)).intValue(),
				term.getEntry(ReportModel.DEADLINE_UNIT));
	}

	@Override
	public void replied(String code) {
		correlate(ReportModel.CITIZEN_REPLIED, code);
	}

	@Override
	public void objected(String code) {
		correlate(ReportModel.OBJECTION_RAISED, code);
	}

	@Override
	public void withdrawn(String code) {
		correlate(ReportModel.REPORT_WITHDRAWN, code);
	}

	private void correlate(String message, String code) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(code).correlate();
	}

}
