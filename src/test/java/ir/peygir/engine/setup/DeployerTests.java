package ir.peygir.engine.setup;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import ir.peygir.Stories;
import ir.peygir.engine.models.Models;
import ir.peygir.engine.models.ModelsRefused;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeployerTests extends Stories {

	private static final String REPORT = "processes/report/report.bpmn";

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
	void oneFaultStopsTheWholeDeploymentAndIsNamedInOneLine() {
		Models models = Models.onClassPath();
		String report = new String(models.contents().get(REPORT), StandardCharsets.UTF_8);
		Models wrong = models.with(REPORT,
				report.replace("${assignUnit}", "${assignUnitt}").getBytes(StandardCharsets.UTF_8));
		long before = this.repository.createProcessDefinitionQuery().count();
		assertThatExceptionOfType(ModelsRefused.class).isThrownBy(() -> this.deployer.deploy(wrong))
			.withMessage("processes/report/report.bpmn, assignUnit «ارجاع به واحد»: "
					+ "there is no bean assignUnitt; the nearest name is assignUnit");
		assertThat(this.repository.createDeploymentQuery().deploymentName("peygir").count()).isOne();
		assertThat(this.repository.createProcessDefinitionQuery().count()).isEqualTo(before);
	}

	@Test
	void aClassPathWithoutModelsIsNoError() {
		this.deployer.deploy(new Models(new TreeMap<>()));
		assertThat(this.repository.createDeploymentQuery().deploymentName("peygir").count()).isOne();
	}

}
