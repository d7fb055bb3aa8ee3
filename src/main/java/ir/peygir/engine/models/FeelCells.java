package ir.peygir.engine.models;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Tries every cell of a table once: the engine reads a cell only when a case comes to it.
 */
final class FeelCells {

	private static final String INPUT = "cellInput";

	private final FeelEngine feel;

	FeelCells(DmnEngine engine) {
		this.feel = ((DefaultDmnEngineConfiguration) engine.getConfiguration()).getFeelEngine();
	}

	List<Finding> of(String file, List<DmnDecision> decisions) {
		List<Finding> findings = new ArrayList<>();
		for (DmnDecision decision : decisions) {
			if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
				table.getRules().forEach((rule) -> rule(file, rule, findings));
			}
		}
		return findings;
	}

	private void rule(String file, DmnDecisionTableRuleImpl rule, List<Finding> findings) {
		rule.getConditions().forEach((cell) -> attempt(file, rule, cell, findings, () -> {
			VariableContext anything = Variables.putValue(INPUT, null).asVariableContext();
			this.feel.evaluateSimpleUnaryTests(cell.getExpression(), INPUT, anything);
		}));
		rule.getConclusions()
			.forEach((cell) -> attempt(file, rule, cell, findings, () -> this.feel
				.evaluateSimpleExpression(cell.getExpression(), Variables.createVariables().asVariableContext())));
	}

	private static void attempt(String file, DmnDecisionTableRuleImpl rule, DmnExpressionImpl cell,
			List<Finding> findings, Runnable reading) {
		if (cell.getExpression() == null || cell.getExpression().isBlank()) {
			return;
		}
		try {
			reading.run();
		}
		catch (FeelException refused) {
			// a value that is not there is no fault of the cell
			if (Causes.of(refused).contains("parse")) {
				findings.add(new Finding(file, rule.getId(), rule.getName(), "cell.broken",
						List.of(Causes.line(cell.getExpression()))));
			}
		}
	}

}
