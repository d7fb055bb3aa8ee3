package ir.peygir.staff.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ir.peygir.engine.EngineUser;
import ir.peygir.engine.HandedTasks;
import ir.peygir.engine.OpenTask;
import ir.peygir.engine.OwnDoing;
import ir.peygir.shared.PersianText;
import ir.peygir.staff.StaffDirectory;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Passes tasks on at the end of a shift, each for itself: what cannot be passed on stays
 * and says why, the others go.
 */
@Component
class Shift {

	static final int LONGEST_NOTE = 500;

	private static final int MOST = 200;

	private final StaffTasks tasks;

	private final HandedTasks handing;

	private final ShiftNotes notes;

	private final OwnDoing ownDoing;

	private final StaffDirectory directory;

	private final IdentityService identities;

	private final EngineUser engine;

	Shift(StaffTasks tasks, HandedTasks handing, ShiftNotes notes, OwnDoing ownDoing, StaffDirectory directory,
			IdentityService identities, EngineUser engine) {
		this.tasks = tasks;
		this.handing = handing;
		this.notes = notes;
		this.ownDoing = ownDoing;
		this.directory = directory;
		this.identities = identities;
		this.engine = engine;
	}

	/** Names of those who share a group of these tasks with the member, by account. */
	Map<String, String> colleagues(StaffMember member, Collection<OpenTask> inHand) {
		Map<String, String> found = new LinkedHashMap<>();
		inHand.stream()
			.flatMap((task) -> task.candidateGroups().stream())
			.filter(member::in)
			.distinct()
			.flatMap((group) -> this.identities.createUserQuery().memberOfGroup(group).listPage(0, MOST).stream())
			.filter((user) -> !user.getId().equals(member.id()))
			.sorted(java.util.Comparator.comparing(User::getId))
			.forEach((user) -> found.putIfAbsent(user.getId(), name(user)));
		return found;
	}

	/**
	 * @param to the colleague, or {@code null} for the groups
	 * @param noteOf what was written for a task, by its id
	 * @return what stays, each with the key of a message that says why
	 */
	List<Stays> pass(StaffMember from, Collection<String> taskIds, StaffMember to, Map<String, String> noteOf) {
		List<Stays> stays = new ArrayList<>();
		for (String id : taskIds) {
			Optional<OpenTask> task = this.tasks.find(from, id).filter((found) -> from.id().equals(found.assignee()));
			String why = task.isPresent() ? pass(from, task.get(), to, noteOf.get(id)) : "gone";
			if (why != null) {
				stays.add(new Stays(id, task.map(OpenTask::name).orElse(null), "staff.shift.fail." + why));
			}
		}
		return stays;
	}

	private String pass(StaffMember from, OpenTask task, StaffMember to, String written) {
		String note = PersianText.clean((written != null) ? written : "");
		if (note.length() > LONGEST_NOTE) {
			return "note";
		}
		String why = (to != null) ? whyNot(task, to) : task.candidateGroups().isEmpty() ? "noGroup" : null;
		if (why != null) {
			return why;
		}
		String told = note.isEmpty() ? null : note;
		// a stand-in's line names both
		this.tasks.acts(from, task);
		HandedTasks.Outcome outcome = this.engine.run(from.id(), from.groups(),
				() -> this.handing.pass(task, from.id(), (to != null) ? to.id() : null,
						(to != null) ? to.fullName() : null, told, () -> this.notes.keep(task, told, from.id())));
		return switch (outcome) {
			case PASSED -> null;
			case GONE -> "gone";
			case BUSY -> "busy";
		};
	}

	private String whyNot(OpenTask task, StaffMember to) {
		if (this.tasks.find(to, task.id()).filter((seen) -> this.tasks.isFor(to, seen)).isEmpty()) {
			return "notTheirs";
		}
		return this.ownDoing.whyNot(task, to.id(), to.groups()).isPresent() ? "own" : null;
	}

	/** Empty for an account that is nobody's, and for oneself. */
	Optional<StaffMember> colleague(StaffMember member, String account) {
		return this.directory.member(account).filter((found) -> !found.id().equals(member.id()));
	}

	private static String name(User user) {
		return "%s %s".formatted(user.getFirstName(), user.getLastName()).replace("null", "").strip();
	}

	/**
	 * A task that was not passed on.
	 *
	 * @param name {@code null} for one that this member does not see
	 * @param why key of a message; its argument is the colleague's name
	 */
	record Stays(String id, String name, String why) {
	}

}
