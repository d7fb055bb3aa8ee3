package ir.peygir.feedback.process;

import java.util.List;
import java.util.Optional;

import ir.peygir.feedback.FeedbackProcess;
import ir.peygir.feedback.FeedbackResult;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/**
 * Hands a voice's answer to the process instance that waits for it: the voices of a case
 * wait with the same business key.
 */
@Component
class WaitingFeedback implements FeedbackProcess {

	private final RuntimeService runtime;

	private final TaskService tasks;

	WaitingFeedback(RuntimeService runtime, TaskService tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	@Override
	public void answered(String code, int voice, FeedbackResult result) {
		MessageCorrelationBuilder message = this.runtime.createMessageCorrelation(FeedbackModel.FEEDBACK_GIVEN)
			.setVariable(FeedbackModel.FEEDBACK_RESULT, result.variable());
		withoutVoice(code, voice).ifPresentOrElse((old) -> message.processInstanceId(old.getId()),
				() -> message.processInstanceBusinessKey(code)
					.processInstanceVariableEquals(FeedbackModel.VOICE, voice));
		message.correlate();
	}

	@Override
	public void corrected(String code, int voice, FeedbackResult result) {
		instances(code).variableValueEquals(FeedbackModel.VOICE, voice)
			.list()
			.forEach((running) -> this.runtime.setVariable(running.getId(), FeedbackModel.FEEDBACK_RESULT,
					result.variable()));
	}

	@Override
	public int voiceOf(String taskId) {
		return FeedbackModel.voice(this.tasks.getVariable(taskId, FeedbackModel.VOICE));
	}

	/** One that began before cases had voices: it waits for the first and alone. */
	private Optional<ProcessInstance> withoutVoice(String code, int voice) {
		if (voice != 1 || instances(code).variableValueEquals(FeedbackModel.VOICE, voice).count() > 0) {
			return Optional.empty();
		}
		List<ProcessInstance> waiting = instances(code).list();
		return (waiting.size() == 1) ? Optional.of(waiting.get(0)) : Optional.empty();
	}

	private ProcessInstanceQuery instances(String code) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(code)
			.processDefinitionKey(FeedbackModel.KEY);
	}

}
