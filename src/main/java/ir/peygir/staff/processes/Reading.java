package ir.peygir.staff.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Puts the steps of a diagram into the order in which a person would tell them, and
 * numbers them.
 */
final class Reading {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private final List<FlowNode> steps = new ArrayList<>();

	private final Map<String, FlowNode> links = new LinkedHashMap<>();

	private final Map<String, List<SequenceFlow>> ways;

	private Reading(BpmnModelInstance model) {
		// a diagram may leave out the lists that its elements keep of them
		this.ways = model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((way) -> way.getSource() != null && way.getTarget() != null)
			.collect(Collectors.groupingBy((way) -> way.getSource().getId()));
		model.getModelElementsByType(LinkEventDefinition.class).forEach((link) -> {
			if (link.getParentElement() instanceof FlowNode node && !waysFrom(node).isEmpty()) {
				this.links.put(link.getName(), node);
			}
		});
	}

	static Reading of(BpmnModelInstance model) {
		Reading reading = new Reading(model);
		model.getModelElementsByType(Process.class).forEach((process) -> reading.scope(process.getFlowElements()));
		return reading;
	}

	List<FlowNode> steps() {
		return List.copyOf(this.steps);
	}

	List<SequenceFlow> waysFrom(FlowNode node) {
		return this.ways.getOrDefault(node.getId(), List.of());
	}

	int number(FlowNode node) {
		return this.numbers.get(node.getId());
	}

	/** Where a link that is thrown here is caught. */
	FlowNode caught(FlowNode thrown) {
		return thrown.getChildElementsByType(LinkEventDefinition.class)
			.stream()
			.map((link) -> this.links.get(link.getName()))
			.filter((node) -> node != null && !node.equals(thrown))
			.findFirst()
			.orElse(null);
	}

	static Stream<BoundaryEvent> at(FlowNode node) {
		return node.getModelInstance()
			.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.map(BoundaryEvent.class::cast)
			.filter((event) -> node.equals(event.getAttachedTo()));
	}

	private void scope(Collection<FlowElement> elements) {
		elements.stream().filter(StartEvent.class::isInstance).forEach((start) -> follow((FlowNode) start));
		List<FlowNode> rest = elements.stream()
			.filter(FlowNode.class::isInstance)
			.map(FlowNode.class::cast)
			.filter((node) -> !(node instanceof BoundaryEvent))
			.toList();
		rest.stream().filter((node) -> !isAnytime(node)).forEach(this::follow);
		rest.stream().filter(Reading::isAnytime).forEach(this::follow);
	}

	private void follow(FlowNode node) {
		if (this.numbers.containsKey(node.getId())) {
			return;
		}
		this.steps.add(node);
		this.numbers.put(node.getId(), this.steps.size());
		if (node instanceof SubProcess whole) {
			scope(whole.getFlowElements());
		}
		waysFrom(node).stream().map(SequenceFlow::getTarget).forEach(this::follow);
		FlowNode caught = caught(node);
		if (caught != null) {
			follow(caught);
		}
		at(node).flatMap((event) -> waysFrom(event).stream()).map(SequenceFlow::getTarget).forEach(this::follow);
	}

	static boolean isAnytime(FlowNode node) {
		return node instanceof SubProcess whole && whole.triggeredByEvent();
	}

}
