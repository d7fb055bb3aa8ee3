package ir.peygir.staff.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Leads from a box to the form that people fill, the code that runs and the tests that
 * try it.
 */
@Component
class StepLinks {

	private static final String FORM = "embedded:deployment:";

	private final ConfigurableListableBeanFactory beans;

	private final StepTests tests;

	StepLinks(ConfigurableListableBeanFactory beans, StepTests tests) {
		this.beans = beans;
		this.tests = tests;
	}

	/**
	 * Each {@code null} where there is none.
	 *
	 * @param form path in the deployment
	 * @param delegate class and method, as in a stack trace
	 * @param called key of a process
	 * @param decision key of a decision
	 * @param tests classes and methods that ran this step
	 */
	record Links(String form, String delegate, String called, String decision, List<String> tests) {
	}

	Map<String, Links> of(String process, BpmnModelInstance model) {
		Map<String, Links> links = new TreeMap<>();
		model.getModelElementsByType(FlowNode.class).forEach((node) -> links.put(node.getId(), of(process, node)));
		return links;
	}

	private Links of(String process, FlowNode node) {
		String form = (node instanceof UserTask task && task.getCamundaFormKey() != null)
				? task.getCamundaFormKey().replace(FORM, "") : null;
		String delegate = (node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null)
				? code(task.getCamundaDelegateExpression().replaceAll("[${}]", "")).orElse(null) : null;
		return new Links(form, delegate, (node instanceof CallActivity call) ? call.getCalledElement() : null,
				(node instanceof BusinessRuleTask rule) ? rule.getCamundaDecisionRef() : null,
				this.tests.of(process, node.getId()));
	}

	/** Where the bean of that name is made. */
	Optional<String> code(String bean) {
		if (!this.beans.containsBeanDefinition(bean)) {
			return Optional.empty();
		}
		BeanDefinition definition = this.beans.getBeanDefinition(bean);
		if (definition instanceof AnnotatedBeanDefinition annotated && annotated.getFactoryMethodMetadata() != null) {
			return Optional.of(annotated.getFactoryMethodMetadata().getDeclaringClassName() + "."
					+ annotated.getFactoryMethodMetadata().getMethodName());
		}
		return Optional.ofNullable(definition.getBeanClassName());
	}

}
