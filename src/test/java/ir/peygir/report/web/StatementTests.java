package ir.peygir.report.web;

import java.util.List;
import java.util.Map;

import ir.peygir.Statements;
import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class StatementTests extends WebStories {

	@Autowired
	private Statements statements;

	@Test
	void aSubmissionIsOneTransaction() {
		post("/api/reports", report()).is(201);
		List<String> sent = this.statements.during(() -> post("/api/reports", report()).is(201));
		assertThat(sent).filteredOn("commit"::equals).hasSize(1);
		assertThat(sent).last().isEqualTo("commit");
		assertThat(sent).anyMatch((sql) -> sql.startsWith("insert into report "))
			.anyMatch((sql) -> sql.startsWith("insert into ACT_RU_EXECUTION"));
	}

	@Test
	void aCasePageReadsTheReportWithItsHistoryAndThePhotos() {
		CaseStory story = pothole();
		story.evidence(TECHNICIAN);
		Browser owner = owner(story);
		assertThat(read(() -> owner.open("/track/" + story.code()).is(200))).as("whole, whose code it is, who looked")
			.hasSizeLessThanOrEqualTo(4);
		assertThat(read(() -> new Browser(this).open("/track/" + story.code()).is(200)))
			.as("reduced, and whose code it is")
			.hasSizeLessThanOrEqualTo(2);
		assertThat(read(() -> get("/api/reports/" + story.code(), SECRET, story.secret()).is(200))).as("api")
			.hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void aCasePageThatAsksForFeedbackReadsTheSurveyToo() {
		CaseStory story = answered();
		Browser owner = owner(story);
		assertThat(read(() -> owner.open("/track/" + story.code()).is(200))).as("whose code it is, who looked")
			.hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void theFeedbackPageReadsSurveyReportAndPhotos() {
		CaseStory story = answered();
		String link = story.linkIn("answered");
		String page = link.substring(link.indexOf("/feedback/"));
		assertThat(read(() -> new Browser(this).open(page).is(200))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void theReceiptReadsDraftReportAndWhomItReaches() {
		Browser browser = new Browser(this);
		browser.open("/report");
		browser.send("/report", "topic", "RDS-01");
		browser.send("/report/where", "district", "06", "address", "خیابان فاطمی");
		browser.send("/report/details", "text", "چاله");
		browser.send("/report/you", "mobile", "09121237777");
		assertThat(Browser.target(browser.send("/report/check", "kind", "REQUEST"))).isEqualTo("/report/receipt");
		assertThat(read(() -> browser.open("/report/receipt").is(200))).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void homeAndTheFirstStepReadNothing() {
		assertThat(read(() -> new Browser(this).open("/").is(200))).isEmpty();
		assertThat(read(() -> new Browser(this).open("/report?q=%DA%86%D8%A7%D9%84%D9%87").is(200))).isEmpty();
	}

	@Test
	void theLengthOfAHistoryMakesNoMoreStatements() {
		CaseStory story = pothole();
		for (int i = 0; i < 5; i++) {
			act(story, "correction", Map.of("text", "متن " + i)).is(200);
		}
		assertThat(read(() -> owner(story).open("/track/" + story.code()).is(200))).as("whose code it is, who looked")
			.hasSizeLessThanOrEqualTo(4);
	}

	private List<String> read(Runnable action) {
		return this.statements.during(action).stream().filter((sql) -> !"commit".equals(sql)).toList();
	}

	private Browser owner(CaseStory story) {
		Browser browser = new Browser(this);
		browser.cookies.put("peygir-" + story.code(), story.secret());
		return browser;
	}

}
