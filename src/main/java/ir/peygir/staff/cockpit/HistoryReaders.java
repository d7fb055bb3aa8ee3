package ir.peygir.staff.cockpit;

import java.util.List;

import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Component;

/**
 * Says whose history a member of staff may read, by the engine's own authorizations: the
 * queries of this package pass the engine by.
 */
@Component
class HistoryReaders {

	private static final int MOST = 500;

	private final AuthorizationService authorizations;

	private final RepositoryService repository;

	HistoryReaders(AuthorizationService authorizations, RepositoryService repository) {
		this.authorizations = authorizations;
		this.repository = repository;
	}

	/**
	 * Keys of the processes whose history this member may read.
	 * @throws Problem 403 if there is none
	 */
	List<String> keys(StaffMember reader) {
		List<String> keys = this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.listPage(0, MOST)
			.stream()
			.map(ProcessDefinition::getKey)
			.filter((key) -> mayRead(reader, key))
			.toList();
		if (keys.isEmpty()) {
			throw Problem.forbidden("staff.notYours");
		}
		return keys;
	}

	/**
	 * All versions of that process, newest first.
	 * @throws Problem 403 if its history is not for this member
	 */
	List<ProcessDefinition> versions(StaffMember reader, String key) {
		if (!mayRead(reader, key)) {
			throw Problem.forbidden("staff.notYours");
		}
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.orderByProcessDefinitionVersion()
			.desc()
			.listPage(0, MOST);
	}

	private boolean mayRead(StaffMember reader, String key) {
		return this.authorizations.isUserAuthorized(reader.id(), reader.groups(),
				ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, key);
	}

}
