package ir.peygir.staff.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A decision table as people read it.
 *
 * @param inputs how many of the columns are asked; the others are told
 */
record Table(String key, String name, String description, List<String> columns, int inputs, List<Row> rows) {

	/**
	 * @param hits how often it counted last month
	 */
	record Row(String id, List<String> cells, String note, long hits) {
	}

	static Table of(DmnModelInstance model, String key, Map<String, Long> hits) {
		Decision decision = model.getModelElementById(key);
		DecisionTable table = decision.getChildElementsByType(DecisionTable.class).iterator().next();
		List<String> columns = new ArrayList<>();
		table.getInputs().forEach((input) -> columns.add(input.getLabel()));
		int inputs = columns.size();
		table.getOutputs().forEach((output) -> columns.add(output.getLabel()));
		String description = (decision.getDescription() != null) ? decision.getDescription().getTextContent().strip()
				: null;
		return new Table(key, decision.getName(), description, columns, inputs,
				table.getRules().stream().map((rule) -> row(rule, hits)).toList());
	}

	private static Row row(Rule rule, Map<String, Long> hits) {
		List<String> cells = new ArrayList<>(texts(rule.getInputEntries()));
		cells.addAll(texts(rule.getOutputEntries()));
		return new Row(rule.getId(), cells,
				(rule.getDescription() != null) ? rule.getDescription().getTextContent().strip() : null,
				hits.getOrDefault(rule.getId(), 0L));
	}

	private static List<String> texts(Collection<? extends ModelElementInstance> entries) {
		return entries.stream()
			.map((entry) -> entry.getChildElementsByType(Text.class)
				.stream()
				.map((text) -> text.getTextContent().strip())
				.collect(Collectors.joining()))
			.toList();
	}

}
