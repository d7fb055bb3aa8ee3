package ir.peygir.engine.models;

import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every expression of a diagram, beside what is drawn.
 */
record Expressions(ModelElementInstance element, String text) {

	static Stream<Expressions> in(ModelFile file) {
		Stream<Expressions> conditions = file.all(ConditionExpression.class)
			.stream()
			.map((one) -> new Expressions(one.getParentElement(), one.getTextContent()));
		Stream<Expressions> repeated = file.all(MultiInstanceLoopCharacteristics.class)
			.stream()
			.map((one) -> new Expressions(one.getParentElement(), one.getCamundaCollection()));
		Stream<Expressions> completed = file.all(CompletionCondition.class)
			.stream()
			.map((one) -> new Expressions(activity(one), one.getTextContent()));
		Stream<Expressions> parameters = Stream.concat(
				file.all(CamundaInputParameter.class)
					.stream()
					.map((one) -> new Expressions(activity(one), one.getTextContent())),
				file.all(CamundaOutputParameter.class)
					.stream()
					.map((one) -> new Expressions(activity(one), one.getTextContent())));
		Stream<Expressions> tasks = file.all(UserTask.class)
			.stream()
			.flatMap((task) -> Stream
				.of(task.getCamundaCandidateGroups(), task.getCamundaDueDate(), task.getCamundaPriority())
				.map((text) -> new Expressions(task, text)));
		return Stream.of(conditions, repeated, completed, parameters, tasks)
			.flatMap((some) -> some)
			.filter((one) -> Objects.nonNull(one.text()));
	}

	private static ModelElementInstance activity(ModelElementInstance element) {
		return (element instanceof Activity) ? element : activity(element.getParentElement());
	}

}
