package ir.peygir.engine;

/**
 * Somebody is about to complete a task in the place of an absent colleague, in the
 * transaction that publishes it.
 *
 * @param task the step's name in the diagram
 */
public record StoodIn(String processKey, String businessKey, String task, String userId, String absent) {

}
