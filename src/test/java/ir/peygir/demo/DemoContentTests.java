package ir.peygir.demo;

import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ir.peygir.Peygir;
import ir.peygir.demo.process.NextJob;
import ir.peygir.engine.CaseHistory;
import org.camunda.bpm.engine.IdentityService;
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

	private static long voices;

	private static long duties;

	@BeforeAll
	static void startForTheFirstTime() {
		demo = new SpringApplicationBuilder(Peygir.class).profiles("demo")
			.run("--spring.datasource.url=jdbc:h2:mem:demo;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256", "--server.port=0",
					"--camunda.bpm.job-execution.enabled=false");
		voices = number("select count(*) from voice");
		duties = number("select count(*) from duty");
	}

	@AfterAll
	static void stop() {
		demo.close();
	}

	@Test
	void reportsStandInEveryStageThatTheCityKnows() {
		assertThat(number("select count(*) from report")).isBetween(115L, 155L);
		assertThat(count("status")).containsOnlyKeys("IN_TRIAGE", "ASSIGNED", "PLANNED", "WAITING_FOR_CITIZEN",
				"ANSWERED", "OBJECTED", "IN_INSPECTION", "CLOSED", "WITHDRAWN");
		assertThat(count("closing")).containsKeys("SATISFIED", "UNSATISFIED", "NO_ANSWER", "UPHELD", "WITHOUT_SURVEY");
		assertThat(count("outcome")).containsKeys("DONE", "PLANNED", "NOT_POSSIBLE", "DUPLICATE", "NOT_RELATED",
				"OUTSIDE", "ACCEPTED", "DECLINED", "NOTED");
		assertThat(count("kind")).hasSize(6);
		assertThat(count("refusal_reason")).isNotEmpty();
	}

	@Test
	void whateverCanHappenToAReportHasHappened() {
		assertThat(names("select distinct event from report_event")).contains("QUESTION_PROPOSED", "REPLIED",
				"RETURNED", "REFUSAL_PROPOSED", "REFUSAL_RETURNED", "LATE", "PLANNED", "WOKEN", "CARRIED_OUT",
				"TAKEN_OVER", "NOT_TAKEN_OVER", "INTERIM", "DEADLINE_MOVED", "STOOD_IN", "SAME_PICTURE", "JOINED",
				"OBJECTION_COUNTED", "CONTRADICTED", "FILED_BY_PHONE", "MERGED", "OUTSIDE", "REDO", "UPHELD",
				"CORRECTED", "PHOTO_ADDED", "NO_ANSWER");
	}

	@Test
	void fortyStandBehindOneReportAndOneOfThemBroughtADuplicate() {
		assertThat(number("select max(number) from voice")).isEqualTo(40);
		assertThat(number("select count(*) from voice where how = 'MERGED' and report_code = "
				+ "(select report_code from voice where number = 40)"))
			.isOne();
		assertThat(number("select count(distinct person) from voice where report_code = "
				+ "(select report_code from voice where number = 40)"))
			.isEqualTo(40);
	}

	@Test
	void citizensSpokeThroughEveryChannelAndFiguresHaveEnoughOfThem() {
		assertThat(names("select distinct channel from survey where channel is not null")).contains("WEB", "API", "SMS",
				"PHONE");
		assertThat(names(
				"select topic_code from survey where state = 'ANSWERED' group by topic_code" + " having count(*) >= 5"))
			.hasSizeGreaterThanOrEqualTo(4);
		assertThat(names(
				"select topic_code from report where kind = 'OPINION' group by topic_code" + " having count(*) >= 3"))
			.hasSizeGreaterThanOrEqualTo(3);
	}

	@Test
	void evidenceTellsItsTimeAndPlaceAndOnePictureIsKnownFromAnotherCase() {
		assertThat(number("select count(*) from photo where taken_at is not null and distance_m < 100"))
			.isGreaterThanOrEqualTo(5);
		assertThat(number("select count(*) from photo where distance_m > 500")).isOne();
		assertThat(number("select count(*) from photo where also_on is not null")).isOne();
		assertThat(number("select count(*) from photo where document")).isGreaterThanOrEqualTo(2);
	}

	@Test
	void theCityIsClosedForADayAndSomebodyIsAway() {
		assertThat(number("select count(*) from calendar_change where date_from > current_date")).isOne();
		assertThat(number("select count(*) from report r where r.status = 'ASSIGNED' and exists (select 1"
				+ " from report_event e where e.report_code = r.code and e.event = 'DEADLINE_MOVED')"))
			.isPositive();
		assertThat(number("select count(*) from absence where last_day >= current_date")).isOne();
		assertThat(names("select distinct unit_code from duty where ends_at > current_timestamp")).contains("D06-N2",
				"D06-SRV", "O-FIR", "O-ENG", "H-SRV");
	}

	@Test
	void someCallersHaveOnlyALandlineAndWaitForACall() {
		assertThat(number("select count(*) from outbound_message where channel = 'CALL' and sent_at is null"))
			.isGreaterThanOrEqualTo(2);
		assertThat(number("select count(*) from outbound_message where channel = 'CALL' and told_by is not null"))
			.isGreaterThanOrEqualTo(4);
	}

	@Test
	void aSecondStartAddsNothing() {
		demo.getBean(DemoContent.class).start();
		assertThat(number("select count(*) from report r join voice v on v.report_code = r.code")).isEqualTo(voices);
		assertThat(number("select count(*) from duty")).isEqualTo(duties);
	}

	@Test
	void everyGroupOfTopicsOfTheCityIsThere() {
		assertThat(count("substring(topic_code, 1, 3)")).hasSize(19);
		assertThat(count("district_code").keySet()).hasSizeGreaterThan(20).allMatch((code) -> code.matches("\\d\\d"));
	}

	@Test
	void theYearIsSpreadOverItsMonthsAndNoTwoSayTheSame() {
		assertThat(names("select distinct extract(month from registered_at) from report")).hasSize(12);
		assertThat(number("select count(distinct content) from report"))
			.isEqualTo(number("select count(*) from report"));
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
		assertThat(tasks.createTaskQuery().taskCandidateGroup("call-centre").count()).isPositive();
		assertThat(tasks.createTaskQuery().taskCandidateGroup("secretariat").count()).isPositive();
		assertThat(tasks.createTaskQuery().taskCandidateGroupIn(List.of("unit-O-ITO", "unit-O-MKT")).count())
			.isPositive();
	}

	@Test
	void nothingOfThePastIsLeftToFireOrToSend() {
		ManagementService jobs = demo.getBean(ManagementService.class);
		assertThat(jobs.createJobQuery().timers().duedateLowerThan(new Date()).count()).isZero();
		assertThat(jobs.createJobQuery().messages().count()).isZero();
		assertThat(number("select count(*) from outbound_message where channel = 'SMS' and sent_at is null")).isZero();
		assertThat(number("select count(*) from outbound_message")).isGreaterThan(400);
		assertThat(names("select task_name from scheduled_tasks")).doesNotContain("deliverMessage", "moveDeadlines");
	}

	@Test
	void historyAndEngineTellTheSameTime() {
		assertThat(number("select count(*) from act_hi_procinst where start_time_ > current_timestamp")).isZero();
		assertThat(number("select count(*) from report r where not exists (select 1 from act_hi_procinst p"
				+ " where p.business_key_ = r.code and p.super_process_instance_id_ is null)"))
			.isZero();
	}

	@Test
	void everyStepOfACaseIsNamedForPeople() {
		String code = names("select report_code from voice where how = 'JOINED' order by joined_at").get(0);
		assertThat(demo.getBean(CaseHistory.class).stepsOf(code)).isNotEmpty()
			.noneMatch((step) -> step.activityId().contains("#"));
	}

	@Test
	void sessionsStandInEveryStageThatDoesNotHangOnTheDayOfTheWeek() {
		assertThat(names("select distinct state from meeting_session"))
			.contains("ANNOUNCED", "LISTED", "DRAWN", "HELD", "MOVED", "CANCELLED")
			.containsAnyOf("OPEN", "CLOSED");
		assertThat(names("select distinct host_code from meeting_session")).containsExactlyInAnyOrder("06", "11", "19");
		assertThat(number("select count(*) from meeting_session where held_on >= dateadd('week', 7, current_date)"))
			.isPositive();
	}

	@Test
	void requestsForMeetingsWentEveryWay() {
		assertThat(names("select distinct status from meeting_request")).contains("ENTERED", "FOLLOW_UP", "CLOSED",
				"REJECTED", "CANCELLED", "SOLVED_WITHOUT");
		assertThat(names("select distinct event from meeting_request_event")).contains("QUESTION_ASKED", "REPLIED",
				"CONSENTED", "INSISTED", "RETURNED", "REJECTION_NOT_APPROVED", "OBJECTED", "REJECTION_STANDS",
				"UNDECIDED", "URGENT_APPROVED", "URGENT_NOT_APPROVED", "GIVEN_BACK", "OFFER_EXPIRED", "ROLLED_OVER",
				"SESSION_CANCELLED", "SESSION_MOVED", "MISSED", "EXCUSED", "MINUTES_PUBLISHED", "ANSWER_WRITTEN",
				"CANCELLED_BY_OFFICE");
		assertThat(names("select distinct state from meeting_offer")).contains("DECLINED", "EXPIRED", "PRESENT", "LATE",
				"MISSED", "CARRIED");
	}

	@Test
	void ordersOfMeetingsAreCarriedOutLateExtendedAndReturned() {
		assertThat(names("select distinct kind from meeting_order")).contains("ORDER", "LETTER", "OPINION");
		assertThat(names("select distinct status from meeting_order")).contains("ISSUED", "WITH_UNIT", "CONFIRMED",
				"NOT_POSSIBLE");
		assertThat(number("select count(*) from photo where subject like 'order/%/scan'"))
			.isEqualTo(number("select count(*) from meeting_order"));
	}

	@Test
	void theCrowdOfOneDrawIsWorthLookingAt() {
		assertThat(number("select max(n) from (select count(*) as n from meeting_ticket group by session_id)"))
			.isGreaterThanOrEqualTo(24);
		assertThat(number("select count(*) from meeting_transcript")).isGreaterThanOrEqualTo(20);
	}

	@Test
	void nothingOfTheMeetingsHasFailed() {
		ManagementService jobs = demo.getBean(ManagementService.class);
		assertThat(jobs.createJobQuery().withException().count()).isZero();
		assertThat(number("select count(*) from act_ru_incident")).isZero();
		assertThat(names("select task_name from scheduled_tasks")).doesNotContain("tellEntrant", "tellEntrants",
				"followCalendar");
	}

	@Test
	void whoTriesItOutComesInWithTheKnownPasswordAndNoOther() {
		IdentityService staff = demo.getBean(IdentityService.class);
		assertThat(staff.checkPassword("operator", "demo")).isTrue();
		assertThat(staff.checkPassword("operator", "Demo")).isFalse();
	}

	@Test
	void aSessionGoesItsNextStepNowAndTheSecondClickDoesNothing() {
		NextJob jobs = demo.getBean(NextJob.class);
		String coming = names(
				"select id from meeting_session where state in ('ANNOUNCED', 'OPEN') order by held_on, id")
			.get(0);
		NextJob.Next next = jobs.of(coming).orElseThrow();
		assertThat(next.step()).isIn("registrationOpens", "registrationCloses");
		assertThat(jobs.run(coming, next.job())).isPresent();
		assertThat(jobs.run(coming, next.job())).isEmpty();
		assertThat(names("select state from meeting_session where id = '" + coming + "'")).first()
			.isIn("OPEN", "CLOSED");
		assertThat(jobs.of(coming).orElseThrow().job()).isNotEqualTo(next.job());
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

	private static List<String> names(String sql) {
		return demo.getBean(JdbcClient.class).sql(sql).query(String.class).list();
	}

	private static long number(String sql) {
		return demo.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
	}

}
