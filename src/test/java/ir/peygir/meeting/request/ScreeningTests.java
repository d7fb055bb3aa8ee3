package ir.peygir.meeting.request;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.feedback.Feedback;
import ir.peygir.meeting.RequestStatus;
import ir.peygir.meeting.ballot.TicketView;
import ir.peygir.report.Staff;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the office may do before the draw, and what it may not.
 */
class ScreeningTests extends MeetingStories {

	private static final Pattern LINK = Pattern.compile("/track/(\\d{12})\\?s=(\\S+)");

	@Test
	void whatNobodyDecidesEntersTheDraw() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody());
		session.closed().until(session.facts().screeningUntil());
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
		assertThat(visit.history()).contains("UNDECIDED", "ENTERED");
		assertThat(visit.tasks()).isEmpty();
	}

	@Test
	void aQuestionComesBackWithItsAnswer() {
		Visit visit = this.hall.open(12).asked(People.somebody());
		assertThat(visit.refusal(MAYORS_OFFICE, "screenMeetingRequest", "screenOutcome", "askCitizen"))
			.contains("answer");
		visit.screened("screenOutcome", "askCitizen", "answer", "کدام کوچه؟");
		assertThat(visit.mine().question()).isEqualTo("کدام کوچه؟");
		assertThat(visit.mine().actions()).contains("reply");
		assertThat(visit.told()).contains("meetingQuestion");
		visit.replies("کوچهٔ یاس", null);
		assertThat(visit.mine().question()).isNull();
		assertThat(visit.tasks()).containsExactly("screenMeetingRequest");
		assertThat(this.hall.files.view(visit.code()).reply()).isEqualTo("کوچهٔ یاس");
		assertThatThrownBy(() -> visit.replies("باز هم", null)).isInstanceOf(Problem.class);
	}

	@Test
	void aQuestionWithoutAnswerDelaysNothing() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody()).screened("screenOutcome", "askCitizen", "answer", "کدام کوچه؟");
		session.closed().until(session.facts().screeningUntil());
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
		assertThat(visit.mine().question()).isNull();
	}

	@Test
	void aSupervisorWhoDoesNotApproveLetsItIntoTheDraw() {
		Visit visit = this.hall.open(12).asked(People.somebody());
		assertThat(visit.refusal(MAYORS_OFFICE, "screenMeetingRequest", "screenOutcome", "reject")).contains("reason");
		assertThat(visit.refusal(MAYORS_OFFICE, "screenMeetingRequest", "screenOutcome", "reject", "reason", "dislike"))
			.contains("reason");
		visit.screened("screenOutcome", "reject", "reason", "notOurs");
		assertThat(visit.status()).isEqualTo(RequestStatus.IN_SCREENING);
		assertThat(visit.history()).doesNotContain("REJECTION_PROPOSED");
		visit.done(SUPERVISOR, "reviewRejection", "rejectionApproved", false, "note", "در وظایف ماست");
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
	}

	@Test
	void whatIsIncompleteWasAskedForFirst() {
		Visit visit = this.hall.open(12).asked(People.somebody());
		assertThat(
				visit.refusal(MAYORS_OFFICE, "screenMeetingRequest", "screenOutcome", "reject", "reason", "incomplete"))
			.contains("reason");
	}

	@Test
	void whoProposedARejectionDoesNotApproveIt() {
		Staff both = Staff.of("mayor21", "mayor-21", "supervisors");
		Visit visit = this.hall.open(12)
			.asked(People.somebody())
			.screened("screenOutcome", "reject", "reason", "inCourt");
		assertThat(visit.refusal(both, "reviewRejection", "rejectionApproved", true)).contains("rejectionApproved");
	}

	@Test
	void anObjectionIsJudgedByAnotherSupervisor() {
		Visit visit = rejected(this.hall.open(12));
		assertThat(visit.status()).isEqualTo(RequestStatus.REJECTED);
		assertThat(visit.mine().rejectReason()).isEqualTo("notOurs");
		assertThat(visit.mine().ticket().state()).isEqualTo(TicketView.State.BARRED);
		visit.objects("کوچه مال شهرداری است.");
		assertThat(visit.status()).isEqualTo(RequestStatus.IN_SCREENING);
		assertThat(visit.mine().ticket().state()).isEqualTo(TicketView.State.REGISTERED);
		assertThat(visit.refusal(SUPERVISOR, "reviewRejection", "rejectionApproved", true))
			.contains("rejectionApproved");
		visit.done(OTHER_SUPERVISOR, "reviewRejection", "rejectionApproved", false);
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
	}

	@Test
	void aRejectionThatStandsAfterTheObjectionEndsItAndFreesThePerson() {
		Gathering session = this.hall.open(12);
		Visit visit = rejected(session).objects("کوچه مال شهرداری است.");
		visit.done(OTHER_SUPERVISOR, "reviewRejection", "rejectionApproved", true);
		assertThat(visit.status()).isEqualTo(RequestStatus.REJECTED);
		assertThat(visit.isOver()).isTrue();
		assertThat(visit.told()).endsWith("meetingStaysRejected");
		assertThat(visit.mine().actions()).isEmpty();
		session.asked(visit.citizen().from(People.somebody().mobile()));
	}

	@Test
	void anObjectionThatNobodyJudgesEntersTheDraw() {
		Gathering session = this.hall.open(12);
		Visit visit = rejected(session).objects("کوچه مال شهرداری است.");
		session.closed().until(session.facts().listAt());
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
		assertThat(visit.mine().ticket().state()).isEqualTo(TicketView.State.REGISTERED);
	}

	@Test
	void whoDoesNotObjectStaysRejected() {
		Gathering session = this.hall.open(12);
		Visit visit = rejected(session);
		session.closed().until(session.facts().objectionsUntil());
		assertThat(visit.isOver()).isTrue();
		assertThat(visit.history()).contains("REJECTION_STANDS");
		assertThatThrownBy(() -> visit.objects("دیر شد")).isInstanceOf(Problem.class);
	}

	@Test
	void nothingIsRejectedToWhichTheCitizenCouldNotObject() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody()).screened("screenOutcome", "reject", "reason", "notOurs");
		session.closed().until(session.facts().objectionsUntil());
		assertThat(visit.refusal(SUPERVISOR, "reviewRejection", "rejectionApproved", true))
			.contains("rejectionApproved");
		session.until(session.facts().listAt());
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
	}

	@Test
	void aRejectionLeavesTheCitizenTimeToObject() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody()).screened("screenOutcome", "reject", "reason", "notOurs");
		session.closed().until(session.facts().objectionsUntil().minus(Duration.ofMinutes(90)));
		assertThat(visit.refusal(SUPERVISOR, "reviewRejection", "rejectionApproved", true))
			.contains("rejectionApproved");
		visit.done(SUPERVISOR, "reviewRejection", "rejectionApproved", false);
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
	}

	@Test
	void nobodyOfTheReceivingOfficeApprovesItsRejection() {
		Staff colleague = Staff.of("mayor21b", "mayor-21", "supervisors");
		Visit visit = this.hall.open(12)
			.asked(People.somebody())
			.screened("screenOutcome", "reject", "reason", "inCourt");
		assertThat(visit.refusal(colleague, "reviewRejection", "rejectionApproved", true))
			.contains("rejectionApproved");
	}

	@Test
	void theOfficeDecidesNothingAfterItsTimeEvenIfTheTimerIsLate() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody());
		this.hall.scene.itIs(session.facts().screeningUntil());
		assertThat(visit.refusal(MAYORS_OFFICE, "screenMeetingRequest", "screenOutcome", "reject", "reason", "notOurs"))
			.contains("screenOutcome");
		visit.screened("screenOutcome", "accept");
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
	}

	@Test
	void anObjectionIsNotRefusedAfterTheFinalListEvenIfTheTimerIsLate() {
		Gathering session = this.hall.open(12);
		Visit visit = rejected(session).objects("کوچه مال شهرداری است.");
		this.hall.scene.itIs(session.facts().listAt());
		assertThat(visit.refusal(OTHER_SUPERVISOR, "reviewRejection", "rejectionApproved", true))
			.contains("rejectionApproved");
	}

	@Test
	void theReceivingOfficeGivesNoUrgentSeat() {
		Gathering session = this.hall.open(12);
		Visit visit = session.asked(People.somebody().claims("HOME"));
		Staff insider = Staff.of("insider", "inspection", "mayor-21");
		assertThat(visit.tasks()).containsExactlyInAnyOrder("screenMeetingRequest", "approveUrgentSeat");
		assertThat(visit.refusal(insider, "approveUrgentSeat", "urgentApproved", true)).contains("urgentApproved");
		visit.done(INSPECTOR, "approveUrgentSeat", "urgentApproved", true);
		session.drawn();
		assertThat(visit.status()).isEqualTo(RequestStatus.OFFERED);
		assertThat(visit.seat().reserved()).isEqualTo("urgent");
	}

	@Test
	void whoWantsTheMeetingGetsIt() {
		Visit visit = this.hall.open(12)
			.asked(People.somebody())
			.screened("screenOutcome", "solveWithout", "answer", "واحد روشنایی فردا می‌آید.");
		assertThat(visit.mine().asksAccept()).isTrue();
		assertThatThrownBy(() -> visit.replies("", null)).isInstanceOf(RuntimeException.class);
		visit.replies("", false);
		assertThat(visit.status()).isEqualTo(RequestStatus.ENTERED);
		assertThat(visit.history()).contains("INSISTED");
	}

	@Test
	void whatWasSolvedWithoutComesBackWhenTheCitizenIsNotSatisfied() {
		Gathering session = this.hall.open(12);
		Visit visit = solvedWithout(session);
		String report = visit.mine().reportCode();
		assertThat(visit.mine().ticket().state()).isEqualTo(TicketView.State.BARRED);
		assertThat(this.hall.reportFiles.view(report).history()).anyMatch((line) -> line.text().contains("ملاقات"));
		Matcher link = LINK.matcher(visit.lastText());
		assertThat(link.find()).isTrue();
		answered(report);
		assertThat(visit.history()).contains("REPORT_ANSWERED");
		this.hall.reportDesk.giveFeedback(report, link.group(2), new Feedback(false, null, false, null, null));
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
		assertThat(visit.view().sessionId()).isEqualTo(session.next().id());
		assertThat(visit.history()).contains("RETURNED", "ROLLED_OVER");
	}

	@Test
	void theRightToTheMeetingEndsThirtyDaysAfterTheAnswer() {
		Visit visit = solvedWithout(this.hall.open(12));
		answered(visit.mine().reportCode());
		visit.after(Duration.ofDays(31));
		assertThat(visit.status()).isEqualTo(RequestStatus.CLOSED);
		assertThat(visit.isOver()).isTrue();
	}

	@Test
	void theCitizenMayWantTheMeetingBackAtAnyTime() {
		Visit visit = solvedWithout(this.hall.open(12));
		this.hall.desk.returnToMeeting(visit.code());
		assertThat(visit.status()).isEqualTo(RequestStatus.ROLLED_OVER);
	}

	private Visit rejected(Gathering session) {
		return session.asked(People.somebody())
			.screened("screenOutcome", "reject", "reason", "notOurs")
			.done(SUPERVISOR, "reviewRejection", "rejectionApproved", true);
	}

	private Visit solvedWithout(Gathering session) {
		Visit visit = session.asked(People.somebody())
			.screened("screenOutcome", "solveWithout", "answer", "واحد روشنایی فردا می‌آید.")
			.replies("باشد", true);
		assertThat(visit.status()).isEqualTo(RequestStatus.SOLVED_WITHOUT);
		return visit;
	}

	/** An operator finds the topic and the unit answers. */
	private void answered(String report) {
		Steps steps = new Steps(this.hall, report);
		steps.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01", "districtCode",
				"21");
		steps.done(Staff.unit("D21-TEC"), "actOnReport", "actOutcome", "notPossible", "answer", "نمی‌شود.");
		steps.done(SUPERVISOR, "reviewRefusal", "refusalApproved", true);
	}

}
