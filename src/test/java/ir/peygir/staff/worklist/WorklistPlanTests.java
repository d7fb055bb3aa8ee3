package ir.peygir.staff.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import ir.peygir.Stories;
import ir.peygir.engine.EngineUser;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL finds the tasks of one person among those of all; everything is rolled
 * back.
 */
class WorklistPlanTests extends Stories {

	private static final String PERSON = "plan-worklist";

	/** Nobody else's in this database. */
	private static final List<String> GROUPS = List.of("plan-a", "plan-b", "plan-c");

	private static final int MINE = 30;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TaskService tasks;

	@Autowired
	private FilterService filters;

	@Autowired
	private EngineUser engine;

	@Test
	void noFilterReadsTheTasksOfEverybody() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			// of a disk without moving parts; at the default of 4 small tables are read
			// whole
			this.database.execute("set local random_page_cost = 1.1");
			List<Filter> lists = own(() -> this.filters.createFilterQuery().listPage(0, 50));
			assertThat(lists).hasSizeGreaterThan(3);
			OpenTasks open = new OpenTasks(this.database, PERSON, GROUPS, MINE);
			open.add(0, 20_000);
			open.count("analyze");
			assertThat(own(() -> this.tasks.createTaskQuery().count())).isEqualTo(MINE);
			List<String> scanned = new ArrayList<>();
			for (Filter list : lists) {
				long scans = scans();
				own(() -> this.filters.listPage(list.getId(),
						this.tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, 15));
				own(() -> this.filters.count(list.getId()));
				if (scans() > scans) {
					scanned.add(list.getName());
				}
			}
			assertThat(scanned).as("filters that read every task").isEmpty();
		});
	}

	private <T> T own(Supplier<T> question) {
		return this.engine.run(PERSON, GROUPS, question);
	}

	private long scans() {
		return this.database.queryForObject(
				"select sum(seq_scan) from pg_stat_xact_user_tables where relname in ('act_ru_task', 'act_ru_execution')",
				Long.class);
	}

}
