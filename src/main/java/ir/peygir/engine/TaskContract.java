package ir.peygir.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What completes one user task: the names a form or a REST caller may send, their kinds
 * and which of them must be there.
 */
public final class TaskContract {

	private final String processKey;

	private final String taskKey;

	private final List<TaskField> fields;

	private TaskContract(Builder builder) {
		this.processKey = builder.processKey;
		this.taskKey = builder.taskKey;
		this.fields = List.copyOf(builder.fields.values());
	}

	public static Builder of(String processKey, String taskKey) {
		return new Builder(processKey, taskKey);
	}

	public String processKey() {
		return this.processKey;
	}

	public String taskKey() {
		return this.taskKey;
	}

	/** The names that may be sent, in the order of the contract. */
	public Set<String> names() {
		Map<String, Boolean> names = new LinkedHashMap<>();
		this.fields.forEach((field) -> names.put(field.name(), true));
		return names.keySet();
	}

	/**
	 * Reads what was sent: unlisted names are dropped, nothing is thrown.
	 * @param sent may be null
	 */
	public Reading read(Map<String, Object> sent) {
		Map<String, Object> values = new HashMap<>();
		List<Refusal> refusals = new ArrayList<>();
		for (TaskField field : this.fields) {
			read(field, sent, values, refusals);
		}
		for (TaskField field : this.fields) {
			boolean told = refusals.stream().anyMatch((refusal) -> refusal.field().equals(field.name()));
			if (!told && !values.containsKey(field.name()) && field.required().test(values)) {
				refusals.add(field.refusal("لازم است."));
			}
		}
		return new Reading(values, List.copyOf(refusals));
	}

	private static void read(TaskField field, Map<String, Object> sent, Map<String, Object> values,
			List<Refusal> refusals) {
		try {
			Object raw = (sent != null) ? raw(sent, field.name()) : null;
			Object value = (raw != null) ? field.kind().read(raw) : null;
			if (value != null) {
				values.put(field.name(), value);
			}
		}
		catch (FieldKind.Unfit ex) {
			refusals.add(field.refusal(ex.getMessage()));
		}
	}

	// an object that is still serialized must not be opened for a look
	private static Object raw(Map<String, Object> sent, String name) {
		Object raw = (sent instanceof VariableMap typed) ? typed.getValueTyped(name) : sent.get(name);
		if (raw instanceof SerializableValue serialized && !serialized.isDeserialized()) {
			return serialized;
		}
		return (raw instanceof TypedValue value) ? value.getValue() : raw;
	}

	/** What was sent, as far as it fits, and what is wrong with it. */
	public record Reading(Map<String, Object> values, List<Refusal> refusals) {
	}

	/** Lists the values; a modifier speaks of the value named last. */
	public static final class Builder {

		private final String processKey;

		private final String taskKey;

		private final Map<String, TaskField> fields = new LinkedHashMap<>();

		private String last;

		private Builder(String processKey, String taskKey) {
			this.processKey = processKey;
			this.taskKey = taskKey;
		}

		/** One of the listed values; required unless said otherwise. */
		public Builder choice(String name, String... known) {
			return add(name, FieldKind.choice(List.of(known)), TaskField.ALWAYS);
		}

		/** Free text of at most that many characters; optional unless said otherwise. */
		public Builder text(String name, int longest) {
			return add(name, FieldKind.text(longest), TaskField.NEVER);
		}

		/** A short identifier of Latin letters, digits and hyphens. */
		public Builder code(String name, int longest) {
			return add(name, FieldKind.code(longest), TaskField.NEVER);
		}

		/** An ISO date. */
		public Builder date(String name) {
			return add(name, FieldKind.date(), TaskField.NEVER);
		}

		/** A whole number, both ends included; Persian digits are accepted. */
		public Builder number(String name, int smallest, int largest) {
			return add(name, FieldKind.number(smallest, largest), TaskField.NEVER);
		}

		/** Yes or no; required unless said otherwise. */
		public Builder flag(String name) {
			return add(name, FieldKind.flag(), TaskField.ALWAYS);
		}

		/** What the value is called to the person who has to send it. */
		public Builder label(String text) {
			return change((field) -> field.withLabel(text));
		}

		public Builder required() {
			return change((field) -> field.withRequired(TaskField.ALWAYS));
		}

		public Builder optional() {
			return change((field) -> field.withRequired(TaskField.NEVER));
		}

		public Builder requiredWhen(String other, String... outcomes) {
			return required(other, Set.of(outcomes)::contains);
		}

		public Builder requiredUnless(String other, String... outcomes) {
			Set<String> excepted = Set.of(outcomes);
			return required(other, (outcome) -> !excepted.contains(outcome));
		}

		public TaskContract build() {
			return new TaskContract(this);
		}

		private Builder required(String other, Predicate<String> holds) {
			if (!this.fields.containsKey(other)) {
				throw new IllegalArgumentException(this.taskKey + ": " + other + " is not listed yet");
			}
			return change((field) -> field
				.withRequired((values) -> values.containsKey(other) && holds.test(values.get(other).toString())));
		}

		private Builder add(String name, FieldKind kind, Predicate<Map<String, Object>> required) {
			if (this.fields.put(name, new TaskField(name, null, kind, required)) != null) {
				throw new IllegalArgumentException(this.taskKey + ": " + name + " is listed twice");
			}
			this.last = name;
			return this;
		}

		private Builder change(UnaryOperator<TaskField> change) {
			this.fields.computeIfPresent(this.last, (name, field) -> change.apply(field));
			return this;
		}

	}

}
