package ir.peygir.engine.models;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.springframework.stereotype.Component;

/**
 * Lets the engine itself read a model, without deploying it.
 */
@Component
class EngineReading {

	private final ProcessEngineConfigurationImpl engine;

	EngineReading(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	List<Finding> of(String name, byte[] content) {
		try {
			Command<List<Finding>> reading = (context) -> name.endsWith(".bpmn") ? process(name, content)
					: decisions(name, content);
			return this.engine.getCommandExecutorTxRequired().execute(reading);
		}
		catch (ParseException refused) {
			return refused.getResorceReports()
				.stream()
				.flatMap((report) -> report.getErrors().stream())
				.map((problem) -> finding(name, problem))
				.toList();
		}
		catch (RuntimeException refused) {
			return List.of(new Finding(name, null, null, "engine.refuses", List.of(Causes.of(refused))));
		}
	}

	private List<Finding> process(String name, byte[] content) {
		parser().createParse()
			.sourceInputStream(new ByteArrayInputStream(content))
			.deployment(new DeploymentEntity())
			.name(name)
			.execute();
		return List.of();
	}

	private List<Finding> decisions(String name, byte[] content) {
		List<DmnDecision> decisions = this.engine.getDmnEngine().parseDecisions(new ByteArrayInputStream(content));
		return new FeelCells(this.engine.getDmnEngine()).of(name, decisions);
	}

	private static Finding finding(String name, Problem problem) {
		return new Finding(name, problem.getMainElementId(), null, "engine.refuses",
				List.of(Causes.line(problem.getMessage())));
	}

	private BpmnParser parser() {
		return Stream.of(this.engine.getDeployers().toArray())
			.filter(BpmnDeployer.class::isInstance)
			.map((deployer) -> ((BpmnDeployer) deployer).getBpmnParser())
			.findFirst()
			.orElseThrow();
	}

}
