package ir.peygir.engine.completion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import ir.peygir.engine.ActingFor;
import ir.peygir.engine.CaseStep;
import ir.peygir.engine.Decision;
import ir.peygir.engine.OnBehalf;
import ir.peygir.engine.StoodIn;
import ir.peygir.engine.TaskDone;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Finds out whether a task is completed in somebody's place, by the groups to which it is
 * shown, and lets everybody know while it happens.
 */
public final class Substitution {

	private final ObjectProvider<ActingFor> acting;

	private final ApplicationEventPublisher events;

	public Substitution(ObjectProvider<ActingFor> acting, ApplicationEventPublisher events) {
		this.acting = acting;
		this.events = events;
	}

	void during(TaskEntity task, Decision decision, Runnable completion) {
		String userId = decision.userId();
		Set<String> groups = groups(task);
		Optional<String> absent = (userId != null) ? absent(groups, userId) : Optional.empty();
		OnBehalf.during(absent, () -> {
			absent.ifPresent((person) -> this.events.publishEvent(stoodIn(task, userId, person)));
			this.events.publishEvent(new TaskDone(task.getId()));
			if (task.getProcessInstance().getBusinessKey() != null) {
				this.events.publishEvent(step(task, decision, groups, absent.orElse(null)));
			}
			completion.run();
		});
	}

	private static Set<String> groups(TaskEntity task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static CaseStep step(TaskEntity task, Decision decision, Set<String> groups, String absent) {
		List<String> own = Context.getCommandContext().getAuthenticatedGroupIds();
		String role = (decision.userId() == null) ? CaseStep.SYSTEM
				: groups.stream().filter((group) -> own != null && own.contains(group)).findFirst().orElse(null);
		return new CaseStep(task.getProcessInstance().getBusinessKey(), "task." + task.getTaskDefinitionKey(),
				decision.userId(), role, absent, ClockUtil.getCurrentTime().toInstant(),
				CaseStep.content(new TreeMap<>(decision.values())), false, null);
	}

	private Optional<String> absent(Set<String> groups, String userId) {
		ActingFor known = this.acting.getIfAvailable();
		return (known != null && !groups.isEmpty()) ? known.absent(userId, groups) : Optional.empty();
	}

	private static StoodIn stoodIn(TaskEntity task, String userId, String absent) {
		return new StoodIn(task.getProcessDefinition().getKey(), task.getProcessInstance().getBusinessKey(),
				task.getTaskDefinition().getNameExpression().getExpressionText(), userId, absent);
	}

}
