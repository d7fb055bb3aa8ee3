package ir.peygir.staff.crisis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.engine.EngineUser;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which open tasks of a unit are this person's to complete; the engine checks each right.
 */
@Component
class OwnTasks {

	static final String PROCESS = "report";

	static final String KEY = "actOnReport";

	private static final String TASKS = """
			select T.ID_, P.BUSINESS_KEY_ from ACT_RU_EXECUTION P
				join ACT_RU_TASK T on T.PROC_INST_ID_ = P.ID_ and T.TASK_DEF_KEY_ = 'actOnReport'
			where P.BUSINESS_KEY_ in (:codes) and P.PARENT_ID_ is null""";

	private static final String HANDED = """
			select distinct P.BUSINESS_KEY_ from ACT_RU_TASK T
				join ACT_RU_EXECUTION P on P.ID_ = T.PROC_INST_ID_
			where T.ASSIGNEE_ = :who and T.TASK_DEF_KEY_ = 'actOnReport' and P.BUSINESS_KEY_ is not null
			fetch first 300 rows only""";

	private final JdbcClient database;

	private final TaskService tasks;

	private final EngineUser engine;

	OwnTasks(JdbcClient database, TaskService tasks, EngineUser engine) {
		this.database = database;
		this.tasks = tasks;
		this.engine = engine;
	}

	/** Of these cases what the person sees; without those that they do not. */
	Map<String, Held> of(StaffMember member, Collection<String> codes) {
		Map<String, String> byTask = codes.isEmpty() ? Map.of() : byTask(codes);
		if (byTask.isEmpty()) {
			return Map.of();
		}
		String[] ids = byTask.keySet().toArray(String[]::new);
		return this.engine.run(member.id(), member.groups(), () -> {
			Set<String> own = own(member, ids);
			Map<String, Held> held = new HashMap<>();
			query(ids).listPage(0, ids.length)
				.forEach((task) -> held.put(byTask.get(task.getId()),
						new Held(task.getId(), own.contains(task.getId()))));
			return held;
		});
	}

	/** Codes of the cases that somebody gave to this very person, or that they took. */
	Set<String> handed(StaffMember member) {
		return Set.copyOf(this.database.sql(HANDED).param("who", member.id()).query(String.class).list());
	}

	/** The groups to which the task is shown. */
	Set<String> groups(StaffMember member, Held task) {
		return this.engine.run(member.id(), member.groups(),
				() -> this.tasks.getIdentityLinksForTask(task.taskId())
					.stream()
					.map(IdentityLink::getGroupId)
					.filter(Objects::nonNull)
					.collect(Collectors.toSet()));
	}

	/** Completes a task by its contract, with the person's own rights. */
	void complete(StaffMember member, Held task, Action.Answer answer) {
		this.engine.run(member.id(), member.groups(), () -> this.tasks.complete(task.taskId(), answer.values()));
	}

	private Set<String> own(StaffMember member, String[] ids) {
		List<Task> free = member.groups().isEmpty() ? List.of()
				: query(ids).taskUnassigned().taskCandidateGroupIn(member.groups()).listPage(0, ids.length);
		Set<String> own = new HashSet<>();
		Stream
			.of(free, query(ids).taskAssignee(member.id()).listPage(0, ids.length),
					query(ids).taskUnassigned().taskCandidateUser(member.id()).listPage(0, ids.length))
			.flatMap(List::stream)
			.forEach((task) -> own.add(task.getId()));
		return own;
	}

	private TaskQuery query(String[] ids) {
		return this.tasks.createTaskQuery().taskIdIn(ids).active();
	}

	private Map<String, String> byTask(Collection<String> codes) {
		Map<String, String> byTask = new HashMap<>();
		this.database.sql(TASKS).param("codes", codes).query((row) -> {
			byTask.put(row.getString(1), row.getString(2));
		});
		return byTask;
	}

	/** The task of that case, if it is this person's. */
	Optional<Held> own(StaffMember member, String code) {
		return Optional.ofNullable(of(member, List.of(code)).get(code)).filter(Held::own);
	}

	/**
	 * @param own whether the person has it or may take it; else a colleague has it
	 */
	record Held(String taskId, boolean own) {
	}

}
