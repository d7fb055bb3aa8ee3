package ir.peygir.demo;

import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ir.peygir.Peygir;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first start of the demo, on the database that it uses.
 */
class DemoContentTests {

	private static ConfigurableApplicationContext demo;

	@BeforeAll
	static void startForTheFirstTime() {
		demo = new SpringApplicationBuilder(Peygir.class).profiles("demo")
			.run("--spring.datasource.url=jdbc:h2:mem:demo;LOCK_TIMEOUT=10000", "--server.port=0",
					"--camunda.bpm.job-execution.enabled=false");
	}

	@AfterAll
	static void stop() {
		demo.close();
	}

	@Test
	void reportsStandInEveryStageThatTheCityKnows() {
		assertThat(count("status")).containsOnlyKeys("IN_TRIAGE", "ASSIGNED", "WAITING_FOR_CITIZEN", "ANSWERED",
				"OBJECTED", "IN_INSPECTION", "CLOSED", "WITHDRAWN");
		assertThat(count("closing")).containsKeys("SATISFIED", "UNSATISFIED", "NO_ANSWER", "UPHELD", "WITHOUT_SURVEY");
		assertThat(count("outcome")).containsKeys("DONE", "NOT_POSSIBLE", "DUPLICATE", "NOT_RELATED", "ACCEPTED",
				"NOTED");
		assertThat(count("kind")).hasSize(6);
	}

	@Test
	void everyGroupOfTopicsOfTheCityIsThere() {
		assertThat(count("substring(topic_code, 1, 3)")).hasSize(19);
		assertThat(count("district_code").keySet()).hasSizeGreaterThan(8).allMatch((code) -> code.matches("\\d\\d"));
	}

	@Test
	void unitsAreOnTimeLateAndGoneUp() {
		assertThat(number("select count(*) from report where status = 'ASSIGNED' and escalated_at is not null"))
			.isGreaterThanOrEqualTo(2);
		assertThat(number("select count(*) from report where status = 'ASSIGNED' and reminded_at is not null"
				+ " and escalated_at is null"))
			.isGreaterThanOrEqualTo(2);
		assertThat(number("select count(*) from report where status = 'ASSIGNED' and reminded_at is null"))
			.isGreaterThanOrEqualTo(4);
	}

	@Test
	void everyRoleHasSomethingToDo() {
		TaskService tasks = demo.getBean(TaskService.class);
		assertThat(tasks.createTaskQuery()
			.taskCandidateGroupIn(List.of("unit-D06-N1", "unit-D06-N2", "unit-D06-N3", "unit-D06-N4", "unit-D06-N5",
					"unit-D06-N6", "unit-D06-SRV", "unit-D06-TEC", "unit-D06-TRF", "unit-D06-URB", "unit-D06-SOC"))
			.count()).isGreaterThanOrEqualTo(10);
		assertThat(tasks.createTaskQuery().taskCandidateGroup("operators").count()).isGreaterThanOrEqualTo(4);
		assertThat(tasks.createTaskQuery().taskCandidateGroup("supervisors").count()).isPositive();
		assertThat(tasks.createTaskQuery().taskCandidateGroup("inspection").count()).isPositive();
		assertThat(tasks.createTaskQuery().taskCandidateGroup("secretariat").count()).isPositive();
		assertThat(tasks.createTaskQuery().taskCandidateGroupIn(List.of("unit-O-ITO", "unit-O-MKT")).count())
			.isPositive();
	}

	@Test
	void nothingOfThePastIsLeftToFireOrToSend() {
		ManagementService jobs = demo.getBean(ManagementService.class);
		assertThat(jobs.createJobQuery().timers().duedateLowerThan(new Date()).count()).isZero();
		assertThat(jobs.createJobQuery().messages().count()).isZero();
		assertThat(number("select count(*) from outbound_message where sent_at is null")).isZero();
		assertThat(number("select count(*) from outbound_message")).isGreaterThan(60);
		assertThat(number("select count(*) from scheduled_tasks where task_name = 'deliverMessage'")).isZero();
	}

	@Test
	void historyAndEngineTellTheSameTime() {
		assertThat(number("select count(*) from act_hi_procinst where start_time_ > current_timestamp")).isZero();
		assertThat(number("select count(*) from report r where not exists (select 1 from act_hi_procinst p"
				+ " where p.business_key_ = r.code and p.super_process_instance_id_ is null)"))
			.isZero();
	}

	private static TreeMap<String, Long> count(String column) {
		return demo.getBean(JdbcClient.class)
			.sql("select " + column + " as name, count(*) as number from report where " + column
					+ " is not null group by " + column)
			.query((row, i) -> java.util.Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, Long::sum,
					TreeMap::new));
	}

	private static long number(String sql) {
		return demo.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
	}

}
