package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * How people complete their tasks: many at once, and what call takers wrote down against
 * what citizens said themselves.
 */
@Component
class WorkPatterns {

	static final int MANY = 10;

	static final Duration AT_ONCE = Duration.ofMinutes(10);

	private static final String COMPLETED = """
			select T.ASSIGNEE_, T.END_TIME_ from ACT_HI_TASKINST T
			where T.END_TIME_ >= ? and T.TASK_DEF_KEY_ in ('actOnReport', 'triageReport')
				and T.DELETE_REASON_ = 'completed' and T.ASSIGNEE_ is not null
			order by T.ASSIGNEE_, T.END_TIME_""";

	private static final String IN_CRISES = "select count(*) from report_event where event = 'IN_CRISIS' and at >= ?";

	private static final String CALLS = """
			select T.ASSIGNEE_, count(*) from ACT_HI_TASKINST T
			where T.END_TIME_ >= ? and T.TASK_DEF_KEY_ = 'callCitizen' and T.DELETE_REASON_ = 'completed'
				and T.ASSIGNEE_ is not null
			group by T.ASSIGNEE_""";

	private static final String CONTRADICTED = """
			select E.id, E.report_code, E.at, T.ASSIGNEE_, T.END_TIME_
			from report_event E
				join ACT_HI_PROCINST P on P.BUSINESS_KEY_ = E.report_code and P.PROC_DEF_KEY_ = 'feedback'
				join ACT_HI_TASKINST T on T.PROC_INST_ID_ = P.ID_ and T.TASK_DEF_KEY_ = 'callCitizen'
			where E.event = 'CONTRADICTED' and E.at >= ? and T.DELETE_REASON_ = 'completed'
				and T.ASSIGNEE_ is not null""";

	private final JdbcTemplate database;

	WorkPatterns(JdbcTemplate database) {
		this.database = database;
	}

	/** Of all that was decided, what one person decided many at a time. */
	Bulk closings(Instant since) {
		Burst burst = new Burst();
		this.database.query(COMPLETED,
				(RowCallbackHandler) (row) -> burst.next(row.getString(1), row.getTimestamp(2).toInstant()),
				Timestamp.from(since));
		return burst.result(this.database.queryForObject(IN_CRISES, Long.class, Timestamp.from(since)));
	}

	/** Per call taker, most contradictions first. */
	List<Caller> telephone(Instant since) {
		Map<String, Set<String>> contradicted = new HashMap<>();
		lastCalls(since).values()
			.forEach((call) -> contradicted.computeIfAbsent(call.who(), (who) -> new HashSet<>()).add(call.code()));
		return this.database.query(CALLS, (row, number) -> {
			Set<String> cases = contradicted.getOrDefault(row.getString(1), Set.of());
			return new Caller(row.getString(1), row.getLong(2), cases.size(),
					cases.stream().sorted().limit(10).toList());
		}, Timestamp.from(since))
			.stream()
			.sorted(Comparator.comparingLong(Caller::contradicted).reversed().thenComparing(Caller::who))
			.toList();
	}

	/** Whose call it was that the citizen contradicted: the last one before. */
	private Map<Long, Call> lastCalls(Instant since) {
		Map<Long, Call> last = new HashMap<>();
		this.database.query(CONTRADICTED, (row) -> {
			Call call = new Call(row.getString(2), row.getString(4), row.getTimestamp(5).toInstant());
			if (!call.at().isAfter(row.getTimestamp(3).toInstant())) {
				last.merge(row.getLong(1), call, (one, other) -> one.at().isAfter(other.at()) ? one : other);
			}
		}, Timestamp.from(since));
		return last;
	}

	/**
	 * @param atOnce how many of them one person decided within ten minutes of at least
	 * nine others
	 * @param people how many did so
	 * @param inCrises how many were answered by one action in a crisis
	 */
	record Bulk(long decided, long atOnce, long people, long inCrises) {
	}

	/**
	 * @param cases some of the contradicted ones
	 */
	record Caller(String who, long calls, long contradicted, List<String> cases) {
	}

	private record Call(String code, String who, Instant at) {
	}

	/** Reads decisions person by person in the order of time. */
	private static final class Burst {

		private final ArrayDeque<Decided> window = new ArrayDeque<>();

		private final Set<String> people = new HashSet<>();

		private String who = "";

		private long decided;

		private long atOnce;

		void next(String person, Instant at) {
			if (!person.equals(this.who)) {
				this.window.clear();
				this.who = person;
			}
			this.decided++;
			this.window.addLast(new Decided(at));
			while (this.window.getFirst().at.isBefore(at.minus(AT_ONCE))) {
				this.window.removeFirst();
			}
			if (this.window.size() >= MANY) {
				this.people.add(person);
				this.window.stream().filter((one) -> !one.counted).forEach((one) -> {
					one.counted = true;
					this.atOnce++;
				});
			}
		}

		Bulk result(long inCrises) {
			return new Bulk(this.decided, this.atOnce, this.people.size(), inCrises);
		}

	}

	private static final class Decided {

		private final Instant at;

		private boolean counted;

		Decided(Instant at) {
			this.at = at;
		}

	}

}
