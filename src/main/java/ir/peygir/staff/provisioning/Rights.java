package ir.peygir.staff.provisioning;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import ir.peygir.shared.CsvRows;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

import org.springframework.stereotype.Component;

/**
 * The engine's authorizations, as the table has them. What all staff may is granted once
 * to everybody who has an account, not to 350 groups; tasks are never granted to those
 * who work them, because the task's own candidates are the right. Ours are known by their
 * ids: a row that was taken away is withdrawn. What an administrator gave by hand stays,
 * except where the table has a row for the same group and thing: the engine keeps one of
 * each only.
 */
@Component
class Rights {

	private static final Predicate<Right> GIVEN = (right) -> !right.permissions().isEmpty();

	private final AuthorizationService authorizations;

	private final ProcessEngine engine;

	private final Groups groups;

	Rights(AuthorizationService authorizations, ProcessEngine engine, Groups groups) {
		this.authorizations = authorizations;
		this.engine = engine;
		this.groups = groups;
	}

	/**
	 * @throws StartRefused for a table with a row that means nothing
	 */
	void provide() {
		provide(new RightsTable(CsvRows.of(RightsTable.FILE), this.groups.ids()).rights());
	}

	void provide(List<Right> rights) {
		Arrays.stream(Resources.values())
			// everybody's own account and the lists of Tasklist are given elsewhere
			.filter((resource) -> !Set.of(Resources.USER, Resources.FILTER).contains(resource))
			.forEach((resource) -> provide(resource, of(resource, rights), granted(resource, null)));
		of(Resources.USER, rights).forEach((right) -> grant(right, granted(Resources.USER, right.id())));
		of(Resources.FILTER, rights).forEach((right) -> grant(right, granted(Resources.FILTER, right.id())));
	}

	/**
	 * @param groups none for everybody
	 */
	void mayUseFilter(String id, String... groups) {
		List<Right> rights = ((groups.length > 0) ? Arrays.stream(groups) : Arrays.stream(new String[] { "*" }))
			.map((group) -> new Right(group, Resources.FILTER, id, List.of(Permissions.READ)))
			.toList();
		provide(Resources.FILTER, rights, granted(Resources.FILTER, id));
	}

	private void provide(Resource resource, List<Right> rights, List<Authorization> granted) {
		rights.forEach((right) -> grant(right, granted));
		granted.stream()
			.filter(Right::isOurs)
			.filter((one) -> rights.stream().filter(GIVEN).noneMatch((right) -> right.isFor(one)))
			.forEach((one) -> this.authorizations.deleteAuthorization(one.getId()));
	}

	private void grant(Right right, List<Authorization> granted) {
		AuthorizationEntity wanted = right.toGrant();
		List<Authorization> present = granted.stream().filter(right::isFor).toList();
		boolean same = GIVEN.test(right) && present.stream()
			.anyMatch((one) -> Right.isOurs(one)
					&& ((AuthorizationEntity) one).getPermissions() == wanted.getPermissions());
		if (same) {
			return;
		}
		// there is one for each group and thing: what the table says takes its place
		present.stream()
			.filter((one) -> GIVEN.test(right) || !Right.isOurs(one))
			.forEach((one) -> this.authorizations.deleteAuthorization(one.getId()));
		if (GIVEN.test(right)) {
			insert(wanted);
		}
	}

	/** The service would choose the id. */
	private void insert(AuthorizationEntity grant) {
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
			.execute((context) -> {
				context.getAuthorizationManager().insert(grant);
				return null;
			});
	}

	private List<Authorization> granted(Resource resource, String id) {
		var query = this.authorizations.createAuthorizationQuery().resourceType(resource);
		return ((id != null) ? query.resourceId(id) : query).listPage(0, Integer.MAX_VALUE);
	}

	private static List<Right> of(Resource resource, List<Right> rights) {
		return rights.stream().filter((right) -> right.resource() == resource).toList();
	}

}
