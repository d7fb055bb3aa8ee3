package ir.peygir.staff.web;

import java.util.Optional;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.EngineUser;
import ir.peygir.staff.InPlaceOf;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Component;

/**
 * The open tasks as one member of staff may see and work them; the engine checks each
 * right.
 */
@Component
public class StaffTasks {

	private final CaseHistory history;

	private final TaskService tasks;

	private final EngineUser engine;

	private final InPlaceOf places;

	StaffTasks(CaseHistory history, TaskService tasks, EngineUser engine, InPlaceOf places) {
		this.places = places;
		this.history = history;
		this.tasks = tasks;
		this.engine = engine;
	}

	/** Empty if there is no such task or it is not for this reader's eyes. */
	public Optional<OpenTask> find(StaffMember reader, String taskId) {
		return as(reader, () -> this.history.task(taskId));
	}

	/**
	 * Puts a task back for the colleagues of its group.
	 * @return whether it was this member's
	 */
	boolean giveBack(StaffMember member, String taskId) {
		boolean mine = find(member, taskId).filter((task) -> member.id().equals(task.assignee())).isPresent();
		if (mine) {
			this.engine.run(member.id(), member.groups(), () -> this.tasks.claim(taskId, null));
		}
		return mine;
	}

	/** Whether that task is this member's, or may become it; reading it is not enough. */
	public boolean isFor(StaffMember member, OpenTask task) {
		return member.id().equals(task.assignee())
				|| task.candidateGroups().stream().anyMatch(member.groups()::contains)
				|| as(member,
						() -> this.tasks.createTaskQuery()
							.taskId(task.id())
							.taskCandidateUser(member.id())
							.count()) > 0;
	}

	/** Whether a task of that case is this member's to work: reading it is not enough. */
	boolean worksOn(StaffMember member, String code) {
		if (member.in(StaffGroups.ADMINISTRATORS)) {
			return true;
		}
		if (member.groups().isEmpty()) {
			return false;
		}
		Optional<OpenTask> worked = as(member,
				() -> this.tasks.createTaskQuery()
					.processInstanceBusinessKey(code)
					.or()
					.taskAssignee(member.id())
					.taskCandidateGroupIn(member.groups())
					.endOr()
					.listPage(0, 1)
					.stream()
					.findFirst()
					.flatMap((task) -> this.history.task(task.getId())));
		worked.ifPresent((task) -> acts(member, task));
		return worked.isPresent();
	}

	/** What the member does now is done for who has that task, or in their place. */
	void acts(StaffMember member, OpenTask task) {
		this.places.acts(member, task.candidateGroups());
	}

	private <T> T as(StaffMember member, java.util.function.Supplier<T> question) {
		return this.engine.run(member.id(), member.groups(), question);
	}

}
