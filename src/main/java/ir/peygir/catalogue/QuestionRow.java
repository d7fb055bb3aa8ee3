package ir.peygir.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A question as it lies in its table; options are written {@code value:label|…}.
 */
record QuestionRow(String topic, int version, String code, int ordinal, String labelFa, String labelEn, String type,
		boolean required, String optionsFa, String optionsEn) {

	static QuestionRow of(Map<String, String> csv, int ordinal) {
		return new QuestionRow(csv.get("topic"), 0, csv.get("code"), ordinal, csv.get("label_fa"), csv.get("label_en"),
				csv.get("type").toUpperCase(Locale.ROOT), "1".equals(csv.get("required")), csv.get("options_fa"),
				csv.get("options_en"));
	}

	QuestionRow from(int version) {
		return new QuestionRow(this.topic, version, this.code, this.ordinal, this.labelFa, this.labelEn, this.type,
				this.required, this.optionsFa, this.optionsEn);
	}

	Question question() {
		return new Question(this.code, this.labelFa, this.labelEn, Question.Type.valueOf(this.type), this.required,
				options(this.optionsFa, this.optionsEn));
	}

	static List<Question.Option> options(String fa, String en) {
		Map<String, String> english = labels(en);
		return labels(fa).entrySet()
			.stream()
			.map((option) -> new Question.Option(option.getKey(), option.getValue(), english.get(option.getKey())))
			.toList();
	}

	private static Map<String, String> labels(String options) {
		Map<String, String> labels = new LinkedHashMap<>();
		TopicRow.items(options)
			.stream()
			.map((option) -> option.split(":", 2))
			.forEach((option) -> labels.put(option[0], option[1]));
		return labels;
	}

}
