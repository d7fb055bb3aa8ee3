package ir.peygir.engine.models;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule may look at beside the file.
 *
 * @param processes keys of all processes that are deployed together
 * @param decisions keys of all decisions that are deployed together
 * @param forms paths of all forms that are deployed together
 */
record Context(Set<String> processes, Set<String> decisions, Set<String> forms, Surroundings code) {

	static Context of(Models models, Iterable<ModelFile> files, Surroundings code) {
		Set<String> processes = new TreeSet<>();
		Set<String> decisions = new TreeSet<>();
		files.forEach((file) -> (file.isProcess() ? processes : decisions).addAll(file.keys()));
		Set<String> forms = new TreeSet<>(models.contents().keySet());
		forms.removeIf((name) -> !name.endsWith(".html"));
		return new Context(processes, decisions, forms, code);
	}

}
