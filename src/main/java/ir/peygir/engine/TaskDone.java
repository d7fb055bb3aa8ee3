package ir.peygir.engine;

/**
 * Somebody completes a task, published in the transaction in which it ends; the case and
 * the key of the task may be those of others too, its id is not.
 */
public record TaskDone(String taskId) {
}
