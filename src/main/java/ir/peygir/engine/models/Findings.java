package ir.peygir.engine.models;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Collects what is wrong in one file.
 */
final class Findings {

	private final String file;

	private final List<Finding> all = new ArrayList<>();

	Findings(String file) {
		this.file = file;
	}

	void add(String rule, String... arguments) {
		this.all.add(new Finding(this.file, null, null, rule, List.of(arguments)));
	}

	void add(ModelElementInstance element, String rule, String... arguments) {
		this.all.add(new Finding(this.file, element.getAttributeValue("id"), element.getAttributeValue("name"), rule,
				List.of(arguments)));
	}

	void addIf(boolean wrong, ModelElementInstance element, String rule, String... arguments) {
		if (wrong) {
			add(element, rule, arguments);
		}
	}

	List<Finding> all() {
		return List.copyOf(this.all);
	}

}
