package ir.peygir.engine.setup;

import java.util.TreeMap;

import ir.peygir.Stories;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DeployerTests extends Stories {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Deployer deployer;

	@Test
	void resourcesAreNamedByTheirPathInTheRepositoryAndStepsOfCitizensStayOut() {
		String deployment = this.repository.createDeploymentQuery().deploymentName("peygir").singleResult().getId();
		assertThat(this.repository.getDeploymentResourceNames(deployment))
			.contains("processes/engine/engine-trial.bpmn", "processes/engine/engine-trial-leaf.bpmn",
					"forms/engine/actOnTrial.html")
			.doesNotContain("forms/engine/trialStarted-first.html")
			.allMatch((name) -> name.startsWith("processes/") || name.startsWith("forms/"));
	}

	@Test
	void startingAgainMakesNoSecondVersion() {
		this.deployer.afterSingletonsInstantiated();
		assertThat(this.repository.createDeploymentQuery().deploymentName("peygir").count()).isOne();
		assertThat(this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("engineTrial")
			.latestVersion()
			.singleResult()
			.getVersion()).isOne();
	}

	@Test
	void aUserTaskThatNobodyReceivesStopsTheStart() {
		BpmnModelInstance model = Bpmn.createExecutableProcess("lonely").startEvent().userTask("waitForNobody").done();
		assertThatIllegalStateException().isThrownBy(() -> this.deployer.mustHaveReceivers(model))
			.withMessage("No TaskDecision for user task waitForNobody of process lonely");
	}

	@Test
	void aClassPathWithoutModelsIsNoError() {
		this.deployer.deploy(new Models(new TreeMap<>()));
		assertThat(this.repository.createDeploymentQuery().deploymentName("peygir").count()).isOne();
	}

}
