package ir.peygir.staff.crisis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import ir.peygir.city.StandIns;
import ir.peygir.report.CaseStory;
import ir.peygir.report.ClosingDecided;
import ir.peygir.report.Message;
import ir.peygir.report.Staff;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffMember;
import ir.peygir.staff.web.DeskStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ClosingWatchTests extends DeskStories {

	private static final StaffMember INSPECTOR = member("inspector", "inspection");

	@Autowired
	private ClosingWatch watch;

	@Autowired
	private ClosingTable closings;

	@Autowired
	private JdbcClient database;

	@Autowired
	private StandIns standIns;

	@BeforeEach
	@AfterEach
	void nobodyHasClosedAnything() {
		this.database.sql("delete from closing_decided").update();
		this.database.sql("delete from closing_alarm").update();
		this.database.sql("delete from absence").update();
	}

	@Test
	void twentyInFiveMinutesAreAnAlarmForThePersonAndTheUnit() throws Exception {
		closes("unit06", "D06-TEC", 19, SUNDAY, Duration.ofSeconds(10));
		at(SUNDAY.plusSeconds(240));
		assertThat(this.closings.newest()).isEmpty();
		closes("unit06", "D06-TEC", 1, SUNDAY.plusSeconds(250), Duration.ZERO);
		at(SUNDAY.plusSeconds(260));
		at(SUNDAY.plusSeconds(290));
		assertThat(this.closings.newest()).extracting((alarm) -> alarm.kind() + " " + alarm.cases())
			.containsExactlyInAnyOrder("PERSON 20", "UNIT 20");
		as(INSPECTOR, get("/staff/closings")).andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("۲۰ پیام"), containsString("دیدم"), containsString("/staff/cases/"))));
		as(INSPECTOR, get("/staff")).andExpect(content().string(containsString("هشدار بستن‌های پی‌درپی: ۲")));
		as(UNIT, get("/staff/closings")).andExpect(status().isForbidden());
		as(AUDITOR, get("/staff/closings")).andExpect(status().isOk())
			.andExpect(content().string(not(containsString("/seen"))));
	}

	@Test
	void slowWorkIsNoAlarmAndManyPeopleOfDifferentUnitsAreNone() {
		closes("unit06", "D06-TEC", 40, SUNDAY, Duration.ofSeconds(30));
		for (int number = 0; number < 30; number++) {
			closes("person-" + number, "unit-" + number, 1, SUNDAY, Duration.ZERO);
		}
		at(SUNDAY.plusSeconds(1300));
		assertThat(this.closings.newest()).isEmpty();
	}

	@Test
	void whatGoesOnIsTheSameAlarmUntilSomebodyHasSeenIt() throws Exception {
		closes("unit06", null, 20, SUNDAY, Duration.ofSeconds(1));
		at(SUNDAY.plusSeconds(30));
		closes("unit06", null, 5, SUNDAY.plusSeconds(31), Duration.ofSeconds(1));
		at(SUNDAY.plusSeconds(60));
		Alarm alarm = this.closings.newest().get(0);
		assertThat(this.closings.newest()).hasSize(1);
		assertThat(alarm.cases()).isEqualTo(25);
		as(AUDITOR, post("/staff/closings/" + alarm.id() + "/seen").with(token())).andExpect(status().isForbidden());
		as(member("unit06", "supervisors"), post("/staff/closings/" + alarm.id() + "/seen").with(token()))
			.andExpect(status().isForbidden());
		as(SUPERVISOR, post("/staff/closings/" + alarm.id() + "/seen").with(token()))
			.andExpect(redirectedUrl("/staff/closings?done=seen"));
		closes("unit06", null, 5, SUNDAY.plusSeconds(70), Duration.ofSeconds(1));
		at(SUNDAY.plusSeconds(90));
		assertThat(this.closings.newest()).hasSize(1);
		closes("unit06", null, 20, SUNDAY.plusSeconds(100), Duration.ofSeconds(1));
		at(SUNDAY.plusSeconds(130));
		assertThat(this.closings.newest()).extracting(Alarm::cases).containsExactly(25, 25);
		as(SUPERVISOR, get("/staff/closings")).andExpect(content().string(containsString("این هشدار را دیده است")));
	}

	@Test
	void whatGoesOnForLongIsCountedFromItsBeginning() {
		for (int half = 0; half < 3; half++) {
			Instant from = SUNDAY.plus(Duration.ofMinutes(30L * half));
			closes("unit06", null, 120, from, Duration.ofSeconds(15));
			at(from.plus(Duration.ofMinutes(30)));
		}
		assertThat(this.closings.newest()).extracting(Alarm::cases).containsExactly(360);
	}

	@Test
	void nobodySettlesWhatTheyOrTheirStandInsOrWhomTheyStandInForDecided() throws Exception {
		closes("unit06", "D06-TEC", 20, SUNDAY, Duration.ofSeconds(1));
		at(SUNDAY.plusSeconds(30));
		assertThat(this.closings.newest()).hasSize(2);
		refusedTo(member("unit06", "supervisors"));
		LocalDate today = LocalDate.ofInstant(SUNDAY, Display.CITY);
		this.standIns.add("unit06", today, today, "supervisor");
		refusedTo(SUPERVISOR);
		this.database.sql("delete from absence").update();
		this.database.sql("update closing_decided set on_behalf_of = 'supervisor'").update();
		refusedTo(SUPERVISOR);
		for (Alarm alarm : this.closings.newest()) {
			as(INSPECTOR, post("/staff/closings/" + alarm.id() + "/seen").with(token()))
				.andExpect(redirectedUrl("/staff/closings?done=seen"));
		}
	}

	private void refusedTo(StaffMember member) throws Exception {
		for (Alarm alarm : this.closings.newest()) {
			as(member, post("/staff/closings/" + alarm.id() + "/seen").with(token())).andExpect(status().isForbidden());
		}
	}

	@Test
	void everyWayOfClosingCounts() {
		CaseStory story = pothole();
		answer(story, TECHNICIAN);
		isCountedFor(TECHNICIAN, story);
		CaseStory outside = pothole();
		outside.done(TECHNICIAN, "actOnReport", "actOutcome", "outside", "answer", "نامه به اداره برق رفت.");
		isCountedFor(TECHNICIAN, outside);
		CaseStory unrelated = this.scene.sent(Message.unsorted().in("06"));
		unrelated.done(Staff.OPERATOR, "triageReport", "triageOutcome", "notRelated", "answer", "با ما نیست.");
		isCountedFor(Staff.OPERATOR, unrelated);
		CaseStory sentOn = this.scene.sent(Message.unsorted().in("06"));
		sentOn.done(Staff.OPERATOR, "triageReport", "triageOutcome", "outside", "answer", "به اداره برق رفت.");
		isCountedFor(Staff.OPERATOR, sentOn);
		CaseStory twin = this.scene.sent(Message.unsorted().in("06"));
		twin.done(Staff.OPERATOR, "triageReport", "triageOutcome", "duplicate", "duplicateOf", pothole().code());
		isCountedFor(Staff.OPERATOR, twin);
		assertThat(this.closings.since(SUNDAY).get(0).unit()).isEqualTo("D06-TEC");
	}

	private void isCountedFor(Staff person, CaseStory story) {
		assertThat(this.database.sql("select who from closing_decided where report_code = ?")
			.param(story.code())
			.query(String.class)
			.list()).as(story.code()).containsExactly(person.id());
	}

	private void closes(String who, String unit, int many, Instant from, Duration pace) {
		for (int number = 0; number < many; number++) {
			this.scene.itIs(from.plus(pace.multipliedBy(number)));
			this.watch.decided(new ClosingDecided("192764350049", unit, who));
		}
	}

	private void at(Instant moment) {
		this.scene.itIs(moment);
		this.watch.round();
	}

}
