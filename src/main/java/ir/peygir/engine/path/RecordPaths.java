package ir.peygir.engine.path;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Listens on every sequence flow of every diagram; built in, because a listener of a
 * model can be skipped.
 */
@Component
class RecordPaths extends AbstractProcessEnginePlugin {

	private final ObjectProvider<JdbcOperations> database;

	// the database is there later than the engine's configuration
	RecordPaths(ObjectProvider<JdbcOperations> database) {
		this.database = database;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners();
		engine.setCustomPreBPMNParseListeners((listeners != null) ? new ArrayList<>(listeners) : new ArrayList<>());
		engine.getCustomPreBPMNParseListeners().add(new OnEveryFlow());
		List<SessionFactory> sessions = engine.getCustomSessionFactories();
		engine.setCustomSessionFactories((sessions != null) ? new ArrayList<>(sessions) : new ArrayList<>());
		engine.getCustomSessionFactories().add(new Sessions(this.database));
	}

	private static final class OnEveryFlow extends AbstractBpmnParseListener {

		private static final ExecutionListener NOTE = OnEveryFlow::note;

		@Override
		public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
			transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, NOTE);
		}

		private static void note(DelegateExecution execution) {
			Context.getCommandContext()
				.getSession(TakenFlows.class)
				.taken(execution.getProcessInstanceId(), execution.getCurrentTransitionId());
		}

	}

	private record Sessions(ObjectProvider<JdbcOperations> database) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return TakenFlows.class;
		}

		@Override
		public Session openSession() {
			return new TakenFlows(this.database.getObject());
		}

	}

}
