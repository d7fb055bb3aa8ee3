package ir.peygir.staff.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * A diagram as its designer laid it out, ready to be drawn by the page itself: without
 * scripts, and each box a link.
 */
record Picture(Frame frame, List<Box> boxes, List<Line> lines) {

	private static final int MARGIN = 30;

	private static final int LABEL_WIDTH = 110;

	private static final int LABEL_HEIGHT = 40;

	record Frame(double x, double y, double width, double height) {

		public double right() {
			return this.x + this.width;
		}

		public double bottom() {
			return this.y + this.height;
		}

		public double middle() {
			return this.x + this.width / 2;
		}

		public double centre() {
			return this.y + this.height / 2;
		}
	}

	/** With a label of its own where its name does not stand inside. */
	record Box(String id, String kind, String symbol, String name, Frame frame, Frame label) {
	}

	record Line(String id, String name, String points, Frame label) {
	}

	static Picture of(BpmnModelInstance model) {
		List<Box> boxes = model.getModelElementsByType(BpmnShape.class)
			.stream()
			.filter((shape) -> shape.getBpmnElement() instanceof FlowNode)
			.map(Picture::box)
			// what lies within is drawn later, so that it stays on top
			.sorted((one, other) -> Double.compare(area(other), area(one)))
			.toList();
		List<Line> lines = model.getModelElementsByType(BpmnEdge.class)
			.stream()
			.filter((edge) -> edge.getBpmnElement() instanceof FlowElement)
			.map(Picture::line)
			.toList();
		return new Picture(around(boxes, model.getModelElementsByType(Waypoint.class)), boxes, lines);
	}

	private static Frame around(List<Box> boxes, Collection<Waypoint> points) {
		List<Frame> all = new ArrayList<>();
		boxes.forEach((box) -> {
			all.add(box.frame());
			if (box.label() != null) {
				all.add(box.label());
			}
		});
		points.forEach((point) -> all.add(new Frame(point.getX(), point.getY(), 0, 0)));
		double left = all.stream().mapToDouble(Frame::x).min().orElse(0) - MARGIN;
		double top = all.stream().mapToDouble(Frame::y).min().orElse(0) - MARGIN;
		double right = all.stream().mapToDouble(Frame::right).max().orElse(0) + MARGIN;
		double bottom = all.stream().mapToDouble(Frame::bottom).max().orElse(0) + MARGIN;
		return new Frame(left, top, right - left, bottom - top);
	}

	private static Box box(BpmnShape shape) {
		FlowNode node = (FlowNode) shape.getBpmnElement();
		Frame frame = frame(shape.getBounds());
		boolean inside = node instanceof Activity;
		return new Box(node.getId(), kind(node), symbol(node), node.getName(), frame,
				inside ? null : label(shape.getBpmnLabel(), frame.middle(), frame.bottom() + 4));
	}

	private static Line line(BpmnEdge edge) {
		List<Waypoint> points = List.copyOf(edge.getWaypoints());
		Waypoint first = points.get(0);
		Waypoint second = points.get(Math.min(1, points.size() - 1));
		FlowElement flow = (FlowElement) edge.getBpmnElement();
		Frame label = (flow.getName() == null) ? null
				: label(edge.getBpmnLabel(), (first.getX() + second.getX()) / 2, (first.getY() + second.getY()) / 2);
		return new Line(flow.getId(), flow.getName(),
				points.stream().map((point) -> point.getX() + "," + point.getY()).collect(Collectors.joining(" ")),
				label);
	}

	/** Wider than the Modeler's own, because another font stands in it. */
	private static Frame label(BpmnLabel label, double middle, double top) {
		if (label == null || label.getBounds() == null) {
			return new Frame(middle - LABEL_WIDTH / 2.0, top, LABEL_WIDTH, LABEL_HEIGHT);
		}
		Frame given = frame(label.getBounds());
		double width = Math.max(given.width() + 20, 60);
		return new Frame(given.middle() - width / 2, given.y(), width, Math.max(given.height(), LABEL_HEIGHT));
	}

	private static Frame frame(Bounds bounds) {
		return new Frame(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	private static double area(Box box) {
		return box.frame().width() * box.frame().height();
	}

	private static String kind(FlowNode node) {
		if (node instanceof SubProcess whole) {
			return whole.triggeredByEvent() ? "sub event" : "sub";
		}
		if (node instanceof Gateway) {
			return "gateway";
		}
		if (node instanceof Event) {
			return (node instanceof EndEvent) ? "round end" : (node instanceof StartEvent) ? "round" : "round between";
		}
		return "task " + node.getElementType().getTypeName().toLowerCase(Locale.ROOT);
	}

	private static String symbol(FlowNode node) {
		if (node instanceof ParallelGateway) {
			return "+";
		}
		if (node instanceof InclusiveGateway) {
			return "○";
		}
		if (node instanceof ExclusiveGateway) {
			return "×";
		}
		if (node instanceof Gateway) {
			return "◇";
		}
		return (node instanceof Event event) ? sign(event) : null;
	}

	private static String sign(BaseElement event) {
		if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
			return "⏱";
		}
		if (!event.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
			return "✉";
		}
		return event.getChildElementsByType(LinkEventDefinition.class).isEmpty() ? null : "➔";
	}

}
