package ir.peygir.engine.completion;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.engine.ActingFor;
import ir.peygir.engine.OnBehalf;
import ir.peygir.engine.StoodIn;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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

	void during(TaskEntity task, String userId, Runnable completion) {
		Optional<String> absent = (userId != null) ? absent(task, userId) : Optional.empty();
		OnBehalf.during(absent, () -> {
			absent.ifPresent((person) -> this.events.publishEvent(stoodIn(task, userId, person)));
			completion.run();
		});
	}

	private Optional<String> absent(TaskEntity task, String userId) {
		Set<String> groups = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		ActingFor known = this.acting.getIfAvailable();
		return (known != null && !groups.isEmpty()) ? known.absent(userId, groups) : Optional.empty();
	}

	private static StoodIn stoodIn(TaskEntity task, String userId, String absent) {
		return new StoodIn(task.getProcessDefinition().getKey(), task.getProcessInstance().getBusinessKey(),
				task.getTaskDefinition().getNameExpression().getExpressionText(), userId, absent);
	}

}
