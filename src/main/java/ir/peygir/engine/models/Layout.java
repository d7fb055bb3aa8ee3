package ir.peygir.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * A diagram is laid out to be read: everything is drawn, and no two flows cross.
 */
final class Layout {

	static final List<Rule> ALL = List.of(Layout::drawn, Layout::crossings);

	private Layout() {
	}

	private static void drawn(ModelFile file, Context context, Findings findings) {
		Set<BaseElement> drawn = file.all(BpmnShape.class)
			.stream()
			.map(BpmnShape::getBpmnElement)
			.collect(Collectors.toSet());
		file.all(FlowNode.class)
			.stream()
			.filter((node) -> !drawn.contains(node))
			.forEach((node) -> findings.add(node, "notDrawn"));
	}

	private static void crossings(ModelFile file, Context context, Findings findings) {
		List<BpmnEdge> edges = new ArrayList<>(file.all(BpmnEdge.class));
		for (int i = 0; i < edges.size(); i++) {
			for (int j = i + 1; j < edges.size(); j++) {
				BaseElement other = edges.get(j).getBpmnElement();
				if (edges.get(i).getBpmnElement() != null && other != null && cross(edges.get(i), edges.get(j))) {
					findings.add(edges.get(i).getBpmnElement(), "crossing", other.getId());
				}
			}
		}
	}

	private static boolean cross(BpmnEdge one, BpmnEdge other) {
		List<Waypoint> first = List.copyOf(one.getWaypoints());
		List<Waypoint> second = List.copyOf(other.getWaypoints());
		for (int i = 1; i < first.size(); i++) {
			for (int j = 1; j < second.size(); j++) {
				if (cross(first.get(i - 1), first.get(i), second.get(j - 1), second.get(j))) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean cross(Waypoint from, Waypoint to, Waypoint otherFrom, Waypoint otherTo) {
		return side(from, to, otherFrom) * side(from, to, otherTo) < 0
				&& side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
	}

	private static double side(Waypoint from, Waypoint to, Waypoint point) {
		return Math.signum((to.getX() - from.getX()) * (point.getY() - from.getY())
				- (to.getY() - from.getY()) * (point.getX() - from.getX()));
	}

}
