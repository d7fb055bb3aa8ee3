package ir.peygir.models;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list that leads from a step to its tests names what is there; that the tests take
 * the steps is seen each time they run.
 */
class StepsOfTestsTests {

	@Test
	void everyStepAndEveryTestOfTheListIsThere() {
		Set<String> drawn = Diagrams.all(FlowNode.class)
			.stream()
			.map((node) -> Diagrams.process(node).getId() + "," + node.getId())
			.collect(Collectors.toSet());
		assertThat(StepsClaimed.rows()).hasSizeGreaterThan(200).allSatisfy((row) -> {
			assertThat(drawn).contains(row[0] + "," + row[1]);
			String type = row[2].substring(0, row[2].lastIndexOf('.'));
			String method = row[2].substring(row[2].lastIndexOf('.') + 1);
			assertThat(Arrays.stream(Class.forName(type).getDeclaredMethods()))
				.anyMatch((one) -> one.getName().equals(method)
						&& (one.isAnnotationPresent(Test.class) || one.isAnnotationPresent(ParameterizedTest.class)));
		});
	}

	@Test
	void everyStepThatDoesSomethingIsTriedByATest() {
		Set<String> tried = StepsClaimed.rows()
			.stream()
			.map((row) -> row[0] + "," + row[1])
			.collect(Collectors.toSet());
		assertThat(Stream.concat(Diagrams.all(ServiceTask.class).stream(), Diagrams.all(UserTask.class).stream())
			.map((task) -> Diagrams.process(task).getId() + "," + task.getId())).isSubsetOf(tried);
	}

}
