package ir.peygir.staff.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ir.peygir.shared.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import org.springframework.stereotype.Component;

/**
 * What is deployed, in every version.
 */
@Component
class Deployed {

	private static final int MOST = 500;

	private final RepositoryService repository;

	Deployed(RepositoryService repository) {
		this.repository = repository;
	}

	List<ProcessDefinition> processes() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.listPage(0, MOST);
	}

	List<DecisionDefinition> decisions() {
		return this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionKey()
			.asc()
			.listPage(0, MOST);
	}

	/** Newest first; refused with {@link Problem} 404 for an unknown key. */
	List<ProcessDefinition> versions(String key) {
		List<ProcessDefinition> versions = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.orderByProcessDefinitionVersion()
			.desc()
			.listPage(0, MOST);
		if (versions.isEmpty()) {
			throw Problem.unknown("staff.processes.unknown", key);
		}
		return versions;
	}

	/** The newest if none is named; refused with {@link Problem} 404 if there is none. */
	ProcessDefinition process(String key, Integer version) {
		return versions(key).stream()
			.filter((one) -> version == null || one.getVersion() == version)
			.findFirst()
			.orElseThrow(() -> Problem.unknown("staff.processes.unknown", key + " " + version));
	}

	DecisionDefinition decision(String key) {
		DecisionDefinition decision = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult();
		if (decision == null) {
			throw Problem.unknown("staff.processes.unknown", key);
		}
		return decision;
	}

	BpmnModelInstance model(ProcessDefinition definition) {
		return this.repository.getBpmnModelInstance(definition.getId());
	}

	/** The text of a form or model of the same deployment. */
	String resource(String deployment, String path) {
		if (!this.repository.getDeploymentResourceNames(deployment).contains(path)) {
			throw Problem.unknown("staff.processes.unknown", path);
		}
		try (var stream = this.repository.getResourceAsStream(deployment, path)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
