package ir.peygir.engine.guard;

import java.util.Set;

import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateJobCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * The commands that only an administrator may run: ways round the completion of a task,
 * and those that the engine checks for nobody. What it does check (deploy, start,
 * correlate, filters) stays with its authorizations, which staff do not get.
 */
final class ShutDoors {

	private static final Set<Class<?>> VARIABLES = Set.of(SetTaskVariablesCmd.class, PatchTaskVariablesCmd.class,
			RemoveTaskVariablesCmd.class, SetExecutionVariablesCmd.class, PatchExecutionVariablesCmd.class,
			RemoveExecutionVariablesCmd.class);

	private static final Set<Class<?>> OTHER_ENDS = Set.of(ResolveTaskCmd.class, HandleTaskBpmnErrorCmd.class,
			HandleTaskEscalationCmd.class);

	private static final Set<Class<?>> FREE_TEXT = Set.of(AddCommentCmd.class, UpdateCommentCmd.class,
			DeleteTaskCommentCmd.class, DeleteProcessInstanceCommentCmd.class, CreateAttachmentCmd.class,
			SaveAttachmentCmd.class, DeleteAttachmentCmd.class, GetAttachmentCmd.class, GetAttachmentContentCmd.class,
			GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class, GetTaskAttachmentsCmd.class,
			GetProcessInstanceAttachmentsCmd.class);

	/**
	 * A job without a process, e.g. the clean-up of history, is free to all in the
	 * engine.
	 */
	private static final Set<Class<?>> JOBS = Set.of(ActivateJobCmd.class, SuspendJobCmd.class, DeleteJobCmd.class,
			ExecuteJobsCmd.class, RecalculateJobDuedateCmd.class, SetJobDuedateCmd.class, SetJobPriorityCmd.class,
			SetJobRetriesCmd.class, AbstractSetJobsRetriesBatchCmd.class);

	private ShutDoors() {
	}

	static boolean isFreeText(Command<?> command) {
		return isOneOf(FREE_TEXT, command);
	}

	static boolean isOther(Command<?> command) {
		return isOneOf(VARIABLES, command) || isOneOf(OTHER_ENDS, command) || isOneOf(JOBS, command)
				|| command instanceof AbstractNativeQuery;
	}

	private static boolean isOneOf(Set<Class<?>> doors, Command<?> command) {
		return doors.stream().anyMatch((door) -> door.isInstance(command));
	}

}
