package ir.peygir.engine;

import java.time.Instant;

/**
 * One activity a case has gone through, as the engine's history knows it.
 *
 * @param type the engine's word, e.g. {@code userTask}
 * @param assignee who did a user task; null for other activities
 * @param end null while it runs
 * @param canceled whether it was left before its end, e.g. by a timer
 */
public record Step(String processKey, String activityId, String name, String type, String assignee, Instant start,
		Instant end, boolean canceled) {
}
