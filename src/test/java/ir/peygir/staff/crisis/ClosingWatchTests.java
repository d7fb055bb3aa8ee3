package ir.peygir.staff.crisis;

import java.time.Duration;
import java.time.Instant;

import ir.peygir.report.CaseStory;
import ir.peygir.report.ClosingDecided;
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

	@BeforeEach
	@AfterEach
	void nobodyHasClosedAnything() {
		this.database.sql("delete from closing_decided").update();
		this.database.sql("delete from closing_alarm").update();
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
	void everyWayOfClosingCounts() {
		CaseStory story = pothole();
		answer(story, TECHNICIAN);
		assertThat(this.closings.since(SUNDAY)).extracting(ClosingTable.Decided::who).containsExactly(TECHNICIAN.id());
		assertThat(this.closings.since(SUNDAY)).extracting(ClosingTable.Decided::unit).containsExactly("D06-TEC");
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
