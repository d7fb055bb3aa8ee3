package ir.peygir.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Staff and cases of the trial process.
 */
@Component
class Trial {

	static final String PASSWORD = "trial-Password-1";

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService management;

	Trial(IdentityService identity, AuthorizationService authorizations, RuntimeService runtime, TaskService tasks,
			ManagementService management) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.runtime = runtime;
		this.tasks = tasks;
		this.management = management;
	}

	/** Those whom the stories speak of; each comes once. */
	void staffArrive() {
		person("triala", "unit-TA");
		person("trialb", "unit-TB");
		person("trialsolo", "unit-TC");
		person("trialab", "unit-TA", "unit-TB");
		person("trialadmin", "administrators");
		person("trialauditor", "trial-auditors");
		grant("unit-TA", Resources.PROCESS_DEFINITION, Permissions.READ);
		grant("trial-auditors", Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ_TASK,
				ProcessDefinitionPermissions.READ_HISTORY);
		Stream.of(Resources.TASK, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.FILTER)
			.forEach((resource) -> grant("administrators", resource, Permissions.ALL));
	}

	String caseOf(String unit) {
		String businessKey = UUID.randomUUID().toString();
		this.runtime.startProcessInstanceByKey("engineTrial", businessKey, Map.of("unit", unit));
		return businessKey;
	}

	/** The id of the task that waits in a new case of that unit. */
	String taskOf(String unit) {
		return task(caseOf(unit)).getId();
	}

	Task task(String businessKey) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
	}

	boolean isOpen(String taskId) {
		return this.tasks.createTaskQuery().taskId(taskId).count() == 1;
	}

	/** Fires what waits behind completed tasks. */
	void goesOn(String businessKey) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.rootProcessInstances()
			.singleResult()
			.getId();
		this.management.createJobQuery()
			.processInstanceId(instance)
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
	}

	void grant(String group, Resource resource, Permission... permissions) {
		if (this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId("*")
			.count() == 0) {
			Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
			grant.setResource(resource);
			grant.setResourceId("*");
			grant.setPermissions(permissions);
			this.authorizations.saveAuthorization(grant);
		}
	}

	private void person(String id, String... groups) {
		if (this.identity.createUserQuery().userId(id).count() > 0) {
			return;
		}
		User user = this.identity.newUser(id);
		user.setPassword(PASSWORD);
		this.identity.saveUser(user);
		List.of(groups).forEach((group) -> {
			if (this.identity.createGroupQuery().groupId(group).count() == 0) {
				this.identity.saveGroup(this.identity.newGroup(group));
			}
			this.identity.createMembership(id, group);
		});
	}

}
