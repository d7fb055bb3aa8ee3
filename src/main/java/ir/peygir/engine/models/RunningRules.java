package ir.peygir.engine.models;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What a process names has to be there, or it would be missed when a case comes to it,
 * which may be at night.
 */
final class RunningRules {

	static final List<Rule> ALL = List.of(RunningRules::process, RunningRules::steps, RunningRules::listeners,
			RunningRules::otherCode, RunningRules::tasks, RunningRules::called, RunningRules::decisions,
			RunningRules::beansInExpressions);

	private static final String NAMESPACE = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w*)}");

	private static final Pattern CALLED = Pattern.compile("[$#]\\{[^}]*?\\b([a-z]\\w*)\\.\\w+");

	private static final Pattern WHOLE = Pattern.compile("[^$#{}]*([$#]\\{[^{}]+}[^$#{}]*)*");

	/** Given by the engine to every expression. */
	private static final List<String> OF_THE_ENGINE = List.of("execution", "task", "decisionResult");

	private static final String FORM = "embedded:deployment:";

	private RunningRules() {
	}

	private static void process(ModelFile file, Context context, Findings findings) {
		if (file.all(Process.class).stream().noneMatch(Process::isExecutable)) {
			findings.add("process.none");
		}
	}

	private static void steps(ModelFile file, Context context, Findings findings) {
		Stream.concat(file.all(ServiceTask.class).stream(), file.all(SendTask.class).stream()).forEach((task) -> {
			for (String attribute : List.of("class", "expression", "topic", "type")) {
				findings.addIf(camunda(task, attribute) != null, task, "code.forbidden", "camunda:" + attribute);
			}
			delegate(task, camunda(task, "delegateExpression"), JavaDelegate.class, context, findings);
		});
	}

	private static void listeners(ModelFile file, Context context, Findings findings) {
		file.all(CamundaTaskListener.class)
			.forEach((listener) -> delegate(owner(listener), listener.getCamundaDelegateExpression(),
					TaskListener.class, context, findings));
		file.all(CamundaExecutionListener.class)
			.forEach((listener) -> delegate(owner(listener), listener.getCamundaDelegateExpression(),
					ExecutionListener.class, context, findings));
	}

	private static void delegate(ModelElementInstance element, String expression, Class<?> kind, Context context,
			Findings findings) {
		if (expression == null || expression.isBlank()) {
			findings.add(element, "delegate.missing");
			return;
		}
		if (!BEAN.matcher(expression).matches()) {
			findings.add(element, "delegate.notSimple", expression);
			return;
		}
		String bean = expression.substring(2, expression.length() - 1);
		context.code()
			.bean(bean)
			.ifPresentOrElse(
					(type) -> findings.addIf(!kind.isAssignableFrom(type), element, "delegate.kind", bean,
							kind.getSimpleName()),
					() -> findings.add(element, "delegate.unknown", bean,
							Nearest.to(bean, context.code().beans(kind))));
	}

	private static void otherCode(ModelFile file, Context context, Findings findings) {
		Stream.of(ScriptTask.class, Script.class, CamundaScript.class, CamundaConnector.class)
			.map(file::all)
			.flatMap(Collection::stream)
			.forEach((code) -> findings.add(owner(code), "code.forbidden", code.getElementType().getTypeName()));
	}

	private static void tasks(ModelFile file, Context context, Findings findings) {
		for (UserTask task : file.all(UserTask.class)) {
			String process = ModelFile.process(task).getId();
			findings.addIf(!context.code().receives(process, task.getId()), task, "task.noReceiver", process);
			form(task, context, findings);
		}
	}

	private static void form(UserTask task, Context context, Findings findings) {
		String key = task.getCamundaFormKey();
		if (key == null) {
			findings.add(task, "form.missing");
		}
		else if (key.contains("${") || key.contains("#{") || !key.startsWith(FORM)) {
			findings.add(task, "form.key", key);
		}
		else if (!context.forms().contains(key.substring(FORM.length()))) {
			findings.add(task, "form.unknown", key.substring(FORM.length()),
					Nearest.to(key.substring(FORM.length()), context.forms()));
		}
	}

	private static void called(ModelFile file, Context context, Findings findings) {
		for (CallActivity call : file.all(CallActivity.class)) {
			String key = Objects.toString(call.getCalledElement(), "");
			findings.addIf(!context.processes().contains(key), call, "called.unknown", key,
					Nearest.to(key, context.processes()));
			findings.addIf(!"deployment".equals(call.getCamundaCalledElementBinding()), call, "called.binding");
		}
	}

	private static void decisions(ModelFile file, Context context, Findings findings) {
		for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
			String key = Objects.toString(task.getCamundaDecisionRef(), "");
			findings.addIf(!context.decisions().contains(key), task, "decision.unknown", key,
					Nearest.to(key, context.decisions()));
			findings.addIf(!"deployment".equals(task.getCamundaDecisionRefBinding()), task, "decision.binding");
		}
	}

	private static void beansInExpressions(ModelFile file, Context context, Findings findings) {
		Expressions.in(file)
			.filter((expression) -> !WHOLE.matcher(expression.text()).matches())
			.forEach((expression) -> findings.add(expression.element(), "expression.broken", expression.text()));
		Expressions.in(file)
			.forEach((expression) -> CALLED.matcher(expression.text())
				.results()
				.map((MatchResult found) -> found.group(1))
				.filter((bean) -> !OF_THE_ENGINE.contains(bean) && context.code().bean(bean).isEmpty())
				.forEach((bean) -> findings.add(expression.element(), "expression.bean", bean, expression.text())));
	}

	private static String camunda(ModelElementInstance element, String attribute) {
		return element.getAttributeValueNs(NAMESPACE, attribute);
	}

	/** What is drawn: listeners and scripts have neither id nor name. */
	private static ModelElementInstance owner(ModelElementInstance element) {
		return (element.getAttributeValue("id") != null) ? element : owner(element.getParentElement());
	}

}
