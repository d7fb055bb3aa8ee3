package ir.peygir.staff.worklist;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many open tasks at once, spread over units, days and people as in a city; written past
 * the engine, because it would take hours.
 */
final class OpenTasks {

	private static final String NUMBERS = " from generate_series(?::int, ?::int) i,"
			+ " (select ID_ as definition from ACT_RE_PROCDEF where KEY_ = 'report' order by VERSION_ desc limit 1) P";

	private final JdbcTemplate database;

	private final String person;

	private final List<String> groups;

	private final int mine;

	/**
	 * @param groups three of the person
	 * @param mine how many the person sees; a tenth of them are taken
	 */
	OpenTasks(JdbcTemplate database, String person, List<String> groups, int mine) {
		this.database = database;
		this.person = person;
		this.groups = groups;
		this.mine = mine;
	}

	/** Numbers from 0; the first are the person's. */
	void add(int from, int to) {
		fill("""
				insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_,
					ACT_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_,
					PROC_DEF_KEY_)
				select 'w' || i, 1, 'w' || i, 'w' || i, 'w' || lpad(i::text, 11, '0'), definition, 'actOnReport', true, false,
					true, false, 1, 18, 'report'""",
				from, to);
		fill("""
				insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,
					ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_)
				select 'w' || i, 1, 'w' || i, 'w' || i, definition, 'رسیدگی و پاسخ · موضوع ' || i %% 700 || '، منطقهٔ ' || i %% 22,
					'actOnReport', case when i < %d and i %% 10 = 0 then '%s' when i %% 3 = 0 then 'person-' || i %% 1500 end,
					50, localtimestamp - i * interval '30 seconds',
					localtimestamp + (i * 7919 %% 20000 - 2000) * interval '1 minute', 1, 'Created'"""
			.formatted(this.mine, this.person), from, to);
		fill("""
				insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
				select 'w' || i, 1, case when i >= %d then 'unit-D' || lpad((i %% 22 + 1)::text, 2, '0') || '-X' || i %% 15
					when i %% 3 = 0 then '%s' when i %% 3 = 1 then '%s' else '%s' end, 'candidate', 'w' || i"""
			.formatted(this.mine, this.groups.get(0), this.groups.get(1), this.groups.get(2)), from, to);
		fill("""
				insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, LONG_,
					VAR_SCOPE_, IS_CONCURRENT_LOCAL_)
				select 'w' || i || name, 1, 'boolean', name, 'w' || i, 'w' || i, definition,
					case when name = 'objected' and i % 30 = 0 then 1 else 0 end, 'w' || i, false""", from, to,
				", (values ('objected'), ('emergency'), ('open'), ('needsReview')) V (name)");
	}

	private void fill(String insert, int from, int to) {
		fill(insert, from, to, "");
	}

	private void fill(String insert, int from, int to, String more) {
		this.database.update(insert + NUMBERS + more, from, to - 1);
	}

	void count(String how) {
		for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "ACT_RU_VARIABLE")) {
			this.database.execute(how + " " + table);
		}
	}

	void remove() {
		for (String table : List.of("ACT_RU_VARIABLE", "ACT_RU_IDENTITYLINK", "ACT_RU_TASK", "ACT_RU_EXECUTION")) {
			this.database.update("delete from " + table + " where ID_ ~ '^w[0-9]'");
		}
	}

}
