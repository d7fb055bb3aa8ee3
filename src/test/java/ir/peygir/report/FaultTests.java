package ir.peygir.report;

import ir.peygir.feedback.Feedback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The database refuses one row in the middle, as a full disk would: all or nothing.
 */
class FaultTests extends ReportStories {

	@AfterEach
	void theDatabaseIsWellAgain() {
		this.scene.jdbc.sql("alter table report_event drop constraint if exists fault").update();
		this.scene.jdbc.sql("alter table outbound_message drop constraint if exists fault").update();
		this.scene.jdbc.sql("alter table report drop constraint if exists fault").update();
	}

	@Test
	void aReportWhoseMessageCannotBeWrittenIsNoReportAndNoProcess() {
		fault("outbound_message", "template <> 'registered'");
		nothingRemainsOf(() -> pothole());
	}

	@Test
	void aReportWhoseFirstStepFailsIsNoReportAndNoProcess() {
		fault("report_event", "event <> 'ASSIGNED'");
		nothingRemainsOf(() -> pothole());
	}

	@Test
	void aStepThatFailsLeavesTheReportWhereItWasAndIsTriedAgain() {
		CaseStory story = pothole();
		story.evidence(TECHNICIAN);
		story.decided(TECHNICIAN, "actOnReport", "actOutcome", "done", "answer", "شد.");
		fault("report_event", "event <> 'ANSWERED'");
		assertThatException().isThrownBy(story::work);
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.view().whole().answer()).isNull();
		assertThat(story.told()).containsExactly("registered");
		Job failed = this.scene.management.createJobQuery()
			.processInstanceId(story.process().getId())
			.messages()
			.singleResult();
		assertThat(failed.getRetries()).isPositive();
		theDatabaseIsWellAgain();
		story.work();
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.told()).containsExactly("registered", "answered");
	}

	@Test
	void theWordsOfAPersonAreNotInTheErrorOfAFailedStep() {
		CaseStory story = pothole();
		String marker = "نشانهٔ ۸۱۵۲";
		story.corrects(marker);
		story.decided(TECHNICIAN, "actOnReport", "actOutcome", "notPossible", "answer", marker);
		story.work();
		story.decided(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true, "note", marker);
		fault("report", "status <> 'ANSWERED'");
		assertThatException().isThrownBy(story::work);
		Job failed = this.scene.management.createJobQuery()
			.processInstanceId(story.process().getId())
			.messages()
			.singleResult();
		assertThat(failed.getExceptionMessage()).isNotEmpty().doesNotContain(marker);
		assertThat(this.scene.management.getJobExceptionStacktrace(failed.getId())).isNotEmpty().doesNotContain(marker);
	}

	@Test
	void aWithdrawalThatFailsLeavesCaseAndProcessAsTheyWere() {
		CaseStory story = pothole();
		fault("report_event", "event <> 'WITHDRAWN'");
		assertThatException().isThrownBy(() -> story.withdraws(""));
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	@Test
	void anAnswerToTheSurveyThatFailsLeavesItOpen() {
		CaseStory story = answered();
		fault("report_event", "event <> 'CLOSED'");
		assertThatException().isThrownBy(() -> this.scene.desk.giveFeedback(story.code(), story.secret(),
				new Feedback(true, null, null, null, null)));
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertProcess(story).isWaitingAt("askFeedback");
		theDatabaseIsWellAgain();
		this.scene.desk.giveFeedback(story.code(), story.secret(), new Feedback(true, null, null, null, null));
		assertThat(story.status()).isEqualTo(Status.CLOSED);
	}

	private void nothingRemainsOf(ThrowingCallable attempt) {
		long reports = count("report");
		long contacts = count("contact");
		long messages = count("outbound_message");
		long processes = this.scene.runtime.createProcessInstanceQuery().count();
		assertThatException().isThrownBy(attempt);
		assertThat(count("report")).isEqualTo(reports);
		assertThat(count("contact")).isEqualTo(contacts);
		assertThat(count("outbound_message")).isEqualTo(messages);
		assertThat(this.scene.runtime.createProcessInstanceQuery().count()).isEqualTo(processes);
	}

	private void fault(String table, String rule) {
		this.scene.jdbc.sql("alter table " + table + " add constraint fault check (" + rule + ") not valid").update();
	}

	private long count(String table) {
		return this.scene.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
