package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the search together as one statement that the database can answer from its
 * indexes: only what was asked for stands in it.
 */
final class CaseQuery {

	private static final String COLUMNS = """
			select P.ID_, P.BUSINESS_KEY_, P.PROC_DEF_KEY_, P.PROC_DEF_ID_, P.START_TIME_, P.END_TIME_, P.DURATION_,
				P.STATE_, P.SUPER_PROCESS_INSTANCE_ID_, R.code, R.topic_code, R.unit_code, R.status, M.status
			from ACT_HI_PROCINST P
				left join report R on R.code = P.BUSINESS_KEY_
				left join meeting_request M on M.code = P.BUSINESS_KEY_""";

	private static final String MEETING = "meetingRequest";

	private final List<String> conditions = new ArrayList<>();

	private final List<Object> values = new ArrayList<>();

	private boolean report;

	private boolean meeting;

	static CaseQuery of(Wanted wanted, List<String> readable, Instant now) {
		CaseQuery query = new CaseQuery();
		List<String> keys = (wanted.process() != null) ? readable.stream().filter(wanted.process()::equals).toList()
				: readable;
		query.processes(keys);
		if (wanted.code() != null) {
			query.and("P.BUSINESS_KEY_ = ?", wanted.code());
		}
		else {
			query.and("P.SUPER_PROCESS_INSTANCE_ID_ is null");
		}
		query.about(wanted);
		query.times(wanted, now);
		return query;
	}

	static CaseQuery of(String processInstanceId, List<String> readable) {
		CaseQuery query = new CaseQuery();
		query.processes(readable);
		query.and("P.ID_ = ?", processInstanceId);
		return query;
	}

	private void processes(List<String> keys) {
		if (keys.isEmpty()) {
			and("1 = 0");
			return;
		}
		and("P.PROC_DEF_KEY_ in (" + "?, ".repeat(keys.size() - 1) + "?)", keys.toArray());
	}

	private void about(Wanted wanted) {
		if (wanted.topic() != null) {
			this.report = true;
			and("R.topic_code = ?", wanted.topic());
		}
		if (wanted.unit() != null) {
			this.report = true;
			and("R.unit_code = ?", wanted.unit());
		}
		if (wanted.status() != null && MEETING.equals(wanted.process())) {
			this.meeting = true;
			and("M.status = ?", wanted.status());
		}
		else if (wanted.status() != null) {
			this.report = true;
			and("R.status = ?", wanted.status());
		}
	}

	private void times(Wanted wanted, Instant now) {
		if (wanted.state() != null) {
			and(switch (wanted.state()) {
				case RUNNING -> "P.END_TIME_ is null";
				case FINISHED -> "P.STATE_ = 'COMPLETED'";
				case CANCELED -> "P.STATE_ in ('EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED')";
			});
		}
		String day = wanted.ended() ? "P.END_TIME_" : "P.START_TIME_";
		if (wanted.from() != null) {
			and(day + " >= ?", Timestamp.from(wanted.from()));
		}
		if (wanted.until() != null) {
			and(day + " < ?", Timestamp.from(wanted.until()));
		}
		if (wanted.longer() != null) {
			and("(P.DURATION_ >= ? or P.END_TIME_ is null and P.START_TIME_ <= ?)", wanted.longer().toMillis(),
					Timestamp.from(now.minus(wanted.longer())));
		}
		if (wanted.shorter() != null) {
			and("(P.DURATION_ <= ? or P.END_TIME_ is null and P.START_TIME_ >= ?)", wanted.shorter().toMillis(),
					Timestamp.from(now.minus(wanted.shorter())));
		}
	}

	/** Newest first, after that place; the same place never twice. */
	String page(Place after, int size) {
		if (after != null) {
			Timestamp started = Timestamp.from(after.started());
			and("(P.START_TIME_ < ? or P.START_TIME_ = ? and P.ID_ < ?)", started, started, after.id());
			// by itself the index would not be used for the above
			and("P.START_TIME_ <= ?", started);
		}
		return COLUMNS + where() + " order by P.START_TIME_ desc, P.ID_ desc fetch first " + size + " rows only";
	}

	String count(int most) {
		return "select count(*) from (select P.ID_ from ACT_HI_PROCINST P"
				+ (this.report ? " join report R on R.code = P.BUSINESS_KEY_" : "")
				+ (this.meeting ? " join meeting_request M on M.code = P.BUSINESS_KEY_" : "") + where()
				+ " fetch first " + (most + 1) + " rows only) T";
	}

	Object[] values() {
		return this.values.toArray();
	}

	private void and(String condition, Object... values) {
		this.conditions.add(condition);
		this.values.addAll(List.of(values));
	}

	private String where() {
		return " where " + String.join(" and ", this.conditions);
	}

	/**
	 * Where a page ended.
	 */
	record Place(Instant started, String id) {
	}

}
