package ir.peygir.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BounceTests extends ReportStories {

	@Test
	void aUnitSendsBackOnlyInTheFirstQuarterOfItsTime() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(18).plusMinutes(1));
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "واحد ما نیست"))
			.contains("یک‌چهارم نخست مهلت");
		CaseStory early = pothole();
		early.after(Duration.ofHours(17));
		bounce(early, "D06-TEC");
		assertProcess(early).isWaitingAtExactly("triageReport");
	}

	@Test
	void theProposedUnitIsAnotherOne() {
		CaseStory story = pothole();
		assertThat(
				story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "x", "unitCode", "D06-TEC"))
			.contains("unitCode")
			.contains("همین واحد");
	}

	@Test
	void bouncesNeverResetTheClockAndTheTimeAtEachUnitIsCounted() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(5));
		bounce(story, "D06-TEC");
		story.after(Duration.ofHours(2));
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-SRV");
		story.after(Duration.ofHours(3));
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72)));
		assertThat(story.file().holders()).extracting(CaseView.Holder::unit, CaseView.Holder::minutes)
			.containsExactly(tuple(this.scene.unitTitle("D06-TEC"), 300L),
					tuple(this.scene.unitTitle("D06-SRV"), 180L));
		assertThat(story.file().holders().get(1).to()).isNull();
	}

	@Test
	void afterASupervisorSaidWhoseItIsItDoesNotComeBack() {
		CaseStory story = pothole();
		bounce(story, "D06-TEC");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-SRV");
		bounce(story, "D06-SRV");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-TRF");
		bounce(story, "D06-TRF");
		story.done(Staff.SUPERVISOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-TEC");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "نه"))
			.contains("سرپرست این واحد را مسئول دانسته است");
	}

	@Test
	void whatNobodySortsInTimeIsSeenBySupervisorsToo() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		story.at(story.task().getDueDate().toInstant());
		assertProcess(story).hasPassed("escalateTriage").isWaitingAtExactly("triageReport");
		assertThat(story.candidates()).containsExactlyInAnyOrder("operators", "supervisors");
		assertThat(story.history()).endsWith(Happening.TRIAGE_LATE);
		assertThat(story.task().getName()).endsWith(" · گذشته از مهلت");
		story.done(Staff.SUPERVISOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "نه"))
			.contains("سرپرست این واحد را مسئول دانسته است");
	}

	@Test
	void aCorrectionAndAPhotoMarkTheOpenTaskOnce() {
		CaseStory story = pothole();
		story.corrects("روبه‌روی پلاک ۱۴.");
		story.corrects("روبه‌روی پلاک ۱۶.");
		story.photo();
		assertProcess(story).hasPassed("markCorrection", "markPhoto").isWaitingAtExactly("actOnReport");
		assertThat(story.task().getName()).containsOnlyOnce(" · متن اصلاح شد").endsWith(" · عکس تازه");
	}

	@Test
	void theReminderAndTheMissedDeadlineMarkTheTask() {
		CaseStory story = pothole();
		story.after(Duration.ofHours(54));
		assertThat(story.task().getName()).endsWith(" · رو به پایان مهلت");
		story.after(Duration.ofHours(18));
		assertThat(story.task().getName()).endsWith(" · گذشته از مهلت").doesNotContain("رو به پایان");
	}

	@Test
	void aCriticismNeverGoesToTheUnitThatIsCriticised() {
		CaseStory story = this.scene.sent(Message.of("CRITICISM", "SOC-10").in("06"));
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-SOC"))
			.contains("unitCode")
			.contains("انتقاد");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "H-SOC");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-H-SOC", "secretariat");
	}

	private static void bounce(CaseStory story, String unit) {
		story.done(Staff.unit(unit), "actOnReport", "actOutcome", "wrongUnit", "note", "واحد ما نیست");
	}

}
