package ir.peygir.engine;

import java.util.Map;
import java.util.function.Predicate;

/**
 * One value of a task's contract.
 *
 * @param label what the value is called to the person; null for «این مقدار»
 * @param required whether it is needed, seen from the values sent with it
 */
record TaskField(String name, String label, FieldKind kind, Predicate<Map<String, Object>> required) {

	static final Predicate<Map<String, Object>> ALWAYS = (values) -> true;

	static final Predicate<Map<String, Object>> NEVER = (values) -> false;

	TaskField withLabel(String text) {
		return new TaskField(this.name, text, this.kind, this.required);
	}

	TaskField withRequired(Predicate<Map<String, Object>> condition) {
		return new TaskField(this.name, this.label, this.kind, condition);
	}

	Refusal refusal(String message) {
		return new Refusal(this.name, called() + " " + message);
	}

	private String called() {
		return (this.label != null) ? this.label : "این مقدار";
	}

}
