package ir.peygir.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The processes and decisions of the repository, read as models without an engine.
 */
final class Diagrams {

	static final List<BpmnModelInstance> PROCESSES = files("processes", ".bpmn").stream()
		.map((file) -> Bpmn.readModelFromFile(file.toFile()))
		.toList();

	static final List<DmnModelInstance> DECISIONS = files("processes", ".dmn").stream()
		.map((file) -> Dmn.readModelFromFile(file.toFile()))
		.toList();

	private static final Pattern WORD = Pattern.compile("(?<!['\\w.])[a-z]\\w*(?![\\w'(])");

	private Diagrams() {
	}

	static List<Path> files(String root, String ending) {
		try (Stream<Path> files = Files.walk(Path.of(root))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All of that kind in all processes; a rule about nothing is a broken rule. */
	static <T extends ModelElementInstance> List<T> all(Class<T> kind) {
		List<T> all = PROCESSES.stream().flatMap((model) -> in(model, kind).stream()).toList();
		assertThat(all).as("the rule must have something to look at: " + kind.getSimpleName()).isNotEmpty();
		return all;
	}

	static <T extends ModelElementInstance> Collection<T> in(BpmnModelInstance model, Class<T> kind) {
		return model.getModelElementsByType(kind);
	}

	/** The process in which it is drawn, however deep. */
	static Process process(ModelElementInstance element) {
		return (element instanceof Process process) ? process : process(element.getParentElement());
	}

	/** The folder of its diagram, which is that of its forms too. */
	static String module(Process process) {
		return files("processes", ".bpmn").stream()
			.filter((file) -> Bpmn.readModelFromFile(file.toFile()).getModelElementById(process.getId()) != null)
			.map((file) -> file.getParent().getFileName().toString())
			.findFirst()
			.orElseThrow();
	}

	/**
	 * What the form of a task sends with it; a form within the form is sent by itself.
	 */
	static String form(UserTask task) {
		Path form = Path.of("forms", module(process(task)), task.getId() + ".html");
		try {
			return Files.readString(form).replaceAll("(?s)<div [^>]*data-entry>.*?data-send>", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The variables that an expression reads. */
	static Set<String> variables(String expression) {
		Set<String> variables = new TreeSet<>();
		WORD.matcher(expression.replaceAll("'[^']*'", "")).results().forEach((word) -> variables.add(word.group()));
		return variables;
	}

}
