package ir.peygir.engine.setup;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.engine.completion.AcceptOnEveryUserTask;
import ir.peygir.engine.completion.ContractFormService;
import ir.peygir.engine.completion.ContractTaskService;
import ir.peygir.engine.completion.PendingDecisions;
import ir.peygir.engine.completion.Substitution;
import ir.peygir.engine.completion.TaskDecisions;
import ir.peygir.engine.guard.CommandGate;
import ir.peygir.engine.guard.GuardedComments;
import ir.peygir.engine.guard.NoRowsPerTask;
import ir.peygir.engine.guard.TaskMapping;
import ir.peygir.engine.guard.TaskRights;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/**
 * The engine with its open ends closed; settings of the application come on top through
 * the starter's plugins.
 */
final class SafeEngine extends SpringProcessEngineConfiguration {

	static final String ADMINISTRATORS = "administrators";

	SafeEngine(TaskDecisions decisions, Substitution substitution) {
		ContractTaskService tasks = new ContractTaskService(decisions);
		setTaskService(tasks);
		setFormService(new ContractFormService(tasks));
		setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new AcceptOnEveryUserTask(decisions, substitution))));
		setCustomSessionFactories(new ArrayList<>(List.of(new OwnSession(PendingDecisions.class, PendingDecisions::new),
				new OwnSession(AuthorizationManager.class, TaskRights::new),
				new OwnSession(CommentManager.class, GuardedComments::new))));
		setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new CommandGate())));
		setResourceAuthorizationProvider(new NoRowsPerTask());
		setAdminGroups(new ArrayList<>(List.of(ADMINISTRATORS)));
		setPasswordEncryptor(new SlowHash());
		setStandaloneTasksEnabled(false);
		setJavaSerializationFormatEnabled(false);
	}

	/**
	 * Quickly, as the engine does: slow hashes protect nothing that everybody knows, and
	 * take most of the time in which a demo starts.
	 */
	void hashKnownPasswords() {
		setPasswordEncryptor(new Sha512HashDigest());
		setCustomPasswordChecker(new ArrayList<>(List.of(new SlowHash())));
	}

	@Override
	protected InputStream getMyBatisXmlConfigurationSteam() {
		return TaskMapping.mappingsWithoutTasks();
	}

	@Override
	protected void initSqlSessionFactory() {
		super.initSqlSessionFactory();
		TaskMapping.add(this.sqlSessionFactory.getConfiguration());
	}

}
