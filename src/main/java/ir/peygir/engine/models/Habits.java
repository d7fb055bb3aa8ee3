package ir.peygir.engine.models;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;

/**
 * How diagrams are drawn here, so that people understand them and the next one fits.
 */
final class Habits {

	static final List<Rule> ALL = List.of(Habits::ids, Habits::names, Habits::gateways, Habits::processes,
			Habits::decisions, Habits::conditions, Habits::tasks, Habits::groups, Habits::waits, Habits::timers,
			Habits::listeners);

	private static final String KEEP = "P1825D";

	private static final Pattern PERSIAN = Pattern.compile("\\p{IsArabic}");

	private static final String GENERATED = "(?i)(activity|gateway|event|flow|process|decision\\w*rule|inputclause)[_0-9].*";

	private static final String VARIABLE = "\\$\\{[a-z]\\w*}";

	private Habits() {
	}

	private static void ids(ModelFile file, Context context, Findings findings) {
		file.all(BaseElement.class)
			.stream()
			.filter((element) -> element.getId() != null)
			.filter((element) -> !element.getId().matches("[a-z][A-Za-z0-9]*") || element.getId().matches(GENERATED))
			.forEach((element) -> findings.add(element, "id.generated"));
	}

	private static void names(ModelFile file, Context context, Findings findings) {
		file.all(FlowNode.class)
			.stream()
			.filter((node) -> !(node instanceof ParallelGateway))
			.filter((node) -> !isPersian(node.getName()))
			.forEach((node) -> findings.add(node, "name.missing"));
	}

	private static void gateways(ModelFile file, Context context, Findings findings) {
		for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
			findings.addIf(!String.valueOf(gateway.getName()).endsWith("؟"), gateway, "gateway.question");
			findings.addIf(gateway.getOutgoing().size() < 2, gateway, "gateway.oneWay");
			gateway.getOutgoing()
				.stream()
				.filter((way) -> !isPersian(way.getName()))
				.forEach((way) -> findings.add(way, "flow.name", gateway.getId()));
		}
	}

	private static void processes(ModelFile file, Context context, Findings findings) {
		for (Process process : file.all(Process.class)) {
			findings.addIf(!isPersian(process.getName()), process, "name.missing");
			findings.addIf(process.getDocumentations().isEmpty(), process, "documentation.missing");
			findings.addIf(!KEEP.equals(process.getCamundaHistoryTimeToLiveString()), process, "history", KEEP);
		}
	}

	private static void decisions(ModelFile file, Context context, Findings findings) {
		for (Decision decision : file.all(Decision.class)) {
			findings.addIf(!isPersian(decision.getName()), decision, "name.missing");
			findings.addIf(decision.getDescription() == null, decision, "documentation.missing");
			findings.addIf(!KEEP.equals(decision.getCamundaHistoryTimeToLiveString()), decision, "history", KEEP);
		}
		file.all(org.camunda.bpm.model.dmn.instance.Rule.class)
			.stream()
			.filter((rule) -> !rule.getChildElementsByType(InputEntry.class).isEmpty()
					&& (rule.getDescription() == null || !isPersian(rule.getDescription().getTextContent())))
			.forEach((rule) -> findings.add(rule, "row.documentation"));
	}

	private static void conditions(ModelFile file, Context context, Findings findings) {
		file.all(ConditionExpression.class)
			.stream()
			.filter((condition) -> !condition.getTextContent().strip().matches("\\$\\{[a-z]\\w*( == '[a-zA-Z]+')?}"))
			.forEach((condition) -> findings.add(condition.getParentElement(), "condition.simple",
					condition.getTextContent().strip()));
	}

	private static void tasks(ModelFile file, Context context, Findings findings) {
		for (UserTask task : file.all(UserTask.class)) {
			findings.addIf(!task.isCamundaAsyncAfter(), task, "task.asyncAfter");
			findings.addIf(task.getDocumentations().isEmpty(), task, "documentation.missing");
			findings.addIf(task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null, task,
					"task.person");
			findings.addIf(!Objects.toString(task.getCamundaDueDate(), "").matches(VARIABLE), task, "task.dueDate");
			String form = file.name()
				.replaceFirst("^processes/", "embedded:deployment:forms/")
				.replaceFirst("[^/]+$", task.getId() + ".html");
			findings.addIf(!form.equals(task.getCamundaFormKey()), task, "form.path", form);
		}
	}

	private static void groups(ModelFile file, Context context, Findings findings) {
		Set<String> known = context.code().groups();
		for (UserTask task : file.all(UserTask.class)) {
			String groups = Objects.toString(task.getCamundaCandidateGroups(), "");
			findings.addIf(groups.isBlank(), task, "group.missing");
			Stream.of(groups.split(","))
				.map(String::strip)
				.filter((group) -> !group.isEmpty() && !group.matches(VARIABLE))
				.filter((group) -> !known.contains(group))
				.forEach((group) -> findings.add(task, "group.unknown", group, Nearest.to(group, known)));
		}
	}

	private static void waits(ModelFile file, Context context, Findings findings) {
		file.all(UserTask.class)
			.stream()
			.filter((task) -> !ends(file, task))
			.forEach((task) -> findings.add(task, "wait.endless"));
		file.all(EventBasedGateway.class)
			.stream()
			.filter((gateway) -> gateway.getSucceedingNodes()
				.list()
				.stream()
				.allMatch((node) -> node.getChildElementsByType(TimerEventDefinition.class).isEmpty()))
			.forEach((gateway) -> findings.add(gateway, "wait.endless"));
	}

	/** By a timer of its own, or by that of what it is part of. */
	private static boolean ends(ModelFile file, FlowNode node) {
		return file.all(BoundaryEvent.class)
			.stream()
			.anyMatch((event) -> node.equals(event.getAttachedTo())
					&& !event.getChildElementsByType(TimerEventDefinition.class).isEmpty())
				|| node.getParentElement() instanceof SubProcess whole && ends(file, whole);
	}

	private static void timers(ModelFile file, Context context, Findings findings) {
		for (TimerEventDefinition timer : file.all(TimerEventDefinition.class)) {
			boolean repeats = timer.getTimeCycle() != null && timer.getParentElement() instanceof StartEvent start
					&& !start.isInterrupting();
			boolean moment = timer.getTimeDate() != null
					&& timer.getTimeDate().getTextContent().strip().matches(VARIABLE);
			findings.addIf(!repeats && !moment, timer.getParentElement(), "timer.moment");
		}
	}

	private static void listeners(ModelFile file, Context context, Findings findings) {
		file.all(CamundaExecutionListener.class)
			.forEach((listener) -> findings.add(listener.getParentElement().getParentElement(), "listener.execution"));
		Collection<SequenceFlow> ways = file.all(SequenceFlow.class);
		ways.stream()
			.filter((way) -> way.getSource() == null || way.getTarget() == null)
			.forEach((way) -> findings.add(way, "flow.loose"));
	}

	private static boolean isPersian(String name) {
		return name != null && PERSIAN.matcher(name).find();
	}

}
