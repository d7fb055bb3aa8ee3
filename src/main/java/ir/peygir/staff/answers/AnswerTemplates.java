package ir.peygir.staff.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.Problem;
import ir.peygir.shared.Seeding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the ready answers. Those that are shipped are added at start where they are new;
 * what supervisors made of them stays.
 */
@Component
class AnswerTemplates {

	private static final String READ = "select id, task_key, outcome, topic, title, body, retired_at, version"
			+ " from answer_template ";

	private final JdbcClient database;

	private final AnswerRules rules;

	private final Clock clock;

	AnswerTemplates(JdbcClient database, AnswerRules rules, ShippedAnswers shipped, Seeding seeding, Clock clock) {
		this.database = database;
		this.rules = rules;
		this.clock = clock;
		List<ShippedAnswers.Row> rows = shipped.read();
		seeding.run(() -> rows.forEach(this::seed));
	}

	private void seed(ShippedAnswers.Row row) {
		if (this.database.sql("select count(*) from answer_template where code = ?")
			.param(row.code())
			.query(Integer.class)
			.single() == 0) {
			insert(row.code(), row.template(), null);
		}
	}

	/** All, the retired last. */
	List<AnswerTemplate> all() {
		return this.database
			.sql(READ + "order by case when retired_at is null then 0 else 1 end, task_key, outcome, topic, title, id")
			.query(AnswerTemplates::template)
			.list();
	}

	/** Those for that decision on that topic, what is made for the topic first. */
	List<AnswerTemplate> fitting(AnswerUse use, String topicCode) {
		return this.database
			.sql(READ + "where task_key = ? and outcome = ? and retired_at is null order by topic desc, title, id")
			.params(use.task(), use.outcome())
			.query(AnswerTemplates::template)
			.list()
			.stream()
			.filter((template) -> template.fits(topicCode))
			.sorted(java.util.Comparator.comparing((AnswerTemplate template) -> -template.topic().length()))
			.toList();
	}

	Optional<AnswerTemplate> find(long id) {
		return this.database.sql(READ + "where id = ?").param(id).query(AnswerTemplates::template).optional();
	}

	/**
	 * Adds it, or changes the one with its id.
	 * @return {@code false} if somebody has changed that one since; theirs stays
	 * @throws ir.peygir.shared.InvalidInput as {@link AnswerRules#check} says
	 * @throws Problem 404 for an unknown id
	 */
	@Transactional
	boolean keep(AnswerTemplate template, String who) {
		this.rules.check(template);
		if (template.id() == null) {
			insert(null, template, who);
			return true;
		}
		int changed = this.database
			.sql("update answer_template set task_key = ?, outcome = ?, topic = ?, title = ?, body = ?, changed_by = ?,"
					+ " changed_at = ?, version = version + 1 where id = ? and version = ?")
			.params(template.use().task(), template.use().outcome(), template.topic(), template.title(),
					template.body(), who, now(), template.id(), template.version())
			.update();
		if (changed == 0) {
			mustBe(find(template.id()).isPresent() ? 1 : 0);
		}
		return changed == 1;
	}

	/**
	 * Takes it out of use, or back into it.
	 * @throws Problem 404 for an unknown id
	 */
	@Transactional
	void retire(long id, boolean retired, String who) {
		mustBe(this.database
			.sql("update answer_template set retired_at = ?, changed_by = ?, changed_at = ? where id = ?")
			.param(1, retired ? now() : null, java.sql.Types.TIMESTAMP)
			.param(2, who)
			.param(3, now())
			.param(4, id)
			.update());
	}

	private void insert(String code, AnswerTemplate template, String who) {
		this.database
			.sql("insert into answer_template (code, task_key, outcome, topic, title, body, changed_by, changed_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(java.util.Arrays.asList(code, template.use().task(), template.use().outcome(), template.topic(),
					template.title(), template.body(), who, now()))
			.update();
	}

	private static void mustBe(int rows) {
		if (rows == 0) {
			throw Problem.unknown("answers.unknown");
		}
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static AnswerTemplate template(ResultSet row, int number) throws SQLException {
		AnswerUse use = AnswerUse.of(row.getString("task_key"), row.getString("outcome")).orElseThrow();
		return new AnswerTemplate(row.getLong("id"), use, row.getString("topic"), row.getString("title"),
				row.getString("body"), row.getTimestamp("retired_at") != null, row.getInt("version"));
	}

}
