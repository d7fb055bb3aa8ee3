package ir.peygir.engine;

import java.time.Instant;
import java.util.Set;

/**
 * A user task that waits for somebody.
 *
 * @param assignee null while nobody has taken it
 * @param due null without a deadline
 */
public record OpenTask(String id, String key, String name, String processKey, String businessKey, String assignee,
		Set<String> candidateGroups, Instant due) {
}
