package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;

import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuestionTests extends ReportStories {

	@Test
	void theClockStandsStillUntilTheCitizenReplies() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(10));
		asked(story, "کدام پلاک؟");
		assertProcess(story).isWaitingAt("replyTimeout");
		assertThat(story.status()).isEqualTo(Status.WAITING_FOR_CITIZEN);
		assertThat(story.view().whole().question()).isEqualTo("کدام پلاک؟");
		assertThat(story.view().state().timing()).isEqualTo("paused");
		assertThat(story.told()).containsExactly("registered", "question");
		story.after(Duration.ofHours(20)).replies("پلاک ۱۲");
		assertProcess(story).hasPassed("citizenReplied", "resumeClock").isWaitingAtExactly("actOnReport");
		assertThat(story.status()).isEqualTo(Status.ASSIGNED);
		assertThat(story.file().reply()).isEqualTo("پلاک ۱۲");
		Instant due = SUNDAY.plus(Duration.ofHours(72 + 20));
		assertThat(story.view().promisedBy()).isEqualTo(due);
		assertThat(story.task().getDueDate()).isEqualTo(due);
		assertThat(story.view().whole().question()).isNull();
	}

	@Test
	void afterFiveDaysWithoutAReplyTheWorkGoesOn() {
		CaseStory story = pothole();
		asked(story, "کدام پلاک؟");
		story.after(Duration.ofDays(5));
		assertProcess(story).hasPassed("replyTimeout", "resumeClock").isWaitingAtExactly("actOnReport");
		assertThat(story.history()).endsWith(Happening.QUESTION_ASKED, Happening.QUESTION_REMINDED, Happening.NO_REPLY);
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72)).plus(Duration.ofDays(5)));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> story.replies("دیر شد"))
			.matches((problem) -> problem.status().value() == 409);
	}

	@Test
	void whatWasAnsweredInTimeNeverTurnsLate() {
		CaseStory story = this.scene.sent(Message.request("CLN-02").in("06"));
		answer(story, Staff.unit("D06-SRV"));
		story.after(Duration.ofHours(20));
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
		assertThat(story.view().promisedBy()).isBefore(this.scene.now());
		assertThat(story.view().state().timing()).isNull();
		assertThat(story.file().timing()).isNull();
	}

	@Test
	void aPromiseInWorkingDaysMovesByWorkingDays() {
		CaseStory story = this.scene.sent(Message.request("RDS-05").in("06"));
		assertThat(story.view().promisedBy()).isEqualTo(Instant.parse("2026-10-25T12:00:00Z"));
		asked(story, "کدام سو؟");
		story.at(Instant.parse("2026-10-13T06:00:00Z")).replies("سوی راست");
		assertThat(story.view().promisedBy()).isEqualTo(Instant.parse("2026-10-27T12:00:00Z"));
	}

	@Test
	void aSecondQuestionIsSeenByASupervisorFirstAndWaitsForASecondReply() {
		CaseStory story = pothole();
		asked(story, "کدام پلاک؟");
		story.after(Duration.ofHours(1)).replies("پلاک ۱۲");
		story.after(Duration.ofHours(1));
		asked(story, "کدام سو؟");
		assertProcess(story).isWaitingAtExactly("reviewRefusal");
		assertThat(story.file().review()).isEqualTo(Review.QUESTION);
		assertThat(story.file().question()).isEqualTo("کدام سو؟");
		assertThat(story.view().whole().question()).isNull();
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", true);
		assertThat(story.view().whole().question()).isEqualTo("کدام سو؟");
		assertThat(story.view().state().questionOpen()).isTrue();
		story.after(Duration.ofHours(2)).replies("راست");
		assertThat(story.file().reply()).isEqualTo("راست");
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72 + 1 + 2)));
		assertThat(story.told()).containsExactly("registered", "question", "question");
	}

	@Test
	void aSecondQuestionThatIsNotApprovedIsNeverAsked() {
		CaseStory story = pothole();
		asked(story, "کدام پلاک؟");
		story.after(Duration.ofHours(1)).replies("پلاک ۱۲");
		asked(story, "کدام سو؟");
		story.done(Staff.SUPERVISOR, "reviewRefusal", "refusalApproved", false, "note", "در متن آمده است.");
		assertProcess(story).isWaitingAtExactly("actOnReport");
		assertThat(story.file().question()).isNull();
		assertThat(story.file().review()).isNull();
		assertThat(story.told()).containsExactly("registered", "question");
	}

	@Test
	void whoHasNotRepliedAfterThreeDaysIsRemindedOnce() {
		CaseStory story = pothole();
		asked(story, "کدام پلاک؟");
		story.after(Duration.ofDays(3).minusMinutes(1));
		assertThat(story.told()).containsExactly("registered", "question");
		story.after(Duration.ofMinutes(1));
		assertProcess(story).hasPassed("questionReminderDue", "remindOfQuestion").isWaitingAt("replyTimeout");
		assertThat(story.told()).containsExactly("registered", "question", "questionReminder");
		assertThat(story.history()).endsWith(Happening.QUESTION_ASKED, Happening.QUESTION_REMINDED);
		story.replies("پلاک ۱۲").after(Duration.ofDays(2));
		assertThat(story.told()).containsOnlyOnce("questionReminder");
	}

	@Test
	void nobodyIsRemindedOfAQuestionThatIsTheCitizens() {
		CaseStory story = pothole();
		asked(story, "کدام پلاک؟");
		story.after(Duration.ofHours(80));
		assertThat(story.history()).doesNotContain(Happening.LATE);
		story.replies("پلاک ۱۲").after(Duration.ofHours(71));
		assertThat(story.history()).doesNotContain(Happening.LATE);
		story.after(Duration.ofHours(1));
		assertThat(story.history()).contains(Happening.LATE);
	}

	@Test
	void theTimeOfAQuestionStaysPutAsideWhenAnotherUnitTakesOver() {
		CaseStory story = pothole();
		asked(story, "کدام پلاک؟");
		story.after(Duration.ofHours(20)).replies("پلاک ۱۲");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "واحد ما نیست");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D07-TEC");
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72 + 20)));
	}

	@Test
	void withoutAQuestionThereIsNothingToReply() {
		CaseStory story = pothole();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> story.replies("سلام"))
			.matches((problem) -> problem.status().value() == 409);
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	private static void asked(CaseStory story, String question) {
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "askCitizen", "answer", question);
	}

}
