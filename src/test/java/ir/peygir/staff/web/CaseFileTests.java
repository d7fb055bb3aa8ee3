package ir.peygir.staff.web;

import java.util.List;

import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Staff;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CaseFileTests extends DeskStories {

	private static final StaffMember DESIGNER = new StaffMember("designer", "designer", List.of("designers"));

	@Test
	void aClosedCaseStillTellsEveryStepAndWhoTookIt() throws Exception {
		CaseStory story = pothole();
		claim(story, UNIT);
		story.evidence(Staff.of("unit06", "unit-D06-TEC"));
		story.done(Staff.of("unit06", "unit-D06-TEC"), "actOnReport", "actOutcome", "done", "answer", "پر شد.");
		story.withdraws("دیگر لازم نیست");
		as(AUDITOR, get("/staff/cases/" + story.code())).andExpect(status().isOk())
			.andExpect(content().string(containsString("رسیدگی و پاسخ")))
			.andExpect(content().string(containsString("پر شد.")))
			.andExpect(content().string(not(containsString(story.mobile().substring(1)))));
	}

	@Test
	void aUnitReadsTheCasesThatItHasOrHadAndNoOthers() throws Exception {
		CaseStory story = pothole();
		as(UNIT, get("/staff/cases/" + story.code())).andExpect(status().isOk());
		story.done(Staff.of("unit06", "unit-D06-TEC"), "actOnReport", "actOutcome", "wrongUnit", "note", "کار ما نیست");
		as(UNIT, get("/staff/cases/" + story.code())).andExpect(status().isOk());
		as(OTHER_UNIT, get("/staff/cases/" + story.code())).andExpect(status().isNotFound());
		as(DESIGNER, get("/staff/cases/" + story.code())).andExpect(status().isNotFound());
		as(AUDITOR, get("/staff/cases/192764350049")).andExpect(status().isNotFound());
	}

	@Test
	void theUnitRightAboveReadsItTooAndNeitherItsNeighbourNorWhoIsHigher() throws Exception {
		CaseStory story = this.scene.sent(Message.request("CLN-01").in("06").inNahiyeh(2));
		String file = "/staff/cases/" + story.code();
		as(unit("D06-N2"), get(file)).andExpect(status().isOk());
		as(unit("D06-SRV"), get(file)).andExpect(status().isOk());
		for (String other : List.of("D06-TEC", "D07-SRV", "D06-N3", "H-SRV")) {
			as(unit(other), get(file)).andExpect(status().isNotFound());
		}
	}

	private static StaffMember unit(String code) {
		return new StaffMember("of-" + code, code, List.of("unit-" + code));
	}

	@Test
	void theSearchTakesACodeAsPeopleWriteItAndTellsStrangersNothing() throws Exception {
		CaseStory story = pothole();
		String typed = story.code().replaceAll("(\\d{4})", "$1-");
		as(SUPERVISOR, get("/staff/cases").param("code", typed))
			.andExpect(redirectedUrl("/staff/cases/" + story.code()));
		as(OTHER_UNIT, get("/staff/cases").param("code", typed)).andExpect(redirectedUrlPattern("/staff?code=*"));
		as(SUPERVISOR, get("/staff/cases").param("code", "12")).andExpect(redirectedUrl("/staff?code=12"));
	}

	@Test
	void theDeskCountsWhatWaitsAndShowsCockpitOnlyToThoseWhoMayOpenIt() throws Exception {
		as(UNIT, get("/staff")).andExpect(status().isOk())
			.andExpect(content().string(containsString("کارهای واحد")))
			.andExpect(content().string(containsString("/camunda/app/tasklist/default/#/?filter=")))
			.andExpect(content().string(not(containsString("/camunda/app/cockpit"))));
		as(AUDITOR, get("/staff")).andExpect(content().string(containsString("/camunda/app/cockpit")));
	}

}
