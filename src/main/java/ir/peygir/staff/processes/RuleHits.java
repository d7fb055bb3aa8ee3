package ir.peygir.staff.processes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often each row of a decision was the one that counted.
 */
@Component
class RuleHits {

	static final Duration MONTH = Duration.ofDays(30);

	// the engine's API would load every decision with all its values
	private static final String HITS = """
			select o.RULE_ID_ as rule, count(distinct o.DEC_INST_ID_) as hits
			from ACT_HI_DECINST d join ACT_HI_DEC_OUT o on o.DEC_INST_ID_ = d.ID_
			where d.DEC_DEF_KEY_ = ? and d.EVAL_TIME_ >= ? group by o.RULE_ID_""";

	private final JdbcClient database;

	private final Clock clock;

	RuleHits(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	private record Hits(String rule, long hits) {
	}

	/** In the last 30 days, by id of the row; rows without any are missing. */
	Map<String, Long> lastMonth(String decision) {
		return this.database.sql(HITS)
			.params(decision, Timestamp.from(this.clock.instant().minus(MONTH)))
			.query((row, number) -> new Hits(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Hits::rule, Hits::hits));
	}

}
