package ir.peygir.catalogue;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The topics in the database, every version that a case may refer to.
 */
@Component
class TopicTable {

	// named as the records name them: looking a name up in vain costs an exception each
	private static final String TOPIC = """
			select t.code, t.version, t.group_code as groupCode, t.active_from as activeFrom, t.digest,
			t.title_fa as titleFa, t.title_en as titleEn, t.kinds, t.unit, t.level, t.sla, t.priority, t.emergency,
			t.guarded, t.anonymous, t.outside, t.place, t.evidence, t.season, t.hotline,
			t.guidance_fa as guidanceFa, t.guidance_en as guidanceEn, t.synonyms, t.results_fa as resultsFa,
			t.results_en as resultsEn from topic t
			""";

	private static final String QUESTION = """
			select q.topic, q.version, q.code, q.ordinal, q.label_fa as labelFa, q.label_en as labelEn, q.type,
			q.required, q.options_fa as optionsFa, q.options_en as optionsEn from topic_question q
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TopicTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds what is new or changed and offers exactly the shipped topics. */
	void seed(List<TopicGroup> groups, List<ShippedTopic> shipped) {
		Map<String, Integer> newest = new HashMap<>();
		Map<String, Integer> written = new HashMap<>();
		this.jdbc.sql("select code, version, digest from topic order by version").query((row) -> {
			newest.put(row.getString("code"), row.getInt("version"));
			written.put(row.getString("code") + row.getString("digest"), row.getInt("version"));
		});
		seed(groups);
		List<Offer> offers = new ArrayList<>();
		for (ShippedTopic topic : shipped) {
			String code = topic.row().code();
			Integer version = written.get(code + topic.row().digest());
			if (version == null) {
				version = newest.getOrDefault(code, 0) + 1;
				insert(topic, version);
			}
			offers.add(new Offer(code, version, offers.size()));
		}
		offer(offers);
	}

	/** The topics that are offered now, in their order. */
	List<Topic> offered() {
		Map<String, List<Question>> questions = new HashMap<>();
		this.jdbc.sql(QUESTION + """
				join topic_offer o on o.code = q.topic and o.version = q.version order by q.topic, q.ordinal""")
			.query(QuestionRow.class)
			.list()
			.forEach((row) -> questions.computeIfAbsent(row.topic(), (topic) -> new ArrayList<>()).add(row.question()));
		return this.jdbc.sql(TOPIC + """
				join topic_offer o on o.code = t.code and o.version = t.version order by o.ordinal""")
			.query(TopicRow.class)
			.stream()
			.map((row) -> row.topic(questions.getOrDefault(row.code(), List.of())))
			.toList();
	}

	/** Any version, also of a topic that is no longer offered. */
	Optional<Topic> find(String code, int version) {
		List<Question> questions = this.jdbc.sql(QUESTION + "where q.topic = ? and q.version = ? order by q.ordinal")
			.param(code)
			.param(version)
			.query(QuestionRow.class)
			.stream()
			.map(QuestionRow::question)
			.toList();
		return this.jdbc.sql(TOPIC + "where t.code = ? and t.version = ?")
			.param(code)
			.param(version)
			.query(TopicRow.class)
			.optional()
			.map((row) -> row.topic(questions));
	}

	private void seed(List<TopicGroup> groups) {
		for (int i = 0; i < groups.size(); i++) {
			int known = write("""
					update topic_group set field = ?, field_fa = ?, field_en = ?, title_fa = ?, title_en = ?,
					ordinal = ? where code = ?""", groups.get(i), i);
			if (known == 0) {
				write("""
						insert into topic_group (field, field_fa, field_en, title_fa, title_en, ordinal, code)
						values (?, ?, ?, ?, ?, ?, ?)""", groups.get(i), i);
			}
		}
	}

	private int write(String sql, TopicGroup group, int ordinal) {
		return this.jdbc.sql(sql)
			.params(group.field(), group.fieldFa(), group.fieldEn(), group.titleFa(), group.titleEn(), ordinal,
					group.code())
			.update();
	}

	private void insert(ShippedTopic topic, int version) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into topic (code, version, group_code, active_from, digest, title_fa, title_en, kinds, unit,
				level, sla, priority, emergency, guarded, anonymous, outside, place, evidence, season, hotline,
				guidance_fa, guidance_en, synonyms, results_fa, results_en)
				values (:code, :version, :groupCode, :activeFrom, :digest, :titleFa, :titleEn, :kinds, :unit,
				:level, :sla, :priority, :emergency, :guarded, :anonymous, :outside, :place, :evidence, :season,
				:hotline, :guidanceFa, :guidanceEn, :synonyms, :resultsFa, :resultsEn)""")
			.paramSource(topic.row().from(version, now))
			.update();
		topic.questions().forEach((question) -> this.jdbc.sql("""
				insert into topic_question (topic, version, code, ordinal, label_fa, label_en, type, required,
				options_fa, options_en)
				values (:topic, :version, :code, :ordinal, :labelFa, :labelEn, :type, :required, :optionsFa,
				:optionsEn)""").paramSource(question.from(version)).update());
	}

	private void offer(List<Offer> offers) {
		if (offers.equals(this.jdbc.sql("select * from topic_offer order by ordinal").query(Offer.class).list())) {
			return;
		}
		this.jdbc.sql("delete from topic_offer").update();
		offers.forEach((offer) -> this.jdbc.sql("insert into topic_offer (code, version, ordinal) values (?, ?, ?)")
			.params(offer.code(), offer.version(), offer.ordinal())
			.update());
	}

	record Offer(String code, int version, int ordinal) {
	}

}
