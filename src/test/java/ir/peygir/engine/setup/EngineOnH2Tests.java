package ir.peygir.engine.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.engine.Decision;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.ActingFor;
import ir.peygir.engine.TaskDecision;
import ir.peygir.engine.completion.Substitution;
import ir.peygir.engine.completion.TaskDecisions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EngineOnH2Tests {

	private ProcessEngine engine;

	private final TaskDecision decision = new TaskDecision() {

		@Override
		public TaskContract contract() {
			return TaskContract.of("small", "act").choice("outcome", "yes", "no").build();
		}

		@Override
		public Map<String, Object> accept(String businessKey, Decision decision) {
			return decision.values();
		}

	};

	@BeforeEach
	void start() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("small", this.decision));
		SafeEngine configuration = new SafeEngine(new TaskDecisions(beans.getBeanProvider(TaskDecision.class)),
				new Substitution(beans.getBeanProvider(ActingFor.class), (event) -> {
				}));
		DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:small;DB_CLOSE_DELAY=-1", "sa", "");
		configuration.setDataSource(database);
		configuration.setTransactionManager(new DataSourceTransactionManager(database));
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
		configuration.setBeans(new HashMap<>());
		configuration.setAuthorizationEnabled(true);
		configuration.setProcessEngineName("small");
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("small.bpmn",
					Bpmn.createExecutableProcess("small")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.userTask("act")
						.camundaCandidateGroups("${unit}")
						.endEvent()
						.done())
			.deploy();
	}

	@AfterEach
	void stop() {
		this.engine.close();
	}

	@Test
	void theRewrittenQueryKeepsTheBoundaryOnH2Too() {
		this.engine.getRuntimeService().startProcessInstanceByKey("small", Map.of("unit", "unit-A"));
		String foreign = this.engine.getRuntimeService()
			.startProcessInstanceByKey("small", Map.of("unit", "unit-B"))
			.getId();
		TaskQuery query = this.engine.getTaskService().createTaskQuery();
		IdentityService identity = this.engine.getIdentityService();
		identity.setAuthentication("joe", List.of("unit-A"));
		assertThat(query.list()).singleElement()
			.satisfies((task) -> assertThat(task.getProcessInstanceId()).isNotEqualTo(foreign));
		assertThat(query.count()).isOne();
		identity.setAuthentication("sue", null);
		assertThat(query.list()).isEmpty();
		identity.clearAuthentication();
		assertThat(query.count()).isEqualTo(2);
	}

	@Test
	void aTaskCompletesByItsContractOnH2Too() {
		this.engine.getRuntimeService().startProcessInstanceByKey("small", Map.of("unit", "unit-A"));
		String task = this.engine.getTaskService().createTaskQuery().singleResult().getId();
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> this.engine.getTaskService().complete(task, Map.of("outcome", "maybe")));
		this.engine.getTaskService().complete(task, Map.of("outcome", "yes"));
		assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
	}

}
