package ir.peygir.staff.meeting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import ir.peygir.shared.Display;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.beans.factory.annotation.Autowired;

import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What an office sees and changes, and that others do not.
 */
class OfficePageTests extends OfficeStories {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anOfficeSeesItsOwnSessionsAndTheirNextStep() throws Exception {
		String session = opened();
		accepted(session);
		as(OFFICE, get("/staff/meetings")).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("/staff/meetings/sessions/" + session),
					containsString("پایان ثبت درخواست"), not(containsString("<select")))));
		as(OFFICE, get("/staff/meetings").param("host", "06")).andExpect(status().isForbidden());
		as(SECRETARY, get("/staff/meetings")).andExpect(content().string(containsString("<select")));
		as(SECRETARY, get("/staff/meetings").param("host", HOST))
			.andExpect(content().string(containsString("/staff/meetings/sessions/" + session)));
		for (StaffMember stranger : new StaffMember[] { UNIT, OPERATOR, SUPERVISOR }) {
			as(stranger, get("/staff/meetings")).andExpect(status().isForbidden());
		}
		as(OFFICE, get("/staff")).andExpect(content().string(containsString("href=\"/staff/meetings\"")));
		as(UNIT, get("/staff")).andExpect(content().string(not(containsString("/staff/meetings"))));
	}

	@Test
	void theOfficeOfAHostOfTheCityIsItsOwn() throws Exception {
		StaffMember own = member("waste", "waste-office");
		as(own, get("/staff")).andExpect(content().string(not(containsString("href=\"/staff/meetings\""))));
		host("waste-office", true);
		try {
			as(own, get("/staff")).andExpect(content().string(containsString("href=\"/staff/meetings\"")));
			as(own, get("/staff/meetings/handover").param("host", "O-WMO")).andExpect(status().isOk());
			String handOver = "/staff/api/hosts/O-WMO/hand-over";
			as(OFFICE, post(handOver).param("reason", "مدیر تازه آمد.").with(token()))
				.andExpect(status().isForbidden());
			as(own, post(handOver).param("reason", "مدیر تازه آمد.").with(token())).andExpect(status().isOk());
		}
		finally {
			host("secretariat", false);
		}
	}

	private void host(String group, boolean active) {
		this.jdbc.sql("update meeting_host set staff_group = ?, active = ? where code = 'O-WMO'")
			.params(group, active)
			.update();
	}

	@Test
	void everyPageOfASessionIsClosedToOtherOffices() throws Exception {
		String session = "/staff/meetings/sessions/" + opened();
		for (String page : new String[] { "", "/move", "/cancellation", "/absence", "/day" }) {
			as(OFFICE, get(session + page)).andExpect(status().isOk());
			as(OTHER_OFFICE, get(session + page)).andExpect(status().isForbidden());
			as(UNIT, get(session + page)).andExpect(status().isForbidden());
		}
		for (String change : new String[] { "/move", "/cancellation", "/absence", "/day" }) {
			as(OTHER_OFFICE, post(session + change).with(token())).andExpect(status().isForbidden());
		}
		as(OFFICE, get("/staff/meetings/sessions/13-2020-01-01")).andExpect(status().isNotFound());
	}

	@Test
	void beforeASessionIsMovedThePageSaysWhoIsToldAndAfterAMistakeKeepsWhatWasTyped() throws Exception {
		String session = opened();
		accepted(session);
		accepted(session);
		String page = "/staff/meetings/sessions/" + session + "/move";
		as(OFFICE, get(page)).andExpect(content().string(containsString("به ۲ درخواست‌دهنده پیامک")));
		as(OFFICE, post(page).param("day", "۱۴۰۰/۰۱/۰۱").param("reason", "مأموریت شهردار").with(token()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("مأموریت شهردار"), containsString("روزی پس از امروز"))));
		String day = TypedTime.typed(facts(session).day().plusDays(1));
		as(OFFICE, post(page).param("day", day).param("reason", "مأموریت شهردار").with(token()))
			.andExpect(redirectedUrl("/staff/meetings/sessions/" + session + "?done=move"));
		as(OFFICE, get("/staff/meetings/sessions/" + session))
			.andExpect(content().string(allOf(containsString("مأموریت شهردار"), containsString("روز جلسه عوض شد"))));
	}

	@Test
	void somebodyElseReceivesOrNobodyDoes() throws Exception {
		String session = opened();
		String page = "/staff/meetings/sessions/" + session;
		as(OFFICE, post(page + "/absence").param("standIn", "معاون شهرسازی").param("reason", "مأموریت").with(token()))
			.andExpect(redirectedUrl(page + "?done=absence"));
		as(OFFICE, get(page)).andExpect(content().string(containsString("به جانشینی از شهردار: معاون شهرسازی")));
		as(OFFICE, post(page + "/cancellation").with(token())).andExpect(status().isUnprocessableEntity());
		as(OFFICE, post(page + "/cancellation").param("reason", "آلودگی هوا").with(token()))
			.andExpect(redirectedUrl(page + "?done=cancellation"));
		as(OFFICE, get(page + "/move")).andExpect(status().isConflict());
		as(OFFICE, get(page)).andExpect(content().string(not(containsString(page + "/move"))));
	}

	@Test
	void theDayIsWrittenDownWithOneHand() throws Exception {
		String session = opened();
		String code = accepted(session);
		drawn(session, code);
		confirmed(code);
		itIsTheDay(session, code);
		String page = "/staff/meetings/sessions/" + session + "/day";
		as(OFFICE, get(page))
			.andExpect(content().string(allOf(containsString("نرگس کاظمی"), containsString("دیر آمد"))));
		as(SECRETARY, get(page)).andExpect(status().isOk()).andExpect(content().string(not(containsString("نرگس"))));
		act(page, "۱۲۳", "PRESENT").andExpect(status().isNotFound())
			.andExpect(content().string(containsString("کسی با این کد رهگیری در فهرست این جلسه نیست.")));
		act(page, code, "END").andExpect(status().isConflict());
		act(page, code, "LATE").andExpect(redirectedUrl(page + "#g" + code));
		act(page, code, "START").andExpect(redirectedUrl(page + "#g" + code));
		act(page, code, "END").andExpect(redirectedUrl(page + "#g" + code));
		as(OFFICE, get(page)).andExpect(content().string(containsString("صورت‌جلسه ثبت نشده است")));
	}

	@Test
	void anOfficeKeepsItsHoursAndTheSecretariatTheRest() throws Exception {
		String page = "/staff/meetings/hosts/" + HOST;
		as(OFFICE, get("/staff/meetings/hosts")).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(page), not(containsString("/hosts/06")))));
		as(OFFICE, get(page)).andExpect(content().string(not(containsString("name=\"ruleFa\""))));
		as(SECRETARY, get(page)).andExpect(content().string(containsString("name=\"ruleFa\"")));
		as(OTHER_OFFICE, get(page)).andExpect(status().isForbidden());
		as(OTHER_OFFICE, host(page, "۱۰")).andExpect(status().isForbidden());
		as(OFFICE, host(page, "۰")).andExpect(status().isUnprocessableEntity());
		as(OFFICE, host(page, "۱۰")).andExpect(redirectedUrl(page + "?done=host"));
		as(OFFICE, get(page)).andExpect(content().string(containsString("value=\"10\"")));
	}

	@Test
	void meetingsOutsideTheListAreEnteredByTheirOfficeWithoutNames() throws Exception {
		opened();
		String page = "/staff/meetings/register";
		String today = TypedTime.typed(LocalDate.ofInstant(this.scene.now(), Display.CITY));
		as(OFFICE, post(page).param("host", HOST).param("day", today).with(token()))
			.andExpect(status().isUnprocessableEntity());
		as(OTHER_OFFICE, post(page).param("host", HOST).with(token())).andExpect(status().isForbidden());
		as(OFFICE,
				post(page).param("host", HOST)
					.param("day", today)
					.param("officeRole", "شهردار")
					.param("visitorRole", "سازندهٔ یک برج")
					.param("subject", "پروانه")
					.param("reason", "درخواست فرمانداری")
					.with(token()))
			.andExpect(redirectedUrl(page + "?done=register&host=" + HOST));
		as(OFFICE, get(page)).andExpect(content().string(containsString("سازندهٔ یک برج")));
		as(UNIT, get(page)).andExpect(status().isForbidden());
	}

	@Test
	void figuresAreATableAndAFileForThoseWhoLeadCheckAndReceive() throws Exception {
		for (StaffMember reader : new StaffMember[] { MANAGER, SUPERVISOR, INSPECTOR, AUDITOR, OFFICE, SECRETARY }) {
			as(reader, get("/staff/meetings/figures")).andExpect(status().isOk())
				.andExpect(content().string(containsString("شهردار منطقهٔ ۱۳")));
		}
		for (String path : new String[] { "/staff/meetings/figures", "/staff/meetings/figures.csv" }) {
			as(UNIT, get(path)).andExpect(status().isForbidden());
			as(OPERATOR, get(path)).andExpect(status().isForbidden());
		}
		String file = as(AUDITOR, get("/staff/meetings/figures.csv").param("days", "365")).andExpect(status().isOk())
			.andExpect(header().string("Content-Type", containsString("text/csv")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(file).startsWith("\ufeff\"میزبان\",\"روزهای موظفی\"");
		assertThat(file.lines().map((line) -> line.split(",", -1).length).distinct()).containsExactly(20);
	}

	@Test
	void imagesAreKeptBackBySupervisorsOnly() throws Exception {
		as(SUPERVISOR, get("/staff/meetings/withheld")).andExpect(status().isOk());
		as(AUDITOR, get("/staff/meetings/withheld")).andExpect(status().isOk());
		as(AUDITOR, post("/staff/meetings/withheld/1").param("approved", "true").with(token()))
			.andExpect(status().isForbidden());
		as(OFFICE, get("/staff/meetings/withheld")).andExpect(status().isForbidden());
		as(OFFICE, post("/staff/meetings/withheld/1").param("approved", "true").with(token()))
			.andExpect(status().isForbidden());
	}

	@Test
	void aMayorWhoOwesNothingHandsNothingOver() throws Exception {
		as(OTHER_OFFICE, get("/staff/meetings/handover").param("host", HOST)).andExpect(status().isForbidden());
		as(OTHER_OFFICE, post("/staff/meetings/handover").param("host", HOST).with(token()))
			.andExpect(status().isForbidden());
		as(OFFICE, post("/staff/meetings/handover").param("host", HOST).with(token()))
			.andExpect(status().isUnprocessableEntity());
		as(OFFICE,
				post("/staff/meetings/handover").param("host", HOST)
					.param("reason", "آغاز کار شهردار تازه")
					.with(token()))
			.andExpect(redirectedUrl("/staff/meetings/handover?done=handover&host=" + HOST));
	}

	private ResultActions act(String page, String code, String act) throws Exception {
		return as(OFFICE, post(page).param("code", code).param("act", act).with(token()));
	}

	private static MockHttpServletRequestBuilder host(String page, String seats) {
		return post(page).param("weekday", "MONDAY")
			.param("starts", "۹:۰۰")
			.param("seats", seats)
			.param("minutes", "15")
			.param("placeFa", "شهرداری منطقهٔ ۱۳")
			.param("placeEn", "Town hall")
			.param("mode", "IN_PERSON")
			.with(token());
	}

}
