package ir.peygir.staff.cockpit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import ir.peygir.report.CaseStory;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CaseSearchTests extends DeskStories {

	private static final String CASES = "/staff/api/audit/cases";

	private static final StaffMember ADMINISTRATOR = member("admin", "administrators");

	@Autowired
	private JdbcTemplate database;

	@AfterEach
	void forgetTheOldDays() {
		this.database.update("delete from ACT_HI_PROCINST where ID_ like 'old-%'");
	}

	@Test
	void onlyThoseWhoMayReadTheHistoryOfAProcessAreAnswered() throws Exception {
		for (String path : List.of(CASES, CASES + "/count", CASES + "/any", "/staff/api/audit/processes",
				"/staff/api/audit/processes/report/times", "/staff/api/audit/integrity",
				"/staff/api/audit/integrity/sample")) {
			for (StaffMember stranger : List.of(UNIT, OPERATOR, SUPERVISOR, member("designer", "designers"))) {
				as(stranger, get(path)).andExpect(status().isForbidden());
			}
		}
		as(AUDITOR, get(CASES)).andExpect(status().isOk());
		as(ADMINISTRATOR, get(CASES)).andExpect(status().isOk());
	}

	@Test
	void aCaseIsFoundByItsCodeHoweverItIsTypedWithWhatItCalled() throws Exception {
		CaseStory story = answered();
		String typed = story.code().replaceAll("(\\d{4})(?=\\d)", "$1 ").replace('1', '۱');
		search("code", typed).andExpect(jsonPath("$.cases", hasSize(2)))
			.andExpect(jsonPath("$.cases[*].process", hasItem("feedback")))
			.andExpect(jsonPath("$.cases[?(@.process == 'report')].topicTitle").value("لکه‌گیری چالهٔ معبر"))
			.andExpect(jsonPath("$.cases[?(@.process == 'report')].unit").value("D06-TEC"))
			.andExpect(jsonPath("$.cases[?(@.process == 'report')].statusName").value("پاسخ داده شد"))
			.andExpect(jsonPath("$.cases[?(@.process == 'feedback')].parent").value(story.process().getId()));
	}

	@Test
	void everyFieldOfTheSearchSortsOut() throws Exception {
		CaseStory story = pothole();
		String code = story.code();
		found(code, "topic", "rds-01").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "topic", "RDS-02").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "unit", "D06-TEC").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "unit", "D07-TEC").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "status", "ASSIGNED").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "status", "CLOSED").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "state", "RUNNING").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "state", "FINISHED").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "process", "report").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "process", "feedback").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "process", "none").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "shorter", "1").andExpect(jsonPath("$.cases", hasSize(1)));
		story.after(Duration.ofHours(3));
		found(code, "shorter", "1").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "longer", "۲").andExpect(jsonPath("$.cases", hasSize(1)));
	}

	@Test
	void aWithdrawnCaseIsOneThatIsOver() throws Exception {
		CaseStory story = pothole().withdraws("درست شد");
		story.work();
		search("code", story.code(), "process", "report", "status", "WITHDRAWN")
			.andExpect(jsonPath("$.cases", hasSize(1)))
			.andExpect(jsonPath("$.cases[0].state", not("RUNNING")))
			.andExpect(jsonPath("$.cases[0].millis").isNumber());
	}

	@Test
	void daysAreTypedInEitherCalendarAndTheLastOneCounts() throws Exception {
		// Sunday 11 October 2026 is 19 Mehr 1405
		String code = pothole().code();
		found(code, "from", "۱۴۰۵/۰۷/۱۹").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "from", "2026-10-11").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "from", "1405/7/20").andExpect(jsonPath("$.cases", hasSize(0)));
		found(code, "until", "1405/7/19").andExpect(jsonPath("$.cases", hasSize(1)));
		found(code, "until", "2026-10-10").andExpect(jsonPath("$.cases", hasSize(0)));
		search("code", code, "from", "1405/7/1", "by", "ended").andExpect(jsonPath("$.cases", hasSize(0)));
	}

	@Test
	void whatCannotBeReadIsNamed() throws Exception {
		search(422, "code", "123", "from", "1405/13/01", "until", "soon", "longer", "many", "state", "LOST")
			.andExpect(jsonPath("$.errors", hasSize(5)))
			.andExpect(jsonPath("$.errors[?(@.field == 'code')].message").value("کد رهگیری درست نیست."));
		search(404, "after", "nonsense");
		as(AUDITOR, get(CASES + "/unknown")).andExpect(status().isNotFound());
		as(AUDITOR, get("/staff/api/audit/integrity/sample").param("day", "1500/01/01"))
			.andExpect(status().isUnprocessableEntity());
	}

	@Test
	void pagesFollowEachOtherWithoutALineTwiceAndAreCountedOnce() throws Exception {
		// several at the same moment, so that the moment alone would not do
		old(120, 7);
		List<String> seen = new ArrayList<>();
		String next = "";
		int pages = 0;
		do {
			String page = search("from", "2001-01-01", "until", "2001-12-31", "after", next).andReturn()
				.getResponse()
				.getContentAsString();
			seen.addAll(JsonPath.read(page, "$.cases[*].id"));
			next = JsonPath.read(page, "$.next");
			pages++;
		}
		while (next != null);
		assertThat(pages).isEqualTo(3);
		assertThat(seen).hasSize(120);
		assertThat(new HashSet<>(seen)).hasSize(120);
		as(AUDITOR, get(CASES + "/count").param("from", "2001-01-01").param("until", "2001-12-31"))
			.andExpect(jsonPath("$.count").value(120))
			.andExpect(jsonPath("$.more").value(false));
	}

	@Test
	void noContactAndNoWordOfACitizenIsInAnAnswer() throws Exception {
		CaseStory story = answered();
		as(AUDITOR, get(CASES + "/" + story.process().getId())).andExpect(status().isOk())
			.andExpect(content()
				.string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(story.mobile().substring(1)))))
			.andExpect(jsonPath("$.found.code").value(story.code()));
	}

	private void old(int count, int atOnce) {
		Instant start = Instant.parse("2001-06-01T06:00:00Z");
		for (int i = 0; i < count; i++) {
			Timestamp at = Timestamp.from(start.plusSeconds(i / atOnce));
			this.database.update("""
					insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,
						END_TIME_, DURATION_, STATE_) values (?, ?, 'report', 'report:0:old', ?, ?, 0, 'COMPLETED')""",
					"old-" + i, "old-" + i, at, at);
		}
	}

	private ResultActions found(String code, String field, String value) throws Exception {
		return search("code", code, field, value);
	}

	private ResultActions search(String... typed) throws Exception {
		return search(200, typed);
	}

	private ResultActions search(int expected, String... typed) throws Exception {
		MockHttpServletRequestBuilder request = get(CASES);
		for (int i = 0; i < typed.length; i += 2) {
			request.param(typed[i], typed[i + 1]);
		}
		return as(AUDITOR, request).andExpect(status().is(expected));
	}

}
