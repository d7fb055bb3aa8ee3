package ir.peygir.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one person decided on one task, already checked against the task's contract; lives
 * only as long as the completing transaction.
 *
 * @param userId who completes; null when our own code does
 * @param values by name: {@code String}, {@code Integer}, {@code Boolean} or
 * {@code LocalDate}; only listed names, only what this completion sent
 */
public record Decision(String taskId, String taskKey, String userId, Map<String, Object> values) {

	public Decision {
		values = Collections.unmodifiableMap(new HashMap<>(values));
	}

	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	/** The text, choice or code of that name; null if it was not sent. */
	public String text(String name) {
		return (String) this.values.get(name);
	}

	/** The same as {@link #text}, as an optional. */
	public Optional<String> given(String name) {
		return Optional.ofNullable(text(name));
	}

	public Optional<LocalDate> date(String name) {
		return Optional.ofNullable((LocalDate) this.values.get(name));
	}

	public Optional<Integer> number(String name) {
		return Optional.ofNullable((Integer) this.values.get(name));
	}

	/** The flag of that name; false if it was not sent. */
	public boolean flag(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

	// without the values: a person's text must not reach a log
	@Override
	public String toString() {
		return "Decision[" + this.taskKey + " " + this.taskId + " " + this.values.keySet() + "]";
	}

}
