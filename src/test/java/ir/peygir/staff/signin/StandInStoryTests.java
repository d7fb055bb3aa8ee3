package ir.peygir.staff.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.city.StandIns;
import ir.peygir.report.CaseStory;
import ir.peygir.report.CaseView;
import ir.peygir.report.Happening;
import ir.peygir.report.ReportStories;
import ir.peygir.report.Staff;
import ir.peygir.shared.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody is away, and a colleague does their work for a day.
 */
class StandInStoryTests extends ReportStories {

	private static final LocalDate TODAY = LocalDate.ofInstant(SUNDAY, Display.CITY);

	private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10&processInstanceBusinessKey=";

	private static final AtomicInteger STORY = new AtomicInteger();

	private Instant noon;

	@LocalServerPort
	private int port;

	@Autowired
	private StandIns standIns;

	@Autowired
	private StaffAccounts accounts;

	@Autowired
	private JdbcClient jdbc;

	/** Groups are read once a minute: each story begins at a minute of its own. */
	@BeforeEach
	void itIsNoon() {
		this.noon = SUNDAY.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(10L * STORY.getAndIncrement()));
		this.scene.itIs(this.noon);
	}

	@AfterEach
	void everybodyIsBack() {
		this.jdbc.sql("delete from absence").update();
	}

	@Test
	void theStandInHasTheGroupsForTheDaysAndNotLonger() {
		away("unit06", 1, "operator");
		assertThat(groups("operator")).doesNotContain("unit-D06-TEC");
		this.scene.itIs(this.noon.plus(Duration.ofDays(1)));
		assertThat(groups("operator")).contains("operators", "unit-D06-TEC", "unit-D06-N1");
		this.scene.itIs(TODAY.plusDays(2).atStartOfDay(Display.CITY).toInstant().minusSeconds(30));
		assertThat(groups("operator")).contains("unit-D06-TEC");
		this.scene.itIs(TODAY.plusDays(2).atStartOfDay(Display.CITY).toInstant());
		assertThat(groups("operator")).containsExactlyInAnyOrder("operators", "call-centre");
	}

	@Test
	void inTasklistTooTheGroupsComeAndGo() {
		CaseStory story = pothole();
		Browser browser = new Browser(this.port);
		browser.signIn("operator", "demo");
		browser.open("/camunda/app/tasklist/default/");
		assertThat(browser.call(TASKS + story.code()).body()).isEqualTo("[]");
		away("unit06", 0, "operator");
		this.scene.itIs(this.noon.plus(Duration.ofMinutes(2)));
		assertThat(browser.call(TASKS + story.code()).body()).contains("actOnReport");
		this.scene.itIs(this.noon.plus(Duration.ofMinutes(30)));
		assertThat(browser.call(TASKS + story.code()).body()).contains("actOnReport");
		this.scene.itIs(this.noon.plus(Duration.ofHours(15)));
		assertThat(browser.call(TASKS + story.code()).body()).isEqualTo("[]");
	}

	@Test
	void theHistorySaysInWhosePlaceItWasDone() {
		CaseStory story = pothole();
		away("unit06", 0, "operator");
		story.done(staff("operator"), "actOnReport", "actOutcome", "notPossible", "answer", "راه ندارد.", "note",
				"با ناحیه هماهنگ شد");
		assertThat(story.file().history()).filteredOn((entry) -> "operator".equals(entry.who()))
			.hasSize(3)
			.allSatisfy((entry) -> assertThat(entry.onBehalfOf()).isEqualTo("unit06"))
			.extracting(CaseView.Entry::detail)
			.contains("رسیدگی و پاسخ", "راه ندارد.", "با ناحیه هماهنگ شد");
		assertThat(story.history()).doesNotContain(Happening.STOOD_IN);
		Browser browser = new Browser(this.port);
		browser.signIn("supervisor", "demo");
		assertThat(browser.open("/staff/cases/" + story.code()).body())
			.contains("به جانشینی از کارشناس واحدهای منطقهٔ ۶");
	}

	@Test
	void whoHasAGroupOfTheirOwnActsForThemselvesAndApprovesNothingOfTheirOwn() {
		CaseStory story = pothole();
		away("supervisor", 0, "unit06");
		story.done(staff("unit06"), "actOnReport", "actOutcome", "notPossible", "answer", "راه ندارد.");
		assertThat(story.events()).doesNotContain(Happening.STOOD_IN);
		assertThat(story.refusal(staff("unit06"), "reviewRefusal", "refusalApproved", true))
			.contains("refusalApproved");
		CaseStory another = pothole().done(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer",
				"راه ندارد.");
		another.done(staff("unit06"), "reviewRefusal", "refusalApproved", true);
		assertThat(another.events()).contains(Happening.STOOD_IN);
	}

	@Test
	void nobodyApprovesWhatTheirStandInOrWhomTheyStandInForHasAsked() {
		CaseStory story = pothole();
		story.done(staff("unit06"), "actOnReport", "actOutcome", "notPossible", "answer", "راه ندارد.");
		away("unit06", 0, "supervisor");
		assertThat(story.refusal(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true)).contains("جانشین");
		everybodyIsBack();
		away("supervisor", 0, "unit06");
		assertThat(story.refusal(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true)).contains("جانشین");
		everybodyIsBack();
		story.done(Staff.of("supervisor2", "supervisors"), "reviewRefusal", "refusalApproved", true);
	}

	@Test
	void whoeverWasAwayDoesNotApproveWhatWasAskedInTheirPlace() {
		CaseStory story = pothole();
		away("unit06", 0, "operator");
		story.done(staff("operator"), "actOnReport", "actOutcome", "notPossible", "answer", "راه ندارد.");
		everybodyIsBack();
		assertThat(story.refusal(Staff.of("unit06", "supervisors"), "reviewRefusal", "refusalApproved", true))
			.contains("جانشین");
	}

	@Test
	void powerOverTheSystemIsNotLent() {
		away("admin", 0, "operator");
		away("protection", 0, "organisation");
		assertThat(groups("operator")).containsExactlyInAnyOrder("operators", "call-centre");
		assertThat(groups("organisation")).doesNotContain("protection");
	}

	private void away(String user, int day, String standIn) {
		this.standIns.add(user, TODAY.plusDays(day), TODAY.plusDays(day), standIn);
	}

	private java.util.List<String> groups(String user) {
		return this.accounts.find(user).orElseThrow().groups();
	}

	private Staff staff(String user) {
		return Staff.of(user, groups(user).toArray(String[]::new));
	}

}
