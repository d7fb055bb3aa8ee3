package ir.peygir.engine.guard;

import java.util.Objects;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Stands before every command: what the engine would run for staff without asking whether
 * they may, is refused here.
 */
public final class CommandGate extends CommandInterceptor {

	private static final String CLOSED = "این کار برای شما باز نیست.";

	private static final EngineField CLAIMED_TASK = EngineField.of(ClaimTaskCmd.class, "taskId");

	private static final EngineField CLAIMED_FOR = EngineField.of(ClaimTaskCmd.class, "userId");

	private static final EngineField AUTHORIZATION = EngineField.of(SaveAuthorizationCmd.class, "authorization");

	@Override
	public <T> T execute(Command<T> command) {
		if (Caller.isChecked() && !Caller.isAdministrator()) {
			mustBeOpen(command);
		}
		if (command instanceof SaveAuthorizationCmd) {
			TaskGrants.mustBeSupported(AUTHORIZATION.read(command, Authorization.class));
		}
		return this.next.execute(command);
	}

	private static void mustBeOpen(Command<?> command) {
		if (ShutDoors.isFreeText(command)) {
			// REST makes 400 or 404 of an engine exception on comments and attachments
			throw new InvalidRequestException(Status.FORBIDDEN, CLOSED);
		}
		if (ShutDoors.isOther(command) || command instanceof ClaimTaskCmd && !isOwnClaim(command)) {
			throw new AuthorizationException(CLOSED);
		}
	}

	/** Taking a task is for oneself; giving back is for who holds it. */
	private static boolean isOwnClaim(Command<?> command) {
		String claimant = CLAIMED_FOR.read(command, String.class);
		if (claimant != null) {
			return claimant.equals(Caller.userId());
		}
		String taskId = CLAIMED_TASK.read(command, String.class);
		TaskEntity task = (taskId != null) ? Context.getCommandContext().getTaskManager().findTaskById(taskId) : null;
		return task == null || task.getAssignee() == null || Objects.equals(task.getAssignee(), Caller.userId());
	}

}
