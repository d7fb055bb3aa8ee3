package ir.peygir.staff.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in people's words why the engine cannot move a case.
 */
@Component
class Hindrances {

	private static final String KEY = "staff.processes.migration.why.";

	/** A part of the engine's sentence, and the key of ours. */
	private static final Map<String, String> KNOWN = new LinkedHashMap<>();

	static {
		KNOWN.put("There is no migration instruction", "gone");
		KNOWN.put("has no migration instruction", "gone");
		KNOWN.put("transition instance", "between");
		KNOWN.put("asynchronous", "between");
		KNOWN.put("same scope", "scope");
		KNOWN.put("event type", "type");
		KNOWN.put("compatible", "type");
	}

	private final MessageSource messages;

	Hindrances(MessageSource messages) {
		this.messages = messages;
	}

	/** One case that stays, with a sentence for each step that hinders. */
	record Stuck(String code, List<String> reasons) {
	}

	List<Stuck> said(BpmnModelInstance old, List<Moving.Outcome> outcomes, Locale locale) {
		return outcomes.stream()
			.map((one) -> new Stuck(one.code(),
					one.reasons().stream().map((reason) -> said(old, reason, locale)).toList()))
			.toList();
	}

	private String said(BpmnModelInstance old, Moving.Reason reason, Locale locale) {
		String name = name(old, reason.activity());
		return KNOWN.entrySet()
			.stream()
			.filter((known) -> reason.words().contains(known.getKey()))
			.findFirst()
			.map((known) -> this.messages.getMessage(KEY + known.getValue(), new Object[] { name }, locale))
			.orElseGet(() -> this.messages.getMessage(KEY + "other", new Object[] { name, reason.words() }, locale));
	}

	private static String name(BpmnModelInstance old, String activity) {
		return (activity != null && old.getModelElementById(activity) instanceof FlowElement element
				&& element.getName() != null) ? element.getName() + " (" + activity + ")" : String.valueOf(activity);
	}

}
