package ir.peygir.engine.models;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A case must find its way on from every place to which it can come.
 */
final class FlowRules {

	static final List<Rule> ALL = List.of(FlowRules::ways, FlowRules::reachable, FlowRules::messages, FlowRules::errors,
			FlowRules::timers);

	private FlowRules() {
	}

	private static void ways(ModelFile file, Context context, Findings findings) {
		for (Gateway gateway : gateways(file)) {
			SequenceFlow otherwise = (gateway instanceof ExclusiveGateway exclusive) ? exclusive.getDefault()
					: ((InclusiveGateway) gateway).getDefault();
			Collection<SequenceFlow> out = file.all(SequenceFlow.class)
				.stream()
				// a diagram may leave out the lists that its elements keep of them
				.filter((way) -> gateway.equals(way.getSource()))
				.toList();
			if (out.size() < 2) {
				continue;
			}
			boolean always = gateway instanceof InclusiveGateway
					&& out.stream().anyMatch((way) -> way.getConditionExpression() == null);
			findings.addIf(otherwise == null && !always, gateway, "gateway.noDefault");
			out.stream()
				.filter((way) -> way.getConditionExpression() == null && !way.equals(otherwise))
				.filter((way) -> otherwise != null)
				.forEach((way) -> findings.add(way, "flow.noCondition", gateway.getId()));
		}
	}

	private static List<Gateway> gateways(ModelFile file) {
		return Stream.concat(file.all(ExclusiveGateway.class).stream(), file.all(InclusiveGateway.class).stream())
			.map(Gateway.class::cast)
			.toList();
	}

	private static void reachable(ModelFile file, Context context, Findings findings) {
		Set<FlowNode> reached = file.all(SequenceFlow.class)
			.stream()
			.map(SequenceFlow::getTarget)
			.collect(Collectors.toSet());
		file.all(FlowNode.class)
			.stream()
			.filter((node) -> !reached.contains(node))
			.filter((node) -> !(node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node)
					|| isLink(node)))
			.forEach((node) -> findings.add(node, "node.unreachable"));
	}

	private static boolean isEventSubProcess(FlowNode node) {
		return node instanceof SubProcess whole && whole.triggeredByEvent();
	}

	private static boolean isLink(FlowNode node) {
		return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
	}

	private static void messages(ModelFile file, Context context, Findings findings) {
		file.all(MessageEventDefinition.class)
			.forEach((event) -> findings.addIf(event.getMessage() == null, event.getParentElement(), "message.none"));
		file.all(ReceiveTask.class).forEach((task) -> findings.addIf(task.getMessage() == null, task, "message.none"));
	}

	private static void errors(ModelFile file, Context context, Findings findings) {
		file.all(ErrorEventDefinition.class)
			.forEach((event) -> findings.addIf(event.getError() == null, event.getParentElement(), "error.none"));
	}

	private static void timers(ModelFile file, Context context, Findings findings) {
		for (TimerEventDefinition timer : file.all(TimerEventDefinition.class)) {
			List<ModelElementInstance> times = Stream
				.<ModelElementInstance>of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
				.filter((time) -> time != null)
				.toList();
			findings.addIf(times.size() != 1, timer.getParentElement(), "timer.none");
			times.stream()
				.map((time) -> time.getTextContent().strip())
				.filter((text) -> !text.matches("[$#]\\{[^}]+}") && !isTime(text))
				.forEach((text) -> findings.add(timer.getParentElement(), "timer.broken", text));
		}
	}

	private static boolean isTime(String text) {
		try {
			if (text.matches("(R\\d*/)?P.+")) {
				DatatypeFactory.newInstance().newDuration(text.replaceFirst("R\\d*/", ""));
				return true;
			}
			return Instant.parse(text) != null;
		}
		catch (IllegalArgumentException | DateTimeException | DatatypeConfigurationException ex) {
			return false;
		}
	}

}
