package ir.peygir.engine.completion;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Makes a submitted task form the same as a completion: the engine's own way would write
 * each field into its history.
 */
public final class ContractFormService extends FormServiceImpl {

	private final TaskService tasks;

	public ContractFormService(TaskService tasks) {
		this.tasks = tasks;
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		this.tasks.complete(taskId, properties);
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		return this.tasks.completeWithVariablesInReturn(taskId, properties, deserializeValues);
	}

}
