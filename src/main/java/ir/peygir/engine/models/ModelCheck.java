package ir.peygir.engine.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Tells what is wrong with models before anything of them is deployed.
 */
@Component
public class ModelCheck {

	private final Surroundings code;

	private final EngineReading engine;

	ModelCheck(Surroundings code, EngineReading engine) {
		this.code = code;
		this.engine = engine;
	}

	/** What could never run: with any of it nothing may be deployed. */
	public List<Finding> broken(Models models) {
		List<Finding> findings = new ArrayList<>();
		List<ModelFile> files = files(models, findings);
		if (!findings.isEmpty()) {
			// else everybody who calls it would be blamed
			return findings;
		}
		findings.addAll(twice(models, files));
		Context context = Context.of(models, files, this.code);
		for (ModelFile file : files) {
			findings.addAll(look(file, context,
					file.isProcess() ? Stream.of(RunningRules.ALL, FlowRules.ALL).flatMap(Collection::stream).toList()
							: TableRules.ALL));
		}
		files.stream()
			.map(ModelFile::name)
			// the engine's own words are the worse ones
			.filter((name) -> findings.stream().noneMatch((finding) -> finding.file().equals(name)))
			.toList()
			.forEach((name) -> findings.addAll(this.engine.of(name, models.contents().get(name))));
		return findings;
	}

	/** What runs, but is not drawn as we draw. */
	public List<Finding> habits(Models models) {
		List<ModelFile> files = files(models, new ArrayList<>());
		Context context = Context.of(models, files, this.code);
		return files.stream()
			.flatMap((file) -> look(file, context,
					file.isProcess() ? Stream.concat(Habits.ALL.stream(), Layout.ALL.stream()).toList() : Habits.ALL)
				.stream())
			.toList();
	}

	/**
	 * Of one file as if it were deployed with all others; nothing is deployed.
	 * @param fileName without a path; the place of the file of that name is its own
	 */
	public Verdict draft(String fileName, byte[] content) {
		Models deployed = Models.onClassPath();
		String path = deployed.pathOf(fileName).orElse("processes/" + fileName);
		Models models = deployed.with(path, content);
		List<Finding> broken = broken(models).stream().filter((one) -> one.file().equals(path)).toList();
		boolean readable = broken.stream().noneMatch((one) -> "file.unreadable".equals(one.rule()));
		return new Verdict(broken,
				readable ? habits(models).stream().filter((one) -> one.file().equals(path)).toList() : List.of(),
				readable);
	}

	/**
	 * What is wrong with one file.
	 *
	 * @param broken what would stop the start
	 * @param habits what runs, but is not drawn as we draw
	 * @param readable whether it is a model at all
	 */
	public record Verdict(List<Finding> broken, List<Finding> habits, boolean readable) {
	}

	private static List<Finding> look(ModelFile file, Context context, Collection<Rule> rules) {
		Findings findings = new Findings(file.name());
		rules.forEach((rule) -> rule.look(file, context, findings));
		return findings.all();
	}

	private static List<ModelFile> files(Models models, List<Finding> unreadable) {
		List<ModelFile> files = new ArrayList<>();
		models.contents().forEach((name, content) -> {
			if (name.endsWith(".html")) {
				return;
			}
			try {
				files.add(ModelFile.read(name, content));
			}
			catch (RuntimeException ex) {
				unreadable.add(new Finding(name, null, null, "file.unreadable", List.of(Causes.of(ex))));
			}
		});
		return files;
	}

	/** Of two with the same key the engine would take either. */
	private static List<Finding> twice(Models models, List<ModelFile> files) {
		List<Finding> findings = new ArrayList<>();
		Map<String, String> names = new HashMap<>();
		models.contents().keySet().forEach((path) -> {
			String other = names.putIfAbsent(Models.fileName(path), path);
			if (other != null) {
				findings.add(new Finding(path, null, null, "file.twice", List.of(other)));
			}
		});
		Map<String, String> keys = new HashMap<>();
		files.forEach((file) -> file.keys().forEach((key) -> {
			String other = keys.putIfAbsent(key, file.name());
			if (other != null) {
				findings.add(new Finding(file.name(), key, null, "key.twice", List.of(other)));
			}
		}));
		return findings;
	}

}
