package ir.peygir.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ir.peygir.shared.CsvRows;
import ir.peygir.shared.Secret;

/**
 * A topic with its questions as it is shipped with the application, before it has a
 * version.
 */
record ShippedTopic(TopicRow row, List<QuestionRow> questions) {

	static List<TopicGroup> groups() {
		return CsvRows.of("catalogue/groups.csv")
			.stream()
			.map((row) -> new TopicGroup(row.get("code"), row.get("field"), row.get("field_fa"), row.get("field_en"),
					row.get("title_fa"), row.get("title_en")))
			.toList();
	}

	/** In the order of the groups, and of the rows in each. */
	static List<ShippedTopic> all() {
		return groups().stream().flatMap((group) -> ofGroup(group.code()).stream()).toList();
	}

	Topic topic() {
		return this.row.topic(this.questions.stream().map(QuestionRow::question).toList());
	}

	private static List<ShippedTopic> ofGroup(String group) {
		List<Map<String, String>> questions = CsvRows.of("catalogue/questions/" + group + ".csv");
		List<Map<String, String>> results = CsvRows.of("catalogue/results.csv");
		return CsvRows.of("catalogue/topics/" + group + ".csv")
			.stream()
			.map((csv) -> of(csv, group, about(csv, questions), about(csv, results)))
			.toList();
	}

	private static List<Map<String, String>> about(Map<String, String> topic, List<Map<String, String>> rows) {
		return rows.stream().filter((row) -> row.get("topic").equals(topic.get("code"))).toList();
	}

	private static ShippedTopic of(Map<String, String> csv, String group, List<Map<String, String>> questions,
			List<Map<String, String>> results) {
		List<String> content = new ArrayList<>(csv.values());
		questions.forEach((question) -> content.addAll(question.values()));
		results.forEach((result) -> content.addAll(result.values()));
		List<QuestionRow> rows = new ArrayList<>();
		questions.forEach((question) -> rows.add(QuestionRow.of(question, rows.size())));
		return new ShippedTopic(TopicRow.of(csv, group, Secret.hash(String.join("\u001f", content)), results), rows);
	}

}
