package ir.peygir.engine.guard;

import java.util.List;

import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

/**
 * Reads the comments of a task only for those who may read the task; the engine asks
 * nobody.
 */
public final class GuardedComments extends CommentManager {

	@Override
	public List<Comment> findCommentsByTaskId(String taskId) {
		Caller.mustReadTask(taskId);
		return super.findCommentsByTaskId(taskId);
	}

	@Override
	public List<Event> findEventsByTaskId(String taskId) {
		Caller.mustReadTask(taskId);
		return super.findEventsByTaskId(taskId);
	}

	@Override
	public CommentEntity findCommentByTaskIdAndCommentId(String taskId, String commentId) {
		Caller.mustReadTask(taskId);
		return super.findCommentByTaskIdAndCommentId(taskId, commentId);
	}

	@Override
	public List<Comment> findCommentsByProcessInstanceId(String processInstanceId) {
		Caller.mustReadInstance(processInstanceId);
		return super.findCommentsByProcessInstanceId(processInstanceId);
	}

	@Override
	public CommentEntity findCommentByProcessInstanceIdAndCommentId(String processInstanceId, String commentId) {
		Caller.mustReadInstance(processInstanceId);
		return super.findCommentByProcessInstanceIdAndCommentId(processInstanceId, commentId);
	}

}
