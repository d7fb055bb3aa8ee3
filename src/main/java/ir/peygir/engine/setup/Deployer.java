package ir.peygir.engine.setup;

import java.io.ByteArrayInputStream;
import java.util.List;

import ir.peygir.engine.models.Finding;
import ir.peygir.engine.models.ModelCheck;
import ir.peygir.engine.models.Models;
import ir.peygir.engine.models.ModelsRefused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys all models as one deployment before the web port opens; a start with unchanged
 * models deploys nothing.
 */
@Component
class Deployer implements SmartInitializingSingleton {

	private final RepositoryService repository;

	private final ModelCheck check;

	Deployer(RepositoryService repository, ModelCheck check) {
		this.repository = repository;
		this.check = check;
	}

	@Override
	public void afterSingletonsInstantiated() {
		deploy(Models.onClassPath());
	}

	/** Refused with {@link ModelsRefused} as a whole if one of them could never run. */
	void deploy(Models models) {
		if (models.contents().isEmpty()) {
			return;
		}
		List<Finding> broken = this.check.broken(models);
		if (!broken.isEmpty()) {
			throw new ModelsRefused(broken);
		}
		DeploymentBuilder deployment = this.repository.createDeployment().name("peygir").source("application");
		models.contents()
			.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		// false: one changed file deploys all, so that what is bound by deployment is
		// found
		deployment.enableDuplicateFiltering(false).deploy();
	}

}
