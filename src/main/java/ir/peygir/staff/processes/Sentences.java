package ir.peygir.staff.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.shared.Display;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a diagram step by step to people who do not read one.
 */
@Component
class Sentences {

	private static final String KEY = "staff.processes.say.";

	private final MessageSource messages;

	private final IdentityService identities;

	Sentences(MessageSource messages, IdentityService identities) {
		this.messages = messages;
		this.identities = identities;
	}

	/**
	 * One step.
	 *
	 * @param number its place in the telling, from 1
	 * @param text what happens
	 * @param ways where it goes on, and what may come between
	 * @param documentation what its designer wrote about it, or {@code null}
	 */
	record Step(int number, String id, String name, String text, List<String> ways, String documentation) {
	}

	List<Step> of(BpmnModelInstance model, Locale locale) {
		Reading reading = Reading.of(model);
		return reading.steps().stream().map((node) -> new Telling(reading, locale).step(node)).toList();
	}

	private final class Telling {

		private final Reading reading;

		private final Locale locale;

		private Telling(Reading reading, Locale locale) {
			this.reading = reading;
			this.locale = locale;
		}

		private Step step(FlowNode node) {
			List<String> ways = new ArrayList<>();
			Reading.at(node).forEach((event) -> ways.add(between(event)));
			ways.addAll(onward(node));
			String documentation = node.getDocumentations()
				.stream()
				.map((one) -> one.getTextContent().strip())
				.collect(Collectors.joining(" "));
			return new Step(this.reading.number(node), node.getId(), name(node.getName()), what(node), ways,
					documentation.isEmpty() ? null : documentation);
		}

		private String what(FlowNode node) {
			String name = name(node.getName());
			if (node instanceof UserTask task) {
				return say("user", name, groups(task.getCamundaCandidateGroups()),
						moment(Objects.toString(task.getCamundaDueDate(), "")));
			}
			if (node instanceof CallActivity call) {
				return say(
						(call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) ? "calls" : "call",
						name, call.getCalledElement());
			}
			if (node instanceof BusinessRuleTask task) {
				return say("decision", name, task.getCamundaDecisionRef());
			}
			if (node instanceof ReceiveTask || node instanceof SubProcess || node instanceof Activity) {
				return say((node instanceof ReceiveTask) ? "receive"
						: (node instanceof SubProcess) ? (Reading.isAnytime(node) ? "anytime" : "part") : "service",
						name);
			}
			return event(node, name);
		}

		private String event(FlowNode node, String name) {
			if (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) {
				return (this.reading.waysFrom(node).size() > 1) ? name : say("join", name);
			}
			if (node instanceof ParallelGateway) {
				return say((this.reading.waysFrom(node).size() > 1) ? "split" : "wait", name);
			}
			if (node instanceof EventBasedGateway) {
				return say("whichever", name);
			}
			String time = time(node);
			if (time != null) {
				return say("time", name, time);
			}
			return say((node instanceof EndEvent) ? "end" : (node instanceof StartEvent)
					? (isMessage(node) ? "arrives" : "start") : isMessage(node) ? "arrives" : "reached", name);
		}

		private String between(BoundaryEvent event) {
			String time = time(event);
			String way = this.reading.waysFrom(event)
				.stream()
				.map((flow) -> number(flow.getTarget()))
				.collect(Collectors.joining("، "));
			String kind = (time != null) ? "late." : "meanwhile.";
			return say(kind + (event.cancelActivity() ? "stops" : "stays"),
					(time != null) ? time : name(event.getName()), name(event.getName()), way);
		}

		private List<String> onward(FlowNode node) {
			FlowNode caught = this.reading.caught(node);
			if (caught != null) {
				return List.of(say("then", number(caught)));
			}
			if (this.reading.waysFrom(node).size() == 1) {
				FlowNode next = this.reading.waysFrom(node).get(0).getTarget();
				boolean follows = this.reading.number(next) == this.reading.number(node) + 1;
				return follows ? List.of() : List.of(say("then", number(next)));
			}
			return this.reading.waysFrom(node).stream().map((flow) -> way(node, flow)).toList();
		}

		private String way(FlowNode node, SequenceFlow flow) {
			return (flow.getName() != null) ? say("answer", flow.getName(), number(flow.getTarget()))
					: say((node instanceof EventBasedGateway) ? "either" : "and", number(flow.getTarget()),
							name(flow.getTarget().getName()));
		}

		private String time(FlowNode node) {
			return node.getChildElementsByType(TimerEventDefinition.class)
				.stream()
				.flatMap((timer) -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
				.filter(Objects::nonNull)
				.map((time) -> moment(time.getTextContent().strip()))
				.findFirst()
				.orElse(null);
		}

		private String moment(String expression) {
			if (expression.matches("(R\\d*/)?P.*")) {
				return Lengths.said(expression, (key, amount) -> say(key, Display.number(amount, this.locale)));
			}
			String variable = expression.replaceAll("[$#{}]", "");
			return Sentences.this.messages.getMessage("staff.processes.moment." + variable, null, variable,
					this.locale);
		}

		private String groups(String groups) {
			return Stream.of(Objects.toString(groups, "").split(","))
				.map(String::strip)
				.map(this::group)
				.collect(Collectors.joining("، "));
		}

		private String group(String id) {
			if (id.startsWith("${")) {
				String variable = id.substring(2, id.length() - 1);
				return Sentences.this.messages.getMessage("staff.processes.group." + variable, null, variable,
						this.locale);
			}
			Group group = Sentences.this.identities.createGroupQuery().groupId(id).singleResult();
			return (group != null) ? group.getName() : id;
		}

		private String number(FlowNode node) {
			return (node != null) ? Display.number(this.reading.number(node), this.locale) : "?";
		}

		private String say(String key, Object... arguments) {
			return Sentences.this.messages.getMessage(KEY + key, arguments, this.locale);
		}

	}

	private static boolean isMessage(FlowNode node) {
		return !node.getChildElementsByType(MessageEventDefinition.class).isEmpty();
	}

	private static String name(String name) {
		return (name != null) ? name.strip() : "—";
	}

}
