package ir.peygir.engine.models;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ir.peygir.engine.completion.TaskDecisions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The running application as models see it.
 */
@Component
class ApplicationCode implements Surroundings {

	private final ListableBeanFactory beans;

	private final TaskDecisions decisions;

	private final IdentityService identities;

	ApplicationCode(ListableBeanFactory beans, TaskDecisions decisions, IdentityService identities) {
		this.beans = beans;
		this.decisions = decisions;
		this.identities = identities;
	}

	@Override
	public Optional<Class<?>> bean(String name) {
		return this.beans.containsBean(name) ? Optional.ofNullable(this.beans.getType(name)) : Optional.empty();
	}

	@Override
	public Set<String> beans(Class<?> kind) {
		return Set.of(this.beans.getBeanNamesForType(kind, true, false));
	}

	@Override
	public boolean receives(String process, String task) {
		return this.decisions.of(process, task).isPresent();
	}

	@Override
	public Set<String> groups() {
		return this.identities.createGroupQuery()
			.listPage(0, Integer.MAX_VALUE)
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
	}

}
