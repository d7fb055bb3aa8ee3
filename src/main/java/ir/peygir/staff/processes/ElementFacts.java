package ir.peygir.staff.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * Everything about an element that makes it run or read differently.
 */
final class ElementFacts {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final List<String> OWN = List.of("name", "sourceRef", "targetRef", "attachedToRef", "cancelActivity",
			"default", "calledElement", "triggeredByEvent", "isInterrupting");

	private static final List<String> OF_THE_ENGINE = List.of("delegateExpression", "formKey", "candidateGroups",
			"dueDate", "priority", "asyncBefore", "asyncAfter", "decisionRef", "decisionRefBinding",
			"calledElementBinding", "collection", "elementVariable");

	/** Told by themselves, or drawn only. */
	private static final Set<String> OTHERS = Set.of("incoming", "outgoing", "documentation", "laneSet");

	private ElementFacts() {
	}

	/** Value by name, in a fixed order. */
	static Map<String, String> of(FlowElement element) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("type", element.getElementType().getTypeName());
		OWN.forEach((name) -> put(facts, name, element.getAttributeValue(name)));
		OF_THE_ENGINE.forEach((name) -> put(facts, name, element.getAttributeValueNs(CAMUNDA, name)));
		put(facts, "documentation",
				element.getDocumentations()
					.stream()
					.map((one) -> one.getTextContent().strip())
					.collect(Collectors.joining(" ")));
		put(facts, "message", message(element));
		element.getDomElement()
			.getChildElements()
			.stream()
			.filter((child) -> !OTHERS.contains(child.getLocalName()) && !drawnByItself(child))
			.forEach((child) -> facts.merge(child.getLocalName(), said(child), (one, other) -> one + "؛ " + other));
		return facts;
	}

	private static void put(Map<String, String> facts, String name, String value) {
		if (value != null && !value.isBlank()) {
			facts.put(name, value);
		}
	}

	private static String message(FlowElement element) {
		if (element instanceof ReceiveTask task) {
			return (task.getMessage() != null) ? task.getMessage().getName() : null;
		}
		return element.getChildElementsByType(MessageEventDefinition.class)
			.stream()
			.filter((definition) -> definition.getMessage() != null)
			.map((definition) -> definition.getMessage().getName())
			.findFirst()
			.orElse(null);
	}

	/** What a part holds has an id of its own and is compared by it. */
	private static boolean drawnByItself(DomElement child) {
		return child.getLocalName().matches("sequenceFlow|.*Task|task|.*Event|.*Gateway|callActivity|subProcess");
	}

	private static String said(DomElement element) {
		String attributes = List
			.of("event", "delegateExpression", "name", "source", "sourceExpression", "target", "businessKey",
					"collection", "elementVariable")
			.stream()
			.map((name) -> attribute(element, name))
			.filter((value) -> value != null && !value.isBlank())
			.collect(Collectors.joining(" "));
		List<DomElement> children = element.getChildElements();
		String within = children.isEmpty() ? String.valueOf(element.getTextContent()).strip()
				: children.stream().map(ElementFacts::said).collect(Collectors.joining("؛ "));
		return (attributes + " " + within).strip();
	}

	private static String attribute(DomElement element, String name) {
		String own = element.getAttribute(name);
		return (own != null) ? own : element.getAttribute(CAMUNDA, name);
	}

}
