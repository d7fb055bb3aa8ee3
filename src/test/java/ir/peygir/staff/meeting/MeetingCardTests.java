package ir.peygir.staff.meeting;

import java.nio.charset.StandardCharsets;

import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.report.photo.Shots;
import ir.peygir.staff.StaffMember;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who reads what of a meeting above a task and in its file.
 */
class MeetingCardTests extends OfficeStories {

	private static final StaffMember WORKERS = member("unit13", "unit-D13-TEC");

	private static final StaffMember OTHER_WORKERS = member("unit13b", "unit-D13-N1");

	@Autowired
	private OrderEntry entry;

	@Autowired
	private OrderFile orders;

	@Test
	void theOfficeReadsWhatIsAskedButNotWhoAsks() throws Exception {
		String code = asked(opened());
		card(OFFICE, code, "screenMeetingRequest").andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("data-code=\"" + code + "\""), containsString("شب‌ها کوچه تاریک است."),
						containsString("ضریب پایه ۲"), containsString("خود شهروند"), not(containsString("نرگس")),
						not(containsString("0936")), not(containsString("936")))));
		for (StaffMember stranger : new StaffMember[] { OTHER_OFFICE, UNIT, SUPERVISOR, INSPECTOR, SECRETARY }) {
			card(stranger, code, "screenMeetingRequest").andExpect(status().isNotFound());
		}
	}

	@Test
	void theOfficeSeesBeforehandHowItsQuestionArrives() throws Exception {
		String code = asked(opened());
		String task = task(code, "screenMeetingRequest");
		as(OFFICE,
				post("/staff/tasks/" + task + "/preview").with(token())
					.contentType(MediaType.APPLICATION_JSON)
					.content("{\"screenOutcome\":\"askCitizen\",\"answer\":\"کدام کوچه؟\"}"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("دربارهٔ ملاقات " + code), containsString("کدام کوچه؟"),
					not(containsString("http")))));
		as(OFFICE, get("/staff/tasks/" + task + "/answers").param("outcome", "askCitizen"))
			.andExpect(content().string(containsString("برای بررسی درخواست شما برای ملاقات")));
		card(OFFICE, code, "screenMeetingRequest").andExpect(content().string(not(containsString("کدام کوچه؟"))));
	}

	@Test
	void theFileIsForThoseWhoReceiveAndThoseWhoCheck() throws Exception {
		String code = asked(opened());
		for (StaffMember reader : new StaffMember[] { OFFICE, SECRETARY, SUPERVISOR, INSPECTOR, AUDITOR }) {
			as(reader, get("/staff/cases/" + code)).andExpect(status().isOk())
				.andExpect(content().string(allOf(containsString("شب‌ها کوچه تاریک است."),
						containsString("بررسی اولیهٔ درخواست ملاقات"), not(containsString("نرگس")))));
			as(reader, get("/staff/cases").param("code", code)).andExpect(redirectedUrl("/staff/cases/" + code));
		}
		for (StaffMember stranger : new StaffMember[] { OTHER_OFFICE, UNIT, MANAGER,
				member("designer", "designers") }) {
			as(stranger, get("/staff/cases/" + code)).andExpect(status().isNotFound());
			as(stranger, get("/staff/cases").param("code", code)).andExpect(redirectedUrlPattern("/staff?code=*"));
		}
	}

	@Test
	void aRequestIsCancelledOnlyByItsOfficeAndWithAReason() throws Exception {
		String code = asked(opened());
		String address = "/staff/meetings/requests/" + code + "/cancellation";
		as(OFFICE, get("/staff/cases/" + code)).andExpect(content().string(containsString(address)));
		as(AUDITOR, get("/staff/cases/" + code)).andExpect(content().string(not(containsString(address))));
		for (StaffMember stranger : new StaffMember[] { OTHER_OFFICE, UNIT, SUPERVISOR, AUDITOR }) {
			as(stranger, post(address).param("reason", "شهروند خودش خواست.").with(token()))
				.andExpect(status().isForbidden());
		}
		as(OFFICE, post(address).param("reason", "شهروند خودش خواست.")).andExpect(status().isForbidden());
		as(OFFICE, post(address).param("reason", "نه").with(token())).andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("دست‌کم")));
		as(OFFICE, post(address).param("reason", "شهروند خودش خواست.").with(token()))
			.andExpect(redirectedUrl("/staff/cases/" + code));
		as(OFFICE, get("/staff/cases/" + code))
			.andExpect(content().string(allOf(containsString("شهروند خودش خواست."), not(containsString(address)))));
	}

	@Test
	void afterALateListTheCardSaysWhichNumberCounts() throws Exception {
		String session = opened();
		until(session, facts(session).closesAt());
		this.scene.itIs(facts(session).drawAt());
		until(session, facts(session).drawAt());
		card(SECRETARY, session, "enterPublicNumber")
			.andExpect(content().string(allOf(containsString("فقط عدد بعدی پذیرفته است"), containsString("پنجشنبه"))));
	}

	@Test
	void whoComparesThePublicNumberSeesItAndItsRule() throws Exception {
		String session = opened();
		accepted(session);
		until(session, facts(session).listAt());
		card(SECRETARY, session, "enterPublicNumber").andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("قاعدهٔ عدد عمومی"), not(containsString("2841937")))));
		card(SECRETARY, session, "enterPublicNumber").andExpect(content().string(not(containsString("فقط عدد بعدی"))));
		card(OTHER_OFFICE, session, "enterPublicNumber").andExpect(status().isNotFound());
		done(SECRETARY, session, "enterPublicNumber", "publicNumber", "2841937");
		card(INSPECTOR, session, "confirmPublicNumber").andExpect(status().isOk())
			.andExpect(content().string(containsString("2841937")));
		card(OFFICE, session, "confirmPublicNumber").andExpect(status().isNotFound());
	}

	@Test
	void aUnitSeesItsOwnOrderAndNothingElseOfTheRequest() throws Exception {
		String session = opened();
		String code = accepted(session);
		drawn(session, code);
		confirmed(code);
		itIsTheDay(session, code);
		as(OFFICE,
				post("/staff/meetings/sessions/{id}/day", session).param("code", code)
					.param("act", "PRESENT")
					.with(token()))
			.andExpect(redirectedUrl("/staff/meetings/sessions/" + session + "/day#g" + code));
		card(OFFICE, session, "holdSession").andExpect(status().isOk())
			.andExpect(content().string(containsString("data-code=\"" + session + "\"")));
		this.entrants.attended(code);
		work(code);
		order(code, "چراغ کوچه نصب شود.", "D13-TEC");
		order(code, "کوچه جارو شود.", "D13-N1");
		done(OFFICE, code, "recordMinutes", "attended", true, "minutes", "شهروند روشنایی خواست.");
		StaffOrder lamp = this.orders.ordersOf(code).get(0);
		String page = card(lamp, WORKERS);
		assertThat(page).contains("چراغ کوچه نصب شود.", "data-order=\"" + lamp.id() + "\"", "data-evidence=\"0\"")
			.doesNotContain("شب‌ها کوچه تاریک است.", "جارو", "نرگس");
		as(WORKERS, get("/staff/cases/" + code)).andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("چراغ کوچه نصب شود."), not(containsString("جارو")),
					not(containsString("شب‌ها کوچه تاریک است.")), not(containsString("شهروند روشنایی خواست.")))));
		as(member("unit06", "unit-D06-TEC"), get("/staff/cases/" + code)).andExpect(status().isNotFound());
		as(OFFICE, get("/staff/cases/" + code))
			.andExpect(content().string(allOf(containsString("شهروند روشنایی خواست."), containsString("جارو"),
					containsString("چراغ کوچه نصب شود."))));
		as(OFFICE, get("/staff/meetings/handover")).andExpect(status().isOk())
			.andExpect(content().string(containsString("کوچه جارو شود.")));
	}

	/** The one of two tasks that is this unit's; the other unit's is not for its eyes. */
	private String card(StaffOrder order, StaffMember worker) throws Exception {
		String found = null;
		for (String task : tasks(order.code(), "carryOutOrder")) {
			var answer = as(worker, get("/staff/tasks/{id}/card", task)).andReturn().getResponse();
			if (answer.getStatus() == 200) {
				assertThat(found).isNull();
				found = answer.getContentAsString(StandardCharsets.UTF_8);
			}
			else {
				as(OTHER_WORKERS, get("/staff/tasks/{id}/card", task)).andExpect(status().isOk());
			}
		}
		return found;
	}

	private void order(String code, String text, String unit) {
		this.entry.add(code, new OrderForm("ORDER", text, unit, dueDay(), null, null, null, null), Shots.photo(7), null,
				"mayor13");
	}

}
