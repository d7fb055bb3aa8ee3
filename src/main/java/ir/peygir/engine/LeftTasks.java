package ir.peygir.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts back what somebody took from a group and left lying.
 */
@Component
public class LeftTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final HistoryService history;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	LeftTasks(TaskService tasks, RuntimeService runtime, HistoryService history, ApplicationEventPublisher events,
			TransactionTemplate transaction) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.history = history;
		this.events = events;
		this.transaction = transaction;
	}

	/**
	 * Gives back what that person took by then; a task that was given to them later, or
	 * is no group's, stays. Publishes {@link TaskReturned} for each. Asks nobody's
	 * rights.
	 * @return how many went back
	 */
	public int putBack(String userId, Instant left) {
		List<Task> taken = this.tasks.createTaskQuery()
			.taskAssignee(userId)
			.withCandidateGroups()
			.includeAssignedTasks()
			.active()
			.list();
		return (int) taken.stream().filter((task) -> tookBy(task, left) && putBack(task, userId)).count();
	}

	/** Marks of lateness change a task too: only its assignments count. */
	private boolean tookBy(Task task, Instant left) {
		return this.history.createHistoricIdentityLinkLogQuery()
			.taskId(task.getId())
			.type(IdentityLinkType.ASSIGNEE)
			.operationType("add")
			.list()
			.stream()
			.map(HistoricIdentityLinkLog::getTime)
			.max(Comparator.naturalOrder())
			.filter((assigned) -> !assigned.after(Date.from(left)))
			.isPresent();
	}

	private boolean putBack(Task found, String userId) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				Task task = this.tasks.createTaskQuery().taskId(found.getId()).taskAssignee(userId).singleResult();
				if (task == null) {
					return false;
				}
				this.tasks.claim(task.getId(), null);
				tell(task, userId);
				return true;
			}));
		}
		catch (OptimisticLockingException | NullValueException ex) {
			// done, or given to somebody, at this moment
			return false;
		}
	}

	private void tell(Task task, String userId) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		if (instance != null && instance.getBusinessKey() != null) {
			this.events.publishEvent(new TaskReturned(instance.getBusinessKey(), task.getName(), userId));
		}
	}

}
