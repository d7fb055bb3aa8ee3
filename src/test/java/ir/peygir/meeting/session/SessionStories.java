package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

import ir.peygir.Stories;
import ir.peygir.report.Scene;
import ir.peygir.report.Staff;
import ir.peygir.shared.Display;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stories about sessions; each has a host or a month of its own, because hosts have one
 * session a day.
 */
abstract class SessionStories extends Stories {

	static final Locale FA = Locale.forLanguageTag("fa");

	static final Officer SECRETARY = new Officer("secretariat", Set.of("secretariat"));

	@Autowired
	Scene scene;

	@Autowired
	SessionPlanner planner;

	@Autowired
	SessionDesk desk;

	@Autowired
	SessionBoard board;

	@Autowired
	SessionTime time;

	@Autowired
	private ProcessEngine engine;

	@BeforeEach
	void theStoryBegins() {
		BpmnAwareTests.init(this.engine);
	}

	@AfterEach
	void theStoryEnds() {
		this.scene.timeGoesOn();
		BpmnAwareTests.reset();
	}

	/** A host's session, announced in the morning two days before registration opens. */
	SessionStory announced(String host, String day) {
		LocalDate held = LocalDate.parse(day);
		this.scene.itIs(at(held.minusDays(16), "09:00"));
		this.planner.plan(host);
		return this.time.of(host + "-" + day);
	}

	/** Its final list is out. */
	SessionStory listed(String host, String day) {
		return announced(host, day).until(at(LocalDate.parse(day).minusDays(5), "13:00"));
	}

	SessionStory drawn(String host, String day) {
		SessionStory story = listed(host, day);
		numberGiven(story, Staff.SECRETARY);
		return story.until(at(LocalDate.parse(day).minusDays(5), "16:00"));
	}

	static void numberGiven(SessionStory story, Staff officer) {
		story.done(officer, "enterPublicNumber", "publicNumber", "۳۱۷۷۵۲۵۰۰۲۹۲۴۰");
		story.done(Staff.SUPERVISOR, "confirmPublicNumber", "publicNumberConfirmed", true);
	}

	static Instant at(LocalDate day, String time) {
		return day.atTime(LocalTime.parse(time)).atZone(Display.CITY).toInstant();
	}

	static Instant at(String day, String time) {
		return at(LocalDate.parse(day), time);
	}

	SessionBoard.SessionView view(String id) {
		return this.board.session(id, FA);
	}

}
