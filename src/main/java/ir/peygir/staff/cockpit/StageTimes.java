package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where the time of a process is spent: how long its stages took, and what waits in them.
 */
@Component
class StageTimes {

	private static final String TOOK = """
			select A.ACT_ID_, A.ACT_TYPE_, max(A.ACT_NAME_), count(*),
				percentile_cont(0.5) within group (order by A.DURATION_),
				percentile_cont(0.9) within group (order by A.DURATION_),
				sum(A.DURATION_)
			from ACT_HI_ACTINST A
			where A.PROC_DEF_ID_ in (%s) and A.END_TIME_ >= ? and A.END_TIME_ < ? and A.DURATION_ is not null
			group by A.ACT_ID_, A.ACT_TYPE_
			order by 7 desc, 1""";

	/** From the running tables: what waits is few, what was is many. */
	private static final String WAITS = """
			select A.ACT_ID_, count(*), min(H.START_TIME_)
			from ACT_RU_EXECUTION A join ACT_HI_ACTINST H on H.ID_ = A.ACT_INST_ID_
			where A.PROC_DEF_ID_ in (%s) and A.ACT_ID_ is not null and H.END_TIME_ is null
			group by A.ACT_ID_""";

	private final JdbcTemplate database;

	StageTimes(JdbcTemplate database) {
		this.database = database;
	}

	/** Of stages that ended in that time; most time first. */
	List<Stage> took(List<String> definitions, Instant from, Instant until) {
		List<Object> values = new ArrayList<>(definitions);
		values.add(Timestamp.from(from));
		values.add(Timestamp.from(until));
		return this.database
			.query(TOOK.formatted(places(definitions)),
					(row, number) -> new Stage(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
							Math.round(row.getDouble(5)), Math.round(row.getDouble(6)), row.getLong(7)),
					values.toArray());
	}

	/** What waits now, whenever it began. */
	List<Waiting> waits(List<String> definitions) {
		return this.database.query(WAITS.formatted(places(definitions)),
				(row, number) -> new Waiting(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()),
				definitions.toArray());
	}

	private static String places(List<String> definitions) {
		return "?, ".repeat(definitions.size() - 1) + "?";
	}

	/**
	 * One element of the diagram; times in milliseconds.
	 *
	 * @param name in the diagram, or {@code null}
	 * @param ninetieth nine of ten took at most that long
	 */
	record Stage(String activity, String type, String name, long count, long median, long ninetieth, long total) {
	}

	/**
	 * @param since of the one that waits longest
	 */
	record Waiting(String activity, long count, Instant since) {
	}

}
