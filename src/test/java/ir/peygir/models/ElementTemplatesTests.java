package ir.peygir.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import ir.peygir.Stories;
import ir.peygir.engine.TaskDecision;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Camunda Modeler offers to designers is what the code has: nothing less, and
 * nothing that is not there.
 */
class ElementTemplatesTests extends Stories {

	private static final String PREFIX = "ir.peygir.";

	private final ObjectMapper json = new ObjectMapper();

	@Autowired
	private ApplicationContext application;

	@Autowired
	private List<TaskDecision> decisions;

	@Autowired
	private IdentityService identity;

	@Test
	void everyFileKeepsToTheSchemaOfTheModeler() throws IOException {
		JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
			.getSchema(new ClassPathResource("element-templates/schema.json").getInputStream());
		assertThat(files()).hasSizeGreaterThan(4)
			.allSatisfy((file) -> assertThat(schema.validate(this.json.readTree(file.toFile()))).as(file.toString())
				.isEmpty());
		JsonNode wrong = this.json.readTree("[{\"name\":\"x\",\"id\":\"y\",\"appliesTo\":[\"bpmn:Task\"],"
				+ "\"properties\":[{\"type\":\"Hidden\",\"binding\":{\"type\":\"camunda:nothing\"}}]}]");
		assertThat(schema.validate(wrong)).as("the schema can refuse").isNotEmpty();
	}

	@Test
	void idsAreUniqueAndEveryTemplateSaysInPersianWhatItIs() throws IOException {
		List<JsonNode> templates = templates();
		assertThat(templates).hasSizeGreaterThan(80)
			.extracting((one) -> one.get("id").asText())
			.doesNotHaveDuplicates();
		assertThat(templates).allSatisfy((one) -> {
			assertThat(one.get("name").asText()).containsPattern("\\p{IsArabic}");
			assertThat(one.get("description").asText()).containsPattern("\\p{IsArabic}");
			assertThat(one.get("id").asText()).startsWith(PREFIX);
		});
	}

	@Test
	void everyDelegateHasItsTemplateAndNoTemplateNamesAnother() throws IOException {
		Set<String> offered = values("camunda:delegateExpression").stream()
			.map((expression) -> expression.replaceAll("[${}]", ""))
			.collect(Collectors.toSet());
		assertThat(offered)
			.containsExactlyInAnyOrder(this.application.getBeanNamesForType(JavaDelegate.class, true, false));
	}

	@Test
	void everyUserTaskHasItsTemplateWithAFormThatExistsAndGroupsThatAreKnown() throws IOException {
		Set<String> known = this.identity.createGroupQuery()
			.list()
			.stream()
			.map(org.camunda.bpm.engine.identity.Group::getId)
			.collect(Collectors.toSet());
		Set<String> set = Diagrams.all(UserTask.class)
			.stream()
			.flatMap((task) -> List.of(task.getCamundaCandidateGroups().split(",")).stream())
			.filter((group) -> group.startsWith("$"))
			.collect(Collectors.toSet());
		assertThat(values("camunda:candidateGroups")).isNotEmpty()
			.allSatisfy((groups) -> assertThat(groups.split(","))
				.allMatch((group) -> known.contains(group) || set.contains(group)));
		assertThat(values("camunda:formKey")).hasSize(Diagrams.all(UserTask.class).size())
			.allSatisfy((key) -> assertThat(Path.of(key.replace("embedded:deployment:", ""))).exists());
		Set<String> contracts = this.decisions.stream()
			.map((decision) -> decision.contract().taskKey())
			.filter((task) -> !"actOnTrial".equals(task))
			.collect(Collectors.toSet());
		assertThat(ids("task.")).isEqualTo(contracts);
	}

	@Test
	void everyDecisionAndEveryCalledProcessHasItsTemplate() throws IOException {
		assertThat(ids("decision.")).isEqualTo(Diagrams.all(BusinessRuleTask.class)
			.stream()
			.map(BusinessRuleTask::getId)
			.collect(Collectors.toCollection(TreeSet::new)));
		assertThat(ids("call.")).isEqualTo(Diagrams.all(CallActivity.class)
			.stream()
			.map(CallActivity::getId)
			.collect(Collectors.toCollection(TreeSet::new)));
		Set<String> decisions = Diagrams.DECISIONS.stream()
			.flatMap((model) -> model.getModelElementsByType(Decision.class).stream())
			.map(Decision::getId)
			.collect(Collectors.toSet());
		assertThat(values("camunda:decisionRef")).isNotEmpty().isSubsetOf(decisions);
		assertThat(values("calledElement")).isNotEmpty()
			.isSubsetOf(Diagrams.all(Process.class).stream().map(Process::getId).collect(Collectors.toSet()));
		assertThat(values("camunda:decisionRefBinding")).containsOnly("deployment");
		assertThat(values("camunda:calledElementBinding")).containsOnly("deployment");
	}

	@Test
	void thereIsAnEscalationTimer() throws IOException {
		assertThat(ids("timer.")).contains("escalation", "timeOver");
		assertThat(templates()).filteredOn((one) -> one.get("id").asText().startsWith(PREFIX + "timer."))
			.allMatch((one) -> "bpmn:BoundaryEvent".equals(one.get("appliesTo").get(0).asText()));
	}

	private Set<String> ids(String kind) throws IOException {
		return templates().stream()
			.map((one) -> one.get("id").asText())
			.filter((id) -> id.startsWith(PREFIX + kind))
			.map((id) -> id.substring((PREFIX + kind).length()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<String> values(String property) throws IOException {
		return templates().stream()
			.flatMap((one) -> one.get("properties").findParents("binding").stream())
			.filter((one) -> property.equals(one.get("binding").path("name").asText()))
			.map((one) -> one.get("value").asText())
			.toList();
	}

	private List<JsonNode> templates() throws IOException {
		List<JsonNode> templates = new ArrayList<>();
		for (Path file : files()) {
			this.json.readTree(file.toFile()).forEach(templates::add);
		}
		return templates;
	}

	private static List<Path> files() throws IOException {
		try (var files = Files.list(Path.of("processes/.camunda/element-templates"))) {
			return files.sorted().toList();
		}
	}

}
