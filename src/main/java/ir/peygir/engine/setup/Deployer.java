package ir.peygir.engine.setup;

import java.io.ByteArrayInputStream;

import ir.peygir.engine.completion.TaskDecisions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys all models as one deployment before the web port opens; a start with unchanged
 * models deploys nothing.
 */
@Component
class Deployer implements SmartInitializingSingleton {

	private final RepositoryService repository;

	private final TaskDecisions decisions;

	Deployer(RepositoryService repository, TaskDecisions decisions) {
		this.repository = repository;
		this.decisions = decisions;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Models models = Models.onClassPath();
		models.processes().forEach(this::mustHaveReceivers);
		deploy(models);
	}

	void deploy(Models models) {
		if (models.contents().isEmpty()) {
			return;
		}
		DeploymentBuilder deployment = this.repository.createDeployment().name("peygir").source("application");
		models.contents()
			.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		// false: one changed file deploys all, so that what is bound by deployment is
		// found
		deployment.enableDuplicateFiltering(false).deploy();
	}

	/** Refused with {@link IllegalStateException}: such a task could not be completed. */
	void mustHaveReceivers(BpmnModelInstance model) {
		for (UserTask task : model.getModelElementsByType(UserTask.class)) {
			String process = processOf(task);
			if (this.decisions.of(process, task.getId()).isEmpty()) {
				throw new IllegalStateException(
						"No TaskDecision for user task " + task.getId() + " of process " + process);
			}
		}
	}

	private static String processOf(UserTask task) {
		ModelElementInstance parent = task.getParentElement();
		while (!(parent instanceof Process process)) {
			parent = parent.getParentElement();
		}
		return process.getId();
	}

}
