package ir.peygir.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.NativeHistoricActivityInstanceQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Tells what a case went through and what it waits for, by business key, in words of ours
 * and without the engine's types.
 */
@Component
public class CaseHistory {

	private static final int PAGE = 1000;

	// one query for root and called processes of every depth; the API would need one each
	private static final String STEPS = """
			SELECT A.* FROM ACT_HI_ACTINST A WHERE A.ROOT_PROC_INST_ID_ IN (
				SELECT P.ID_ FROM ACT_HI_PROCINST P
				WHERE P.BUSINESS_KEY_ = #{businessKey} AND P.SUPER_PROCESS_INSTANCE_ID_ IS NULL)
			ORDER BY A.START_TIME_, A.SEQUENCE_COUNTER_, A.ID_""";

	private final ProcessEngineConfigurationImpl engine;

	private final HistoryService history;

	private final TaskService tasks;

	private final IdentityService identity;

	CaseHistory(ProcessEngineConfigurationImpl engine, HistoryService history, TaskService tasks,
			IdentityService identity) {
		this.engine = engine;
		this.history = history;
		this.tasks = tasks;
		this.identity = identity;
	}

	/**
	 * All steps of the case, running or finished, oldest first; empty for an unknown key.
	 * Asks nobody's rights: the caller has checked them.
	 */
	public List<Step> stepsOf(String businessKey) {
		return unchecked(() -> {
			NativeHistoricActivityInstanceQuery query = this.history.createNativeHistoricActivityInstanceQuery()
				.sql(STEPS)
				.parameter("businessKey", businessKey);
			List<HistoricActivityInstance> activities = new ArrayList<>();
			int read;
			do {
				List<HistoricActivityInstance> page = query.listPage(activities.size(), PAGE);
				activities.addAll(page);
				read = page.size();
			}
			while (read == PAGE);
			activities
				.sort(Comparator.comparing(HistoricActivityInstance::getStartTime).thenComparing(CaseHistory::birth));
			// the frame around steps that run several times has no name of its own
			return activities.stream()
				.filter((activity) -> !"multiInstanceBody".equals(activity.getActivityType()))
				.map(CaseHistory::step)
				.toList();
		});
	}

	/**
	 * The open task of that id if the person whom the engine has authenticated may read
	 * it; refused with {@link IllegalStateException} if it has authenticated nobody.
	 */
	public Optional<OpenTask> task(String taskId) {
		if (this.identity.getCurrentAuthentication() == null) {
			throw new IllegalStateException("Nobody is authenticated at the engine: nobody's right can be checked");
		}
		Task task = this.tasks.createTaskQuery().taskId(taskId).singleResult();
		return Optional.ofNullable(task).map((visible) -> unchecked(() -> openTask(visible)));
	}

	/** A fact of the process in which that open task waits; asks nobody's rights. */
	public Optional<String> fact(OpenTask task, String variable) {
		return unchecked(() -> Optional.ofNullable(this.tasks.getVariable(task.id(), variable)).map(String::valueOf));
	}

	/** What the case waits for; asks nobody's rights. */
	public List<OpenTask> openTasks(String businessKey) {
		return unchecked(() -> query(businessKey).stream().map(this::openTask).toList());
	}

	/** What that person has in hand, the most pressing first; asks nobody's rights. */
	public List<OpenTask> inHandOf(String userId, int most) {
		return unchecked(() -> this.tasks.createTaskQuery()
			.taskAssignee(userId)
			.active()
			.orderByDueDate()
			.asc()
			.orderByTaskPriority()
			.desc()
			.listPage(0, most)
			.stream()
			.map(this::openTask)
			.toList());
	}

	/** Shows the case's open tasks to one more group; asks nobody's rights. */
	public void addCandidateGroup(String businessKey, String group) {
		unchecked(() -> {
			query(businessKey).stream()
				.filter((task) -> !openTask(task).candidateGroups().contains(group))
				.forEach((task) -> this.tasks.addCandidateGroup(task.getId(), group));
			return null;
		});
	}

	/** Shows the case's open tasks to one more person; asks nobody's rights. */
	public void addCandidateUser(String businessKey, String userId) {
		unchecked(() -> {
			query(businessKey).forEach((task) -> this.tasks.addCandidateUser(task.getId(), userId));
			return null;
		});
	}

	/**
	 * Puts a word behind the names of the case's open tasks, so that worklists show it;
	 * once only. Asks nobody's rights.
	 * @return whether there was an open task
	 */
	public boolean mark(String businessKey, String word) {
		return unchecked(() -> {
			List<Task> open = query(businessKey);
			open.stream().filter((task) -> !task.getName().contains(word)).forEach((task) -> {
				task.setName(task.getName() + word);
				this.tasks.saveTask(task);
			});
			return !open.isEmpty();
		});
	}

	/** Puts a word behind the names of the case's open tasks, in the place of another. */
	public void mark(String businessKey, String word, String instead) {
		unchecked(() -> {
			query(businessKey).stream().filter((task) -> task.getName().contains(instead)).forEach((task) -> {
				task.setName(task.getName().replace(instead, ""));
				this.tasks.saveTask(task);
			});
			return null;
		});
		mark(businessKey, word);
	}

	// many steps share a millisecond; the engine's ids are time-based (RFC 4122, version
	// 1)
	private static long birth(HistoricActivityInstance activity) {
		String id = activity.getId();
		UUID uuid = UUID.fromString(id.substring(id.lastIndexOf(':') + 1));
		return (uuid.version() == 1) ? uuid.timestamp() : 0;
	}

	private List<Task> query(String businessKey) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(businessKey)
			.orderByTaskCreateTime()
			.asc()
			.list();
	}

	private OpenTask openTask(Task task) {
		TaskEntity entity = (TaskEntity) task;
		return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(),
				entity.getProcessDefinition().getKey(), entity.getProcessInstance().getBusinessKey(),
				task.getAssignee(),
				this.tasks.getIdentityLinksForTask(task.getId())
					.stream()
					.map(IdentityLink::getGroupId)
					.filter(Objects::nonNull)
					.collect(Collectors.toUnmodifiableSet()),
				instant(task.getDueDate()));
	}

	private <T> T unchecked(Callable<T> action) {
		Command<T> command = (context) -> context.runWithoutAuthorization(action);
		return this.engine.getCommandExecutorTxRequired().execute(command);
	}

	private static Step step(HistoricActivityInstance activity) {
		return new Step(activity.getProcessDefinitionKey(), activity.getActivityId(), activity.getActivityName(),
				activity.getActivityType(), activity.getAssignee(), instant(activity.getStartTime()),
				instant(activity.getEndTime()), activity.isCanceled());
	}

	private static Instant instant(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

}
