package ir.peygir.staff.crisis;

import java.util.Optional;

import ir.peygir.engine.ActingFor;
import ir.peygir.engine.OnBehalf;
import ir.peygir.report.CrisisCases;
import ir.peygir.staff.StaffDirectory;
import ir.peygir.staff.StaffMember;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the answer to one of the cases, by the rights that the person has at that moment.
 */
@Component
class OneAnswer {

	private final CrisisCases cases;

	private final OwnTasks tasks;

	private final StaffDirectory staff;

	private final ObjectProvider<ActingFor> acting;

	OneAnswer(CrisisCases cases, OwnTasks tasks, StaffDirectory staff, ObjectProvider<ActingFor> acting) {
		this.cases = cases;
		this.tasks = tasks;
		this.staff = staff;
		this.acting = acting;
	}

	/**
	 * Completes the task, in the running transaction.
	 * @return why it may not be; empty if it was answered
	 */
	Optional<Sight.Why> give(Action action, Crisis crisis, String code) {
		Optional<StaffMember> member = this.staff.member(action.who());
		if (member.isEmpty()) {
			return Optional.of(Sight.Why.GONE);
		}
		Optional<Sight.Why> obstacle = this.cases.obstacle(code, crisis.scope())
			.map((found) -> Sight.Why.valueOf(found.name()));
		if (obstacle.isPresent()) {
			return obstacle;
		}
		Optional<OwnTasks.Held> task = this.tasks.own(member.get(), code);
		if (task.isEmpty()) {
			return Optional.of(Sight.Why.NOT_YOURS);
		}
		OnBehalf.during(absent(member.get(), task.get()), () -> {
			this.cases.answeredIn(code, crisis.title(), action.who());
			this.tasks.complete(member.get(), task.get(), action.said());
		});
		return Optional.empty();
	}

	private Optional<String> absent(StaffMember member, OwnTasks.Held task) {
		return Optional.ofNullable(this.acting.getIfAvailable())
			.flatMap((known) -> known.absent(member.id(), this.tasks.groups(member, task)));
	}

}
