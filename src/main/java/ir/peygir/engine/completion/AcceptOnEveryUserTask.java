package ir.peygir.engine.completion;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts {@link AcceptDecision} on every user task, so that no model can forget it; built
 * in, because a listener of a model can be skipped.
 */
public final class AcceptOnEveryUserTask extends AbstractBpmnParseListener {

	private final AcceptDecision acceptDecision;

	public AcceptOnEveryUserTask(TaskDecisions decisions, Substitution substitution) {
		this.acceptDecision = new AcceptDecision(decisions, substitution);
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this.acceptDecision);
	}

}
