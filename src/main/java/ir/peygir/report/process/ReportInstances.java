package ir.peygir.report.process;

import java.time.Instant;
import java.util.Map;

import ir.peygir.engine.DateMoves;
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

	private final DateMoves dates;

	ReportInstances(RuntimeService runtime, DecisionService decisions, DateMoves dates) {
		this.runtime = runtime;
		this.decisions = decisions;
		this.dates = dates;
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

	@Override
	public void corrected(String code) {
		tell(ReportModel.TEXT_CORRECTED, code);
	}

	@Override
	public void photoAdded(String code) {
		tell(ReportModel.PHOTO_ADDED, code);
	}

	@Override
	public void moved(String code, Map<Instant, Instant> moved) {
		this.dates.move(code, moved);
	}

	/** Cases that were opened before the message was drawn do not listen to it. */
	private void tell(String message, String code) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(code).correlateAll();
	}

	private void correlate(String message, String code) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(code).correlate();
	}

}
