package ir.peygir.report;

import java.time.Instant;
import java.util.Locale;

import ir.peygir.Stories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Stories about reports, each beginning on a Sunday morning, a working day.
 */
public abstract class ReportStories extends Stories {

	/** Nine o'clock in Tehran. */
	protected static final Instant SUNDAY = Instant.parse("2026-10-11T05:30:00Z");

	protected static final Staff TECHNICIAN = Staff.unit("D06-TEC");

	@Autowired
	protected Scene scene;

	@Autowired
	private ProcessEngine engine;

	@BeforeEach
	void theStoryBegins() {
		this.scene.itIs(SUNDAY);
		LocaleContextHolder.setLocale(Locale.forLanguageTag("fa"));
		BpmnAwareTests.init(this.engine);
	}

	@AfterEach
	void theStoryEnds() {
		this.scene.timeGoesOn();
		LocaleContextHolder.resetLocaleContext();
		BpmnAwareTests.reset();
	}

	protected static ProcessInstanceAssert assertProcess(CaseStory story) {
		return BpmnAwareTests.assertThat(story.process());
	}

	/** A pothole in district 6, which goes to its technical department by itself. */
	protected CaseStory pothole() {
		return this.scene.sent(Message.request("RDS-01").in("06"));
	}

	/** Done and shown, so that the citizen is asked. */
	protected CaseStory answered() {
		CaseStory story = pothole();
		answer(story, TECHNICIAN);
		return story;
	}

	protected static void answer(CaseStory story, Staff unit) {
		story.evidence(unit);
		story.done(unit, "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
	}

}
