package ir.peygir.engine;

/**
 * A task went back to its group because whoever had taken it has left, in the transaction
 * that publishes it.
 *
 * @param task its name in the worklist
 */
public record TaskReturned(String businessKey, String task, String userId) {

}
