package ir.peygir.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A cell that can never be true is accepted by every tool and noticed by nobody.
 */
final class TableRules {

	static final List<Rule> ALL = List.of(TableRules::table, TableRules::cells);

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern BARE = Pattern.compile("(?<![\"\\w(])[A-Za-z]\\w*(?!\\w*\\()");

	private static final Set<String> OF_THE_LANGUAGE = Set.of("not", "null", "true", "false", "and", "or");

	private TableRules() {
	}

	private static void table(ModelFile file, Context context, Findings findings) {
		for (Decision decision : file.all(Decision.class)) {
			findings.addIf(decision.getChildElementsByType(DecisionTable.class).isEmpty(), decision, "table.none");
			languages(decision.getDomElement(), decision, findings);
		}
	}

	/** Another language could run any bean. */
	private static void languages(DomElement element, Decision decision, Findings findings) {
		String language = element.getAttribute("expressionLanguage");
		findings.addIf(language != null && !language.isBlank() && !language.toLowerCase(Locale.ROOT).contains("feel"),
				decision, "table.language", String.valueOf(language));
		element.getChildElements().forEach((child) -> languages(child, decision, findings));
	}

	private static void cells(ModelFile file, Context context, Findings findings) {
		for (DecisionTable table : file.all(DecisionTable.class)) {
			List<Input> inputs = new ArrayList<>(table.getInputs());
			List<Output> outputs = new ArrayList<>(table.getOutputs());
			table.getRules().forEach((rule) -> {
				List<InputEntry> asked = new ArrayList<>(rule.getInputEntries());
				for (int i = 0; i < Math.min(asked.size(), inputs.size()); i++) {
					cell(rule, inputs.get(i).getLabel(), asked.get(i), values(inputs.get(i).getInputValues()),
							findings);
				}
				List<OutputEntry> told = new ArrayList<>(rule.getOutputEntries());
				for (int i = 0; i < Math.min(told.size(), outputs.size()); i++) {
					cell(rule, outputs.get(i).getLabel(), told.get(i), values(outputs.get(i).getOutputValues()),
							findings);
				}
			});
		}
	}

	private static void cell(ModelElementInstance rule, String column, ModelElementInstance cell, Set<String> allowed,
			Findings findings) {
		String text = text(cell);
		if (allowed.isEmpty() || text.isBlank() || "-".equals(text)) {
			return;
		}
		String where = String.valueOf(column);
		WORD.matcher(text)
			.results()
			.map((word) -> word.group(1))
			.filter((word) -> !allowed.contains(word))
			.forEach((word) -> findings.add(rule, "cell.value", where, word, String.join("، ", allowed)));
		BARE.matcher(WORD.matcher(text).replaceAll("\"\""))
			.results()
			.map((word) -> word.group())
			.filter((word) -> !OF_THE_LANGUAGE.contains(word))
			.forEach((word) -> findings.add(rule, "cell.quotes", where, word));
	}

	private static Set<String> values(UnaryTests values) {
		return (values == null) ? Set.of()
				: WORD.matcher(text(values))
					.results()
					.map((word) -> word.group(1))
					.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String text(ModelElementInstance element) {
		return element.getChildElementsByType(Text.class)
			.stream()
			.map((text) -> text.getTextContent().strip())
			.collect(Collectors.joining());
	}

}
