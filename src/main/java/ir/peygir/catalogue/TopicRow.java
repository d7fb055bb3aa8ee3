package ir.peygir.catalogue;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A topic as it lies in its table.
 */
record TopicRow(String code, int version, String groupCode, OffsetDateTime activeFrom, String digest, String titleFa,
		String titleEn, String kinds, String unit, String level, String sla, int priority, boolean emergency,
		boolean guarded, boolean anonymous, boolean outside, boolean place, boolean evidence, String season,
		String hotline, String guidanceFa, String guidanceEn, String synonyms, String resultsFa, String resultsEn) {

	/**
	 * @param results codes and labels in {@code results.csv}, may be none
	 */
	static TopicRow of(Map<String, String> csv, String group, String digest, List<Map<String, String>> results) {
		return new TopicRow(csv.get("code"), 0, group, null, digest, csv.get("title_fa"), csv.get("title_en"),
				csv.get("kinds"), csv.get("unit"), csv.get("level"), csv.get("sla"),
				Integer.parseInt(csv.get("priority")), flag(csv, "emergency"), flag(csv, "protected"),
				flag(csv, "anonymous"), flag(csv, "outside"), flag(csv, "place"), flag(csv, "evidence"),
				csv.get("season"), csv.get("hotline"), csv.get("guidance_fa"), csv.get("guidance_en"),
				csv.get("synonyms"), joined(results, "label_fa"), joined(results, "label_en"));
	}

	TopicRow from(int version, OffsetDateTime activeFrom) {
		return new TopicRow(this.code, version, this.groupCode, activeFrom, this.digest, this.titleFa, this.titleEn,
				this.kinds, this.unit, this.level, this.sla, this.priority, this.emergency, this.guarded,
				this.anonymous, this.outside, this.place, this.evidence, this.season, this.hotline, this.guidanceFa,
				this.guidanceEn, this.synonyms, this.resultsFa, this.resultsEn);
	}

	Topic topic(List<Question> questions) {
		return new Topic(this.code, this.version, this.groupCode, this.titleFa, this.titleEn,
				items(this.kinds).stream().map(Kind::valueOf).toList(), this.unit, this.level, this.sla, this.priority,
				this.emergency, this.guarded, this.anonymous, this.outside, this.place, this.evidence, this.season,
				items(this.hotline), this.guidanceFa, this.guidanceEn, questions, items(this.synonyms),
				QuestionRow.options(this.resultsFa, this.resultsEn));
	}

	private static String joined(List<Map<String, String>> results, String label) {
		return results.stream()
			.map((result) -> result.get("code") + ":" + result.get(label))
			.collect(Collectors.joining("|"));
	}

	static List<String> items(String joined) {
		return Arrays.stream(joined.split("\\|")).map(String::strip).filter((item) -> !item.isEmpty()).toList();
	}

	private static boolean flag(Map<String, String> csv, String column) {
		return "1".equals(csv.get(column));
	}

}
