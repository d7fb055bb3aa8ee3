package ir.peygir.engine.models;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One diagram or decision table, read.
 */
record ModelFile(String name, ModelInstance model) {

	/** Refused with the model API's runtime exceptions if it is no such file. */
	static ModelFile read(String name, byte[] content) {
		ByteArrayInputStream stream = new ByteArrayInputStream(content);
		return new ModelFile(name,
				name.endsWith(".bpmn") ? Bpmn.readModelFromStream(stream) : Dmn.readModelFromStream(stream));
	}

	boolean isProcess() {
		return this.name.endsWith(".bpmn");
	}

	/** None of the other language. */
	<T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
		boolean ours = kind.getName().startsWith("org.camunda.bpm.model.bpmn.") == isProcess();
		return ours ? this.model.getModelElementsByType(kind) : List.of();
	}

	/** Keys of what it brings. */
	List<String> keys() {
		return isProcess() ? all(Process.class).stream().map(Process::getId).toList()
				: all(Decision.class).stream().map(Decision::getId).toList();
	}

	/** The process in which it is drawn, however deep. */
	static Process process(ModelElementInstance element) {
		return (element instanceof Process process) ? process : process(element.getParentElement());
	}

}
