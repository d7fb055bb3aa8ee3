package ir.peygir.browser;

import java.time.LocalDate;
import java.util.List;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Message;
import ir.peygir.report.Scene;
import ir.peygir.report.Staff;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of staff as Tasklist shows it, with each decision chosen once.
 */
class TaskFormsTests extends BrowserStories {

	private static final Staff DEPARTMENT = Staff.unit("D18-TEC");

	private static final Staff DEPUTY = Staff.unit("H-TEC");

	@Autowired
	private Scene scene;

	@Test
	void everyDecisionOfEveryFormCanBeSeenAndUsed() {
		Desk officer = Desk.of(desktop(), operator());
		show(officer, this.scene.sent(Message.unsorted()), "triageReport", "route", "duplicate", "notRelated",
				"outside");
		show(officer, unanswered(), "callCitizen", "satisfied", "unsatisfied", "noAnswer");
		Desk reviewer = Desk.of(desktop(), reviewer());
		CaseStory act = pothole();
		show(reviewer, act, "actOnReport", "done", "planned", "notPossible", "askCitizen", "wrongUnit", "outside");
		show(reviewer, suggestion(), "reviewOpinion", "accepted", "noted", "declined");
		show(reviewer, refused(), "reviewRefusal", "true", "false");
		show(reviewer, notRelated(), "reviewObjection", "true", "false");
		show(reviewer, objectedTwice(), "inspectReport", "upheld", "redo");
	}

	@Test
	void noDoorThatTasklistNeedsIsShutToThoseWhoWorkTasks() {
		CaseStory story = pothole();
		Desk.of(desktop(), colleague("niki", "منطقهٔ ۱۸", DEPARTMENT.groups().toArray(String[]::new)))
			.open(openTask(story.code()))
			.claim()
			.lookAround();
	}

	private void show(Desk desk, CaseStory story, String form, String... decisions) {
		desk.open(openTask(story.code())).claim();
		List.of(decisions).forEach((decision) -> {
			desk.decide(decision).look("form-" + form + "-" + decision);
			desk.isOpenToEverybody();
		});
	}

	private CaseStory pothole() {
		return this.scene.sent(Message.request("RDS-01").in("18"));
	}

	/** On a landline, so that the call centre asks at once. */
	private CaseStory unanswered() {
		CaseStory story = this.scene
			.sent(Message.request("RDS-01").in("18").from(new ContactDetails(null, "02188776655", "مریم رضایی", null)));
		story.evidence(DEPARTMENT);
		return story.done(DEPARTMENT, "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
	}

	private CaseStory suggestion() {
		return this.scene.sent(Message.of("SUGGESTION", "RDS-01").in("18"));
	}

	private CaseStory refused() {
		return pothole().done(DEPARTMENT, "actOnReport", "actOutcome", "notPossible", "answer", "زمین شخصی است.");
	}

	private CaseStory notRelated() {
		return this.scene.sent(Message.unsorted())
			.done(Staff.OPERATOR, "triageReport", "triageOutcome", "notRelated", "answer", "با ادارهٔ برق است.")
			.objects("UNRELATED", "تیر برق از آن شهرداری است.");
	}

	private CaseStory objectedTwice() {
		CaseStory story = pothole();
		List.of(DEPARTMENT, DEPUTY).forEach((unit) -> {
			story.evidence(unit);
			story.done(unit, "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
			story.objects("NOT_DONE", "هنوز هست.");
		});
		return story;
	}

}
