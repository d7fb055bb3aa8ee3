package ir.peygir.models;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

import org.springframework.stereotype.Component;

/**
 * Notes which steps a test really took, so that nobody is told of a test that did not try
 * them.
 */
@Component
class StepsTaken extends AbstractProcessEnginePlugin {

	static final Set<String> STEPS = new ConcurrentSkipListSet<>();

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.getCustomHistoryEventHandlers().add(new Notes());
	}

	private static final class Notes implements HistoryEventHandler {

		@Override
		public void handleEvent(HistoryEvent event) {
			if (event instanceof HistoricActivityInstanceEventEntity step && step.getActivityId() != null) {
				STEPS.add(step.getProcessDefinitionKey() + "," + step.getActivityId());
			}
		}

		@Override
		public void handleEvents(List<HistoryEvent> events) {
			events.forEach(this::handleEvent);
		}

	}

}
