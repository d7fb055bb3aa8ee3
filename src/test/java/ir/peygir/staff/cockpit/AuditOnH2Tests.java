package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ir.peygir.OnH2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same statements on the default database.
 */
class AuditOnH2Tests {

	private static final Instant NOW = Instant.parse("2026-10-11T05:30:00Z");

	private static final OnH2 H2 = OnH2.named("audit");

	private static final JdbcTemplate DATABASE = new JdbcTemplate(H2.dataSource());

	@BeforeAll
	static void theEngineHasItsTables() {
		String scripts = "org/camunda/bpm/engine/db/create/activiti.h2.create.";
		new ResourceDatabasePopulator(new ClassPathResource(scripts + "engine.sql"),
				new ClassPathResource(scripts + "history.sql"))
			.execute(H2.dataSource());
	}

	@AfterAll
	static void close() {
		H2.close();
	}

	@Test
	void searchAndCount() {
		Map<String, String> all = Map.of("topic", "X", "unit", "Y", "status", "CLOSED", "from", "2026-01-01", "until",
				"1405/12/01", "longer", "1", "shorter", "2", "state", "CANCELED");
		CaseQuery query = CaseQuery.of(Wanted.of(all), List.of("report", "feedback"), NOW);
		String count = query.count(100);
		assertThat(DATABASE.queryForObject(count, Long.class, query.values())).isZero();
		String page = query.page(new CaseQuery.Place(NOW, "a"), 51);
		assertThat(DATABASE.queryForList(page, query.values())).isEmpty();
		CaseQuery nothing = CaseQuery.of(Wanted.of(Map.of("process", "none")), List.of("report"), NOW);
		assertThat(DATABASE.queryForList(nothing.page(null, 1), nothing.values())).isEmpty();
	}

	@Test
	void timesOfStages() {
		for (int i = 1; i <= 10; i++) {
			DATABASE.update("""
					insert into ACT_HI_ACTINST (ID_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_TYPE_,
						START_TIME_, END_TIME_, DURATION_) values (?, 'p', 'i', 'e', 'act', 'userTask', ?, ?, ?)""",
					"a" + i, Timestamp.from(NOW), Timestamp.from(NOW), i * 1000L);
		}
		StageTimes times = new StageTimes(DATABASE);
		assertThat(times.took(List.of("p", "q"), NOW.minusSeconds(1), NOW.plusSeconds(1)))
			.containsExactly(new StageTimes.Stage("act", "userTask", null, 10, 5500, 9100, 55000));
		assertThat(times.waits(List.of("p"))).isEmpty();
	}

	@Test
	void viewsOfIntegrity() {
		IntegrityQueries queries = new IntegrityQueries(DATABASE);
		assertThat(queries.samePictures(NOW)).isEmpty();
		assertThat(queries.lastHourBounces(NOW)).isEmpty();
		assertThat(queries.latePauses(NOW)).isEmpty();
		assertThat(queries.identicalAnswers(NOW)).isEmpty();
		WorkPatterns patterns = new WorkPatterns(DATABASE);
		assertThat(patterns.closings(NOW)).isEqualTo(new WorkPatterns.Bulk(0, 0, 0, 0));
		assertThat(patterns.telephone(NOW)).isEmpty();
		assertThat(new DailySample(DATABASE).of(LocalDate.parse("2026-10-10")).cases()).isEmpty();
	}

}
