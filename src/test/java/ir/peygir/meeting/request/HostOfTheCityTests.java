package ir.peygir.meeting.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.SessionFacts;
import ir.peygir.meeting.SessionState;
import ir.peygir.meeting.order.OrderDesk;
import ir.peygir.meeting.order.OrderEntry;
import ir.peygir.meeting.order.OrderForm;
import ir.peygir.meeting.session.SessionPlanner;
import ir.peygir.report.Staff;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who receives the whole city: everything that an office does is done by the
 * host's own.
 */
class HostOfTheCityTests extends MeetingStories {

	private static final String HOST = "O-WMO";

	private static final LocalDate TUESDAY = LocalDate.of(2030, 5, 7);

	private static final Staff OFFICE = Staff.of("waste", "waste-office");

	private static final Staff UNIT = Staff.unit("D21-TEC");

	@Autowired
	private SessionPlanner planner;

	@Autowired
	private OrderEntry entry;

	@Autowired
	private OrderDesk orders;

	@BeforeEach
	void theHostReceives() {
		host("waste-office", true);
	}

	@AfterEach
	void theHostReceivesNoMore() {
		host("secretariat", false);
	}

	@Test
	void theOfficeOfAHostOfTheCityHasEveryTask() {
		this.hall.scene.itIs(TUESDAY.minusDays(20).atTime(9, 0).atZone(Display.CITY).toInstant());
		this.planner.plan(HOST);
		Steps session = new Steps(this.hall, HOST + "-" + TUESDAY);
		Gathering people = new Gathering(this.hall, HOST + "-" + TUESDAY);
		SessionFacts facts = people.facts();
		session.until(facts.opensAt());
		Visit visit = people.asked(People.somebody()).done(OFFICE, "screenMeetingRequest", "screenOutcome", "accept");
		session.until(facts.listAt());
		session.until(facts.drawAt().minusSeconds(60));
		session.done(OFFICE, "enterPublicNumber", "publicNumber", "49120");
		assertThat(session.refusal(Staff.of("judge", "supervisors", "waste-office"), "confirmPublicNumber",
				"publicNumberConfirmed", true))
			.contains("بیرون از دفتر");
		session.done(SUPERVISOR, "confirmPublicNumber", "publicNumberConfirmed", true);
		session.until(facts.drawAt());
		people.everybody(this.hall.entrants::drawn);
		visit.confirms();
		session.until(facts.startsAt());
		people.until(facts.startsAt()).came(visit);
		assertThat(this.hall.files.visitor(visit.code(), "waste", List.of("waste-office"))).isPresent();
		assertThat(this.hall.files.visitor(visit.code(), "secretariat", List.of("secretariat"))).isEmpty();
		long order = this.entry.add(
				visit.code(), new OrderForm("ORDER", "مخزن زباله گذاشته شود.", "D21-TEC",
						TUESDAY.plusDays(14).toString(), null, null, null, null),
				Shots.photo(1), new ArrayList<>(List.of("0,0,100,100")), OFFICE.id());
		visit.done(OFFICE, "recordMinutes", "attended", true, "minutes", "گفت‌وگو شد.");
		this.orders.addEvidence(order, Shots.photo(order), UNIT.id());
		visit.done(UNIT, "carryOutOrder", "orderOutcome", "done", "answer", "گذاشته شد.")
			.done(OFFICE, "confirmOrder", "orderConfirmed", true);
		assertThat(visit.status()).isEqualTo(RequestStatus.FOLLOW_UP);
		session.until(facts.seatTime(facts.seats() + 2));
		session.done(OFFICE, "holdSession", "sessionOutcome", "held");
		assertThat(people.facts().state()).isEqualTo(SessionState.HELD);
	}

	private void host(String group, boolean active) {
		this.hall.jdbc.sql("update meeting_host set staff_group = ?, active = ? where code = ?")
			.params(group, active, HOST)
			.update();
	}

}
