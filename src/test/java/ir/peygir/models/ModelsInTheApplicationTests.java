package ir.peygir.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.Stories;
import ir.peygir.engine.Refusal;
import ir.peygir.engine.TaskContract;
import ir.peygir.engine.TaskDecision;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every diagram keeps to, seen beside the beans that it names.
 */
class ModelsInTheApplicationTests extends Stories {

	/** Set by code to groups of units and offices that exist, or to officers. */
	private static final Set<String> VARIABLE_GROUPS = Set.of("${unitGroups}", "${triageGroup}", "${mayorGroup}");

	private static final Pattern FIELD = Pattern.compile("<[^>]* (?:name|data-date)=\"(\\w+)\"");

	private static final Pattern CHOICE = Pattern.compile("<input type=\"radio\" name=\"(\\w+)\" value=\"(\\w+)\"");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private List<TaskDecision> decisions;

	@Autowired
	private IdentityService identity;

	@Test
	void everyDelegateIsDrawnSomewhere() {
		Set<String> drawn = Diagrams.all(ServiceTask.class)
			.stream()
			.map((task) -> task.getCamundaDelegateExpression().replaceAll("[${}]", ""))
			.collect(Collectors.toSet());
		assertThat(this.application.getBeanNamesForType(JavaDelegate.class)).isNotEmpty().isSubsetOf(drawn);
	}

	@Test
	void everyUserTaskHasItsContractAndEveryContractItsTask() {
		Set<String> tasks = Diagrams.all(UserTask.class)
			.stream()
			.map((task) -> process(task) + "/" + task.getId())
			.collect(Collectors.toSet());
		Set<String> contracts = this.decisions.stream()
			.map((decision) -> decision.contract().processKey() + "/" + decision.contract().taskKey())
			.filter((key) -> !key.startsWith("engineTrial"))
			.collect(Collectors.toSet());
		assertThat(contracts).isNotEmpty().isEqualTo(tasks);
	}

	@Test
	void whatAGatewayReadsBehindATaskIsAskedInItsContractWithTheSameValues() {
		List<SequenceFlow> ways = Diagrams.all(UserTask.class)
			.stream()
			.flatMap((task) -> task.getSucceedingNodes().list().stream())
			.filter(ExclusiveGateway.class::isInstance)
			.flatMap((gateway) -> gateway.getOutgoing().stream())
			.filter((flow) -> flow.getConditionExpression() != null)
			.toList();
		assertThat(ways).hasSizeGreaterThan(8).allSatisfy((way) -> {
			ConditionExpression condition = way.getConditionExpression();
			String variable = Diagrams.variables(condition.getTextContent()).iterator().next();
			TaskDecision decision = decisionBefore(way);
			assertThat(decision.contract().names()).contains(variable);
			String text = condition.getTextContent();
			Object value = text.contains("'") ? text.replaceAll(".*'(.*)'.*", "$1") : Boolean.TRUE;
			assertThat(decision.contract().read(Map.of(variable, value)).refusals()).extracting(Refusal::field)
				.doesNotContain(variable);
			assertThat(decision.contract().read(Map.of()).refusals()).as("never without it")
				.extracting(Refusal::field)
				.contains(variable);
			assertThat(decision.contract().read(Map.of(variable, "noSuchOutcome")).refusals())
				.extracting(Refusal::field)
				.contains(variable);
		});
	}

	@Test
	void everyFormAsksWhatItsContractTakesAndOffersItsValues() {
		assertThat(Diagrams.all(UserTask.class)).hasSizeGreaterThan(15).allSatisfy((task) -> {
			String form = Diagrams.form(task);
			TaskContract contract = decision(task).contract();
			Set<String> asked = found(FIELD, form).map((field) -> field.group(1)).collect(Collectors.toSet());
			assertThat(contract.names()).as(task.getId()).containsAll(asked);
			assertThat(contract.read(Map.of()).refusals()).isNotEmpty().extracting(Refusal::field).isSubsetOf(asked);
			assertThat(found(CHOICE, form)).as(task.getId()).allSatisfy((choice) -> {
				boolean flag = form.contains("data-decision=\"" + choice.group(1) + "\" data-type=\"Boolean\"");
				Object value = flag ? Boolean.valueOf(choice.group(2)) : choice.group(2);
				assertThat(contract.read(Map.of(choice.group(1), value)).refusals()).extracting(Refusal::field)
					.doesNotContain(choice.group(1));
			});
		});
	}

	@Test
	void everyTaskIsShownToAGroupThatExists() {
		Set<String> groups = this.identity.createGroupQuery()
			.list()
			.stream()
			.map(org.camunda.bpm.engine.identity.Group::getId)
			.collect(Collectors.toSet());
		assertThat(groups).contains("unit-D06-TEC", "unit-H-TEC", "unit-O-WMO", "unit-I-INS", "secretariat",
				"operators", "supervisors");
		Collection<String> shown = Diagrams.all(UserTask.class)
			.stream()
			.flatMap((task) -> Stream.of(task.getCamundaCandidateGroups().split(",")))
			.collect(Collectors.toSet());
		assertThat(shown).containsAll(VARIABLE_GROUPS)
			.allMatch((group) -> VARIABLE_GROUPS.contains(group) || groups.contains(group));
		assertThat(Diagrams.all(UserTask.class))
			.allMatch((task) -> task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null);
	}

	private TaskDecision decisionBefore(SequenceFlow way) {
		return way.getSource()
			.getPreviousNodes()
			.list()
			.stream()
			.filter(UserTask.class::isInstance)
			.map(UserTask.class::cast)
			.map(this::decision)
			.findFirst()
			.orElseThrow();
	}

	private TaskDecision decision(UserTask task) {
		return this.decisions.stream()
			.filter((decision) -> decision.contract().processKey().equals(process(task))
					&& decision.contract().taskKey().equals(task.getId()))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<MatchResult> found(Pattern pattern, String form) {
		return pattern.matcher(form).results();
	}

	private static String process(UserTask task) {
		return Diagrams.process(task).getId();
	}

}
