package ir.peygir.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every diagram keeps to, seen from the diagrams and the constants that code shares
 * with them; what is wrong within one file is told by the rules of {@code engine.models}.
 */
class ModelsTests {

	/** Sent by the session's process in time, or by that of the message. */
	private static final Set<String> OF_ANOTHER_PROCESS = Set.of("seatsDrawn", "noSeat", "offerOver", "reportAnswered");

	/** Read by the history, by filters of worklists and by our own code only. */
	private static final Set<String> NOT_DRAWN = Set.of("reviewOutcome", "objected", "dutyOfficer", "news",
			"urgentApproved", "attended", "orderOutcome", "sessionOutcome");

	@Test
	void fileNamesAreUniqueOverTheTree() {
		List<Path> files = Stream.of(".bpmn", ".dmn")
			.flatMap((end) -> Diagrams.files("processes", end).stream())
			.toList();
		assertThat(files).hasSizeGreaterThan(3);
		assertThat(files.stream().map(Path::getFileName)).doesNotHaveDuplicates();
		List<Path> forms = taskForms();
		assertThat(forms).isNotEmpty();
		assertThat(forms.stream().map(Path::getFileName)).doesNotHaveDuplicates();
	}

	@Test
	void idsSayWhatTheyAreAndAreUnique() {
		for (BpmnModelInstance model : Diagrams.PROCESSES) {
			List<String> ids = Diagrams.in(model, BaseElement.class)
				.stream()
				.map(BaseElement::getId)
				.filter(Objects::nonNull)
				.toList();
			assertThat(ids).hasSizeGreaterThan(10)
				.doesNotHaveDuplicates()
				.allMatch((id) -> id.matches("[a-z][A-Za-z0-9]*(_di|_label)?"))
				.noneMatch((id) -> id.matches("(?i)(activity|gateway|event|flow)[_0-9].*"));
		}
		assertThat(Diagrams.all(FlowNode.class)).allMatch((node) -> node.getId() != null);
		assertThat(Stream.concat(Diagrams.all(Process.class).stream().map(Process::getId),
				decisions().stream().map(Decision::getId)))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyUserTaskHasItsFormAndEveryFormItsTask() {
		Set<String> used = new TreeSet<>();
		assertThat(Diagrams.all(UserTask.class)).allSatisfy((task) -> {
			String form = "forms/" + Diagrams.module(Diagrams.process(task)) + "/" + task.getId() + ".html";
			assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:" + form);
			assertThat(Path.of(form)).exists();
			used.add(form);
		});
		assertThat(taskForms().stream().map(Path::toString)).containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void timersWaitForMomentsThatCodeSets() {
		String code = code();
		assertThat(Diagrams.all(TimerEventDefinition.class)).allSatisfy((timer) -> {
			assertThat(timer.getTimeDuration()).as("a wait whose length an official may not see").isNull();
			if (timer.getTimeCycle() != null) {
				assertThat(timer.getTimeCycle().getTextContent()).as("said by its name").isEqualTo("R/PT1H");
				assertThat(((StartEvent) timer.getParentElement()).isInterrupting()).isFalse();
				return;
			}
			String variable = timer.getTimeDate().getTextContent().replaceAll("[${}]", "");
			assertThat(Constants.all()).containsKey(variable);
			assertThat(code).containsPattern("(setVariable|date)\\(.*Model\\." + Constants.all().get(variable) + ",");
		});
	}

	@Test
	void everyWaitOnAPersonEnds() {
		assertThat(Diagrams.all(UserTask.class)).isNotEmpty().allMatch(ModelsTests::ends);
		assertThat(Diagrams.all(ReceiveTask.class)).allMatch((task) -> ends(task) || isEndedByAnotherProcess(task));
		assertThat(Diagrams.all(EventBasedGateway.class)).allMatch((gateway) -> gateway.getSucceedingNodes()
			.list()
			.stream()
			.anyMatch((node) -> node instanceof IntermediateCatchEvent event && hasTimer(event.getEventDefinitions())));
	}

	@Test
	void whatTheTopicMakesUrgentStandsFirst() {
		assertThat(Diagrams.all(UserTask.class)).filteredOn((task) -> task.getCamundaPriority() != null)
			.allMatch((task) -> task.getCamundaPriority().equals("${100 - 10 * priority}"))
			.extracting(UserTask::getId)
			.containsExactlyInAnyOrder("triageReport", "actOnReport", "reviewOpinion", "callCitizen");
	}

	@Test
	void everyWaitOnStaffHasADueDateThatCodeSets() {
		assertThat(Diagrams.all(UserTask.class)).allSatisfy((task) -> {
			assertThat(task.getCamundaDueDate()).as(task.getId()).matches("\\$\\{[a-z]\\w*}");
			assertThat(Constants.all()).containsKey(task.getCamundaDueDate().replaceAll("[${}]", ""));
		});
	}

	@Test
	void everyMessageIsSentByCode() {
		Set<String> names = Diagrams.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
		assertThat(Constants.all().keySet()).containsAll(names);
		assertThat(Diagrams.all(MessageEventDefinition.class)).allMatch((event) -> event.getMessage() != null);
	}

	@Test
	void namesThatCodeSharesWithADiagramOccurInIt() {
		occur(Constants.ofReport(), "report/report.bpmn", "report/deadline.dmn", "report/triage.dmn");
		occur(Constants.ofFeedback(), "feedback/feedback.bpmn", "feedback/sampling.dmn", "report/report.bpmn");
		occur(Constants.ofSession(), "meeting/meeting-session.bpmn");
		occur(Constants.ofMeetingRequest(), "meeting/meeting-request.bpmn");
		occur(Constants.ofOrder(), "meeting/meeting-order.bpmn", "meeting/meeting-request.bpmn");
	}

	@Test
	void namesInADiagramThatCodeHasToKnowAreConstants() {
		Set<String> known = Constants.all().keySet();
		assertThat(known).containsAll(ids(UserTask.class, UserTask::getId))
			.containsAll(ids(Process.class, Process::getId))
			.containsAll(Diagrams.all(ConditionExpression.class)
				.stream()
				.flatMap((condition) -> Diagrams.variables(condition.getTextContent()).stream())
				.collect(Collectors.toSet()));
	}

	private static void occur(Map<String, String> constants, String... files) {
		assertThat(constants).hasSizeGreaterThan(4);
		String models = Stream.of(files).map((file) -> read(Path.of("processes", file))).collect(Collectors.joining());
		assertThat(constants.values()).filteredOn((value) -> !NOT_DRAWN.contains(value))
			.allSatisfy((value) -> assertThat(models).containsPattern("\\b" + value + "\\b"));
	}

	private static <T extends BaseElement> Set<String> ids(Class<T> kind, Function<T, String> id) {
		return Diagrams.all(kind).stream().map(id).collect(Collectors.toSet());
	}

	/** By a timer of its own, or by that of what it is part of. */
	private static boolean ends(FlowNode node) {
		return boundary(node).anyMatch((event) -> hasTimer(event.getEventDefinitions()))
				|| node.getParentElement() instanceof SubProcess whole && ends(whole);
	}

	private static boolean isEndedByAnotherProcess(ReceiveTask task) {
		return Stream
			.concat(Stream.of(task.getMessage()),
					boundary(task).flatMap((event) -> event.getEventDefinitions().stream())
						.filter(MessageEventDefinition.class::isInstance)
						.map((definition) -> ((MessageEventDefinition) definition).getMessage()))
			.anyMatch((message) -> OF_ANOTHER_PROCESS.contains(message.getName()));
	}

	private static Stream<BoundaryEvent> boundary(FlowNode node) {
		return Diagrams.all(BoundaryEvent.class).stream().filter((event) -> event.getAttachedTo().equals(node));
	}

	private static boolean hasTimer(Collection<?> definitions) {
		return definitions.stream().anyMatch(TimerEventDefinition.class::isInstance);
	}

	private static Collection<Decision> decisions() {
		List<Decision> decisions = Diagrams.DECISIONS.stream()
			.flatMap((model) -> model.getModelElementsByType(Decision.class).stream())
			.toList();
		assertThat(decisions).isNotEmpty();
		return decisions;
	}

	/** A hyphen marks a step of a citizen's form. */
	private static List<Path> taskForms() {
		return Diagrams.files("forms", ".html")
			.stream()
			.filter((file) -> !file.getFileName().toString().contains("-"))
			.toList();
	}

	private static String code() {
		return Diagrams.files("src/main/java", ".java")
			.stream()
			.filter((file) -> file.getParent().endsWith("process"))
			.map(ModelsTests::read)
			.collect(Collectors.joining("\n"))
			.replaceAll("\\s+", " ");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
