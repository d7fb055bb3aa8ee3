package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.jayway.jsonpath.JsonPath;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Staff;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class IntegrityTests extends DeskStories {

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private WorkPatterns patterns;

	@Autowired
	private DailySample sample;

	@Autowired
	private RecurringTask<Void> sealTrail;

	@Test
	void theSamePictureOnTwoCasesIsNamedWithBoth() throws Exception {
		CaseStory first = pothole();
		CaseStory second = pothole();
		second.evidence(TECHNICIAN);
		views().andExpect(jsonPath("$.pictures[*].code", not(hasItem(second.code()))));
		this.database.update("update photo set also_on = ? where report_code = ?", first.code(), second.code());
		views().andExpect(jsonPath("$.pictures[?(@.code == '%s')].earlier", second.code()).value(first.code()));
	}

	@Test
	void notOursInTheLastHourIsOneAndEarlierIsNone() throws Exception {
		CaseStory early = pothole();
		CaseStory late = pothole();
		early.after(Duration.ofHours(1));
		returned(early);
		returned(late);
		Timestamp[] times = this.database.queryForObject("select started_at, due_at from report where code = ?",
				(row, number) -> new Timestamp[] { row.getTimestamp(1), row.getTimestamp(2) }, late.code());
		Instant start = times[0].toInstant();
		Instant limit = start.plus(Duration.between(start, times[1].toInstant()).dividedBy(4));
		this.database.update("update report_event set at = ? where report_code = ? and event = 'RETURNED'",
				Timestamp.from(limit.minusSeconds(60)), late.code());
		views().andExpect(jsonPath("$.bounces[*].code", hasItem(late.code())))
			.andExpect(jsonPath("$.bounces[*].code", not(hasItem(early.code()))))
			.andExpect(jsonPath("$.bounces[?(@.code == '%s')].unit", late.code()).value("D06-TEC"));
	}

	@Test
	void aQuestionAfterTheReminderIsALatePauseAndOneBeforeIsNot() throws Exception {
		CaseStory early = pothole();
		early.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کدام پلاک؟");
		CaseStory late = pothole();
		late.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", "کدام پلاک؟");
		// events are numbered in the order of their coming
		this.database.update("""
				insert into report_event (id, report_code, at, event, status)
				select -max(id), ?, ?, 'REMINDED', 'ASSIGNED' from report_event""", late.code(),
				Timestamp.from(SUNDAY));
		views().andExpect(jsonPath("$.pauses[*].code", hasItem(late.code())))
			.andExpect(jsonPath("$.pauses[*].code", not(hasItem(early.code()))));
	}

	@Test
	void oneAnswerForThreeCasesIsShownWithoutItsWords() throws Exception {
		String words = "با همکاری ناحیه بررسی شد و نتیجه به شما اعلام می‌شود " + System.nanoTime();
		List<String> codes = List.of(answered().code(), answered().code(), answered().code())
			.stream()
			.sorted()
			.toList();
		codes.forEach((code) -> this.database.update("update report set answer = ? where code = ?", words, code));
		views().andExpect(jsonPath("$.answers[?(@.cases[0] == '%s')].count", codes.get(0)).value(3))
			.andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(words))));
	}

	@Test
	void tenDecisionsOfOnePersonInTenMinutesAreOneBurst() {
		Instant since = Instant.parse("2003-05-01T00:00:00Z");
		try {
			for (int i = 0; i < 14; i++) {
				// eleven in a row, three an hour apart
				decided("burst-" + i, "fast", since.plusSeconds((i < 11) ? 30L * i : 3600L * i));
				decided("calm-" + i, "calm", since.plusSeconds(3600L * i));
			}
			WorkPatterns.Bulk bulk = this.patterns.closings(since);
			WorkPatterns.Bulk later = this.patterns.closings(since.plus(Duration.ofDays(2)));
			assertThat(bulk.decided() - later.decided()).isEqualTo(28);
			assertThat(bulk.atOnce() - later.atOnce()).isEqualTo(11);
		}
		finally {
			this.database.update("delete from ACT_HI_TASKINST where ID_ like 'burst-%' or ID_ like 'calm-%'");
		}
	}

	@Test
	void whatACallTakerWroteAgainstTheCitizensOwnWordIsCounted() throws Exception {
		CaseStory story = answered();
		story.drawn(0).after(Duration.ofHours(72));
		this.database.update(
				"""
						insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_INST_ID_, ASSIGNEE_, START_TIME_, END_TIME_, DELETE_REASON_)
						values (?, 'callCitizen', ?, 'caller-of-the-test', ?, ?, 'completed')""",
				"call-" + story.code(), story.survey().getId(), Timestamp.from(this.scene.now()),
				Timestamp.from(this.scene.now()));
		this.database.update("""
				insert into report_event (report_code, at, event, status)
				values (?, ?, 'CONTRADICTED', 'ANSWERED')""", story.code(),
				Timestamp.from(this.scene.now().plusSeconds(60)));
		views().andExpect(jsonPath("$.telephone[?(@.who == 'caller-of-the-test')].calls").value(1))
			.andExpect(jsonPath("$.telephone[?(@.who == 'caller-of-the-test')].contradicted").value(1))
			.andExpect(jsonPath("$.telephone[?(@.who == 'caller-of-the-test')].cases[0]").value(story.code()));
		this.database.update("delete from ACT_HI_TASKINST where ID_ like 'call-%'");
	}

	@Test
	void fiveOfADayAreDrawnByASeedThatAnybodyCanComputeAgain() throws Exception {
		this.sealTrail.executeRecurringly(null, null);
		for (int i = 0; i < 7; i++) {
			CaseStory story = pothole();
			this.database.update("update report set closed_at = ? where code = ?",
					Timestamp.from(Instant.parse("2004-03-03T08:00:00Z")), story.code());
		}
		String said = as(AUDITOR, get("/staff/api/audit/integrity/sample").param("day", "2004-03-03"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.closed").value(greaterThanOrEqualTo(7)))
			.andExpect(jsonPath("$.cases", hasSize(5)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String seed = DailySample.sha256("2004-03-03|" + oldestPublishedRoot());
		assertThat(JsonPath.<String>read(said, "$.seed")).isEqualTo(seed);
		List<String> codes = JsonPath.read(said, "$.cases[*].code");
		List<String> lots = JsonPath.read(said, "$.cases[*].lot");
		assertThat(lots).isSorted()
			.isEqualTo(codes.stream().map((code) -> DailySample.sha256(seed + "|" + code)).toList());
		assertThat(this.sample.of(LocalDate.parse("2004-03-03")))
			.isEqualTo(this.sample.of(LocalDate.parse("2004-03-03")));
	}

	@Test
	void noneIsDrawnBeforeTheRootOfTheDayIsMade() {
		DailySample.Sample sample = this.sample.of(LocalDate.parse("9000-01-01"));
		assertThat(sample.seed()).isNull();
		assertThat(sample.cases()).isEmpty();
	}

	private String oldestPublishedRoot() throws Exception {
		String page = as(AUDITOR, get("/open-data/trail")).andReturn().getResponse().getContentAsString();
		assertThat(page).doesNotContain("\"next\"");
		List<String> roots = JsonPath.read(page, "$.roots[*].root");
		return roots.get(roots.size() - 1);
	}

	@Test
	void timesOfStagesAreMiddleAndNinetiethOfThoseThatEnded() throws Exception {
		CaseStory story = pothole();
		story.after(Duration.ofHours(2));
		answer(story, TECHNICIAN);
		as(AUDITOR,
				get("/staff/api/audit/processes/report/times").param("from", "1405/07/19").param("until", "1405/07/19"))
			.andExpect(status().isOk())
			.andExpect(
					jsonPath("$.stages[?(@.activity == 'actOnReport')].count").value(hasItem(greaterThanOrEqualTo(1))))
			.andExpect(jsonPath("$.stages[?(@.activity == 'actOnReport')].name").value("رسیدگی و پاسخ"))
			.andExpect(jsonPath("$.waiting").isNotEmpty());
		as(AUDITOR,
				get("/staff/api/audit/processes/report/times").param("until", "2000-01-01").param("from", "2000-01-01"))
			.andExpect(jsonPath("$.stages", empty()));
		as(AUDITOR, get("/staff/api/audit/processes/report/times").param("version", "999"))
			.andExpect(status().isNotFound());
		as(AUDITOR, get("/staff/api/audit/processes/none/times")).andExpect(status().isNotFound());
		as(AUDITOR, get("/staff/api/audit/processes")).andExpect(jsonPath("$[*].key", hasItem("meetingRequest")));
	}

	private void returned(CaseStory story) {
		story.done(Staff.unit("D06-TEC"), "actOnReport", "actOutcome", "wrongUnit", "note", "این معبر با ما نیست.");
	}

	private void decided(String id, String who, Instant at) {
		this.database.update("""
				insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, ASSIGNEE_, START_TIME_, END_TIME_, DELETE_REASON_)
				values (?, 'actOnReport', ?, ?, ?, 'completed')""", id, who, Timestamp.from(at), Timestamp.from(at));
	}

	private ResultActions views() throws Exception {
		return as(AUDITOR, get("/staff/api/audit/integrity").param("days", "30")).andExpect(status().isOk());
	}

}
