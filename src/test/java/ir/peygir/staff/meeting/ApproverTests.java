package ir.peygir.staff.meeting;

import java.time.LocalDate;
import java.util.List;

import ir.peygir.city.StandIns;
import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderFile;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.meeting.order.StaffOrder;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.Display;
import ir.peygir.staff.StaffMember;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whoever asked approves nothing of it: not with a second group, not for a colleague who
 * is away, and not while one of the two stands in for the other.
 */
class ApproverTests extends OfficeStories {

	private static final String OFFICER = "mayors";

	private static final String WORKER = "units";

	private static final String JUDGE = "supervisor";

	@Autowired
	private StandIns standIns;

	@Autowired
	private OrderEntry entry;

	@Autowired
	private OrderFile orders;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void everybodyIsBack() {
		this.jdbc.sql("delete from absence").update();
	}

	@Test
	void ofARejection() {
		String code = asked(opened());
		done(member(OFFICER, "mayor-13"), code, "screenMeetingRequest", "screenOutcome", "reject", "reason", "notOurs",
				"note", "به ما مربوط نیست");
		refusedToOne(OFFICER, JUDGE,
				(judge) -> done(member(judge, "supervisors"), code, "reviewRejection", "rejectionApproved", true));
		done(member(JUDGE, "supervisors"), code, "reviewRejection", "rejectionApproved", true);
	}

	@Test
	void ofAPublicNumber() {
		String session = opened();
		accepted(session);
		until(session, facts(session).listAt());
		done(SECRETARY, session, "enterPublicNumber", "publicNumber", "2841937");
		refusedToOne(SECRETARY.id(), JUDGE, (judge) -> done(member(judge, "supervisors"), session,
				"confirmPublicNumber", "publicNumberConfirmed", true));
		done(member(JUDGE, "supervisors"), session, "confirmPublicNumber", "publicNumberConfirmed", true);
	}

	@Test
	void ofAnOrderThatWasCarriedOutAndOfAnImageThatIsKeptBack() throws Exception {
		String code = met();
		StaffOrder order = this.orders.ordersOf(code).get(0);
		for (String[] absent : pairs(OFFICER, JUDGE)) {
			away(absent[0], absent[1]);
			judged(JUDGE, order).andExpect(status().isForbidden());
			everybodyIsBack();
		}
		judged(OFFICER, order).andExpect(status().isForbidden());
		judged(JUDGE, order).andExpect(status().isCreated());
		done(member(WORKER, "unit-D13-TEC"), code, "carryOutOrder", "orderOutcome", "notPossible", "answer",
				"بودجه ندارد.");
		refusedToOne(WORKER, OFFICER,
				(judge) -> done(member(judge, "mayor-13"), code, "confirmOrder", "orderConfirmed", true));
		done(member(OFFICER, "mayor-13"), code, "confirmOrder", "orderConfirmed", true);
	}

	@Test
	void aPageSaysInWhosePlaceItWasDone() throws Exception {
		String session = opened();
		away(OFFICER, "clubdesk");
		String page = "/staff/meetings/sessions/" + session;
		as(new StaffMember("clubdesk", "clubdesk", List.of("club-desk", "mayor-13")),
				post(page + "/absence").param("standIn", "معاون شهرسازی").param("reason", "مأموریت").with(token()))
			.andExpect(status().is3xxRedirection());
		String forWhom = this.jdbc
			.sql("select on_behalf_of from meeting_session_event where session_id = ? and who = 'clubdesk'")
			.param(session)
			.query(String.class)
			.single();
		org.assertj.core.api.Assertions.assertThat(forWhom).isEqualTo(OFFICER);
		as(OFFICE, get(page)).andExpect(content().string(containsString("معاون شهرسازی")));
	}

	private org.springframework.test.web.servlet.ResultActions judged(String judge, StaffOrder order) throws Exception {
		return as(member(judge, "supervisors"),
				post("/staff/api/orders/{id}/withholding", order.id()).param("approved", "true").with(token()));
	}

	/** The same person, and two of whom one stands in for the other. */
	private void refusedToOne(String asker, String judge, java.util.function.Consumer<String> judgement) {
		refused(() -> judgement.accept(asker));
		for (String[] absent : pairs(asker, judge)) {
			away(absent[0], absent[1]);
			refused(() -> judgement.accept(judge));
			everybodyIsBack();
		}
	}

	private static void refused(ThrowingCallable judgement) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(judgement)
			.withMessageContaining("همکار دیگری");
	}

	private static List<String[]> pairs(String asker, String judge) {
		return List.of(new String[] { asker, judge }, new String[] { judge, asker });
	}

	private void away(String user, String standIn) {
		LocalDate today = LocalDate.ofInstant(this.scene.now(), Display.CITY);
		this.standIns.add(user, today, today, standIn);
	}

	private String met() throws Exception {
		String session = opened();
		String code = accepted(session);
		drawn(session, code);
		confirmed(code);
		itIsTheDay(session, code);
		as(OFFICE,
				post("/staff/meetings/sessions/{id}/day", session).param("code", code)
					.param("act", "PRESENT")
					.with(token()));
		this.entrants.attended(code);
		work(code);
		this.entry.add(code,
				new OrderForm("ORDER", "چراغ کوچه نصب شود.", "D13-TEC", dueDay(), null, null, null, "چهرهٔ رهگذران"),
				Shots.photo(7), null, OFFICER);
		done(OFFICE, code, "recordMinutes", "attended", true, "minutes", "شهروند روشنایی خواست.");
		return code;
	}

}
