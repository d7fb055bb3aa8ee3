package ir.peygir.staff.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * What a designer changed between two versions, element by element, told by id; where
 * something merely moved on the canvas, nothing changed.
 */
record Differences(List<Difference> all) {

	/**
	 * @param kind {@code added}, {@code removed} or {@code changed}
	 * @param type what it is, such as {@code userTask}
	 */
	record Difference(String kind, String id, String type, String name, List<Fact> facts) {
	}

	/** One property; {@code null} where there was or is none. */
	record Fact(String name, String before, String after) {
	}

	static Differences between(BpmnModelInstance before, BpmnModelInstance after) {
		Map<String, FlowElement> old = elements(before);
		Map<String, FlowElement> now = elements(after);
		List<Difference> all = new ArrayList<>();
		now.forEach((id, element) -> {
			if (!old.containsKey(id)) {
				all.add(of("added", element, List.of()));
			}
		});
		old.forEach((id, element) -> {
			if (!now.containsKey(id)) {
				all.add(of("removed", element, List.of()));
			}
		});
		now.forEach((id, element) -> {
			List<Fact> facts = old.containsKey(id) ? facts(old.get(id), element) : List.of();
			if (!facts.isEmpty()) {
				all.add(of("changed", element, facts));
			}
		});
		return new Differences(List.copyOf(all));
	}

	/** Kind by id, for colouring a picture. */
	Map<String, String> marks() {
		Map<String, String> marks = new TreeMap<>();
		this.all.forEach((one) -> marks.put(one.id(), one.kind()));
		return marks;
	}

	private static Difference of(String kind, FlowElement element, List<Fact> facts) {
		return new Difference(kind, element.getId(), element.getElementType().getTypeName(), element.getName(), facts);
	}

	private static List<Fact> facts(FlowElement before, FlowElement after) {
		Map<String, String> old = ElementFacts.of(before);
		Map<String, String> now = ElementFacts.of(after);
		Map<String, String> names = new LinkedHashMap<>(now);
		old.forEach(names::putIfAbsent);
		return names.keySet()
			.stream()
			.filter((name) -> !Objects.equals(old.get(name), now.get(name)))
			.map((name) -> new Fact(name, old.get(name), now.get(name)))
			.toList();
	}

	private static Map<String, FlowElement> elements(BpmnModelInstance model) {
		Map<String, FlowElement> elements = new LinkedHashMap<>();
		model.getModelElementsByType(FlowElement.class).forEach((element) -> elements.put(element.getId(), element));
		return elements;
	}

}
