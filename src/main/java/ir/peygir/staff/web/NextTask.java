package ir.peygir.staff.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.engine.CaseHistory;
import ir.peygir.engine.EngineUser;
import ir.peygir.engine.OwnDoing;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * Decides which task a member of staff works on next, so that nobody picks the easy ones.
 */
@Component
class NextTask {

	/** So many may be taken by colleagues at the same moment. */
	private static final int LOOKED_AT = 50;

	private static final List<String> OF_OBJECTION = List.of("reviewObjection", "inspectReport");

	private final TaskService tasks;

	private final EngineUser engine;

	private final NextReason reasons;

	private final CaseHistory cases;

	private final OwnDoing ownDoing;

	NextTask(TaskService tasks, EngineUser engine, NextReason reasons, CaseHistory cases, OwnDoing ownDoing) {
		this.tasks = tasks;
		this.engine = engine;
		this.reasons = reasons;
		this.cases = cases;
		this.ownDoing = ownDoing;
	}

	/**
	 * Claims it for the member: their own that are late first, then the free ones, and
	 * without any their own again. What is about their own doing is passed over, because
	 * somebody else has to decide it. Of several who ask at once each gets another one.
	 * @return empty if there is nothing to do
	 */
	Optional<Taken> take(StaffMember member) {
		return this.engine.run(member.id(), member.groups(), () -> {
			List<Candidate> own = sorted(Stream.of(ordered(this.tasks.createTaskQuery().taskAssignee(member.id()))));
			Optional<Taken> late = own.stream()
				.filter((task) -> this.reasons.late(task) && mayDecide(task, member))
				.findFirst()
				.map((task) -> new Taken(task.id(), this.reasons.ownLate(task)));
			return late.or(() -> free(member))
				.or(() -> own.stream()
					.filter((task) -> mayDecide(task, member))
					.findFirst()
					.map((task) -> new Taken(task.id(), this.reasons.own())));
		});
	}

	private Optional<Taken> free(StaffMember member) {
		List<Candidate> free = sorted(Stream.of(
				member.groups().isEmpty() ? List.of()
						: ordered(this.tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(member.groups())),
				// who was called in person
				ordered(this.tasks.createTaskQuery().taskUnassigned().taskCandidateUser(member.id()))));
		for (int at = 0; at < free.size(); at++) {
			if (mayDecide(free.get(at), member) && claimed(free.get(at), member)) {
				Candidate runnerUp = free.stream()
					.skip(at + 1L)
					.filter((task) -> mayDecide(task, member))
					.findFirst()
					.orElse(null);
				return Optional.of(new Taken(free.get(at).id(), this.reasons.free(free.get(at), runnerUp)));
			}
		}
		return Optional.empty();
	}

	private boolean mayDecide(Candidate task, StaffMember member) {
		return !this.ownDoing.isPossible(task.key()) || this.cases.task(task.id())
			.filter((open) -> this.ownDoing.whyNot(open, member.id(), member.groups()).isEmpty())
			.isPresent();
	}

	private boolean claimed(Candidate task, StaffMember member) {
		try {
			this.tasks.claim(task.id(), member.id());
			return true;
		}
		catch (InvalidRequestException | OptimisticLockingException | NullValueException | AuthorizationException ex) {
			// a colleague was quicker
			return false;
		}
	}

	private static List<Task> ordered(TaskQuery query) {
		return query.active()
			.orderByTaskPriority()
			.desc()
			.orderByDueDate()
			.asc()
			.orderByTaskCreateTime()
			.asc()
			.listPage(0, LOOKED_AT);
	}

	private List<Candidate> sorted(Stream<List<Task>> found) {
		List<Task> all = found.flatMap(List::stream).toList();
		Set<String> objected = objected(all);
		return List.copyOf(all.stream()
			.map((task) -> new Candidate(task.getId(), task.getTaskDefinitionKey(), task.getPriority(),
					(task.getDueDate() != null) ? task.getDueDate().toInstant() : Instant.MAX,
					objected.contains(task.getId()), task.getCreateTime().toInstant()))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private Set<String> objected(List<Task> all) {
		Set<String> found = new HashSet<>();
		all.stream()
			.filter((task) -> OF_OBJECTION.contains(task.getTaskDefinitionKey()))
			.forEach((task) -> found.add(task.getId()));
		if (!all.isEmpty()) {
			this.tasks.createTaskQuery()
				.taskIdIn(all.stream().map(Task::getId).distinct().toArray(String[]::new))
				.processVariableValueEquals("objected", true)
				.listPage(0, 2 * LOOKED_AT)
				.forEach((task) -> found.add(task.getId()));
		}
		return found;
	}

	/**
	 * What decides, most urgent first.
	 *
	 * @param due {@link Instant#MAX} without a deadline
	 */
	record Candidate(String id, String key, int priority, Instant due, boolean objected,
			Instant since) implements Comparable<Candidate> {

		private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::priority)
			.reversed()
			.thenComparing(Candidate::due)
			.thenComparing(Candidate::objected, Comparator.reverseOrder())
			.thenComparing(Candidate::since)
			.thenComparing(Candidate::id);

		@Override
		public int compareTo(Candidate other) {
			return ORDER.compare(this, other);
		}

	}

	/**
	 * @param why one sentence for whoever took it
	 */
	record Taken(String task, String why) {

		String link() {
			return "/camunda/app/tasklist/default/#/?task=" + this.task;
		}

	}

}
