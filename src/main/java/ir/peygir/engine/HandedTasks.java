package ir.peygir.engine;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes a task from whoever has it to a colleague or back to its group; the engine lets
 * nobody do so who may not move every task.
 */
@Component
public class HandedTasks {

	private final ProcessEngineConfigurationImpl engine;

	private final TaskService tasks;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	HandedTasks(ProcessEngineConfigurationImpl engine, TaskService tasks, ApplicationEventPublisher events,
			TransactionTemplate transaction) {
		this.engine = engine;
		this.tasks = tasks;
		this.events = events;
		this.transaction = transaction;
	}

	/**
	 * Publishes {@link TaskHanded}. Asks nobody's rights: the caller has checked that the
	 * colleague may have it.
	 * @param to account of the colleague, {@code null} for the group
	 * @param name of the colleague, for the history
	 * @param note may be {@code null}
	 * @param more what belongs to it, in the same transaction
	 */
	public Outcome pass(OpenTask task, String from, String to, String name, String note, Runnable more) {
		try {
			return Retrying.run(() -> this.transaction.execute((status) -> {
				boolean passed = unchecked(() -> pass(task.id(), from, to));
				if (passed && task.businessKey() != null) {
					this.events.publishEvent(
							new TaskHanded(task.processKey(), task.businessKey(), task.name(), from, name, note));
				}
				if (passed) {
					more.run();
				}
				return passed ? Outcome.PASSED : Outcome.GONE;
			}));
		}
		catch (NullValueException ex) {
			// done, or taken away, at this moment
			return Outcome.GONE;
		}
		catch (OptimisticLockingException | ConcurrencyFailureException ex) {
			return Outcome.BUSY;
		}
	}

	/** What became of the task. */
	public enum Outcome {

		PASSED,

		/** It is not that person's any more. */
		GONE,

		/**
		 * Others change the case again and again at this moment; nothing has happened.
		 */
		BUSY

	}

	private boolean pass(String taskId, String from, String to) {
		boolean held = this.tasks.createTaskQuery().taskId(taskId).taskAssignee(from).active().count() == 1;
		if (held) {
			this.tasks.setAssignee(taskId, to);
		}
		return held;
	}

	private <T> T unchecked(Callable<T> action) {
		Command<T> command = (context) -> context.runWithoutAuthorization(action);
		return this.engine.getCommandExecutorTxRequired().execute(command);
	}

}
