package ir.peygir.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriageTests extends ReportStories {

	@Test
	void aMessageWithoutATopicWaitsForAnOfficerWhoRoutesIt() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		assertProcess(story).isWaitingAtExactly("triageReport");
		assertThat(story.status()).isEqualTo(Status.IN_TRIAGE);
		assertThat(story.view().promisedBy()).isNull();
		assertThat(story.candidates()).containsExactly("operators");
		assertThat(story.told()).containsExactly("registeredOpen");
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route")).contains("topicCode");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01", "note", "چاله است");
		assertProcess(story).hasPassedInOrder("triageReport", "assignUnit").isWaitingAtExactly("actOnReport");
		assertThat(story.candidates()).containsExactly("unit-D06-TEC");
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72)));
	}

	@Test
	void aMessageWithoutADistrictWaitsForAnOfficerWhoPlacesIt() {
		CaseStory story = this.scene.sent(Message.of("COMPLAINT", "FIN-04"));
		assertProcess(story).isWaitingAtExactly("triageReport");
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route")).contains("districtCode");
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "districtCode", "77"))
			.contains("districtCode");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "districtCode", "06");
		assertThat(story.candidates()).containsExactly("unit-D06-FIN");
	}

	@Test
	void anOfficerMayChooseTheUnitAndThePriority() {
		CaseStory story = this.scene.sent(Message.unsorted());
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01",
				"unitCode", "D99-TEC"))
			.contains("unitCode");
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01",
				"unitCode", "D07-TEC", "priority", 5))
			.contains("priority");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01", "unitCode",
				"D07-TEC", "priority", 1, "kind", "complaint");
		assertThat(story.candidates()).containsExactly("unit-D07-TEC");
		assertThat(story.file().priority()).isOne();
		assertThat(story.view().kind().name()).isEqualTo("COMPLAINT");
	}

	@Test
	void aTopicOutsideTheCityOrAKindItDoesNotTakeIsRefused() {
		CaseStory story = this.scene.sent(Message.unsorted().in("06"));
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "ZZZ-99"))
			.contains("topicCode");
		assertThat(story.refusal(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "topicCode", "RDS-01",
				"kind", "COMMENDATION"))
			.contains("kind");
	}

	@Test
	void aCriticismIsSeenByAnOfficerAndAnsweredByTheManagerAbove() {
		CaseStory story = this.scene.sent(Message.of("CRITICISM", "SOC-10").in("06"));
		assertProcess(story).isWaitingAtExactly("triageReport");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route");
		assertProcess(story).hasNotPassed("actOnReport").isWaitingAtExactly("reviewOpinion");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-H-SOC", "secretariat");
		assertThat(story.tasksOf(Staff.unit("D06-SOC"))).isEmpty();
		story.done(Staff.unit("H-SOC"), "reviewOpinion", "reviewOutcome", "noted", "answer", "رسیدگی می‌کنیم.");
		assertThat(story.status()).isEqualTo(Status.ANSWERED);
	}

	@Test
	void aUnitThatIsNotTheRightOneSendsItBackWithAProposal() {
		CaseStory story = pothole();
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit")).contains("note");
		assertThat(story.refusal(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "note", "x", "unitCode", "Q-1"))
			.contains("unitCode");
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "wrongUnit", "unitCode", "D07-TEC", "note",
				"آن سوی خیابان");
		assertProcess(story).hasPassed("takeBack").isWaitingAtExactly("triageReport");
		assertThat(story.status()).isEqualTo(Status.IN_TRIAGE);
		assertThat(story.candidates()).containsExactly("operators");
		assertThat(story.file().proposedUnit()).isEqualTo(this.scene.unitTitle("D07-TEC"));
		assertThat(story.file().staffNote()).isEqualTo("آن سوی خیابان");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D07-TEC");
		assertThat(story.candidates()).containsExactly("unit-D07-TEC");
		assertThat(story.view().promisedBy()).isEqualTo(SUNDAY.plus(Duration.ofHours(72)));
	}

	@Test
	void theThirdUnitThatRefusesMakesItAMatterOfSupervisors() {
		CaseStory story = pothole();
		bounce(story, "D06-TEC");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-SRV");
		bounce(story, "D06-SRV");
		story.done(Staff.OPERATOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-TRF");
		bounce(story, "D06-TRF");
		assertThat(story.candidates()).containsExactly("supervisors");
		assertThat(story.tasksOf(Staff.OPERATOR)).isEmpty();
		story.done(Staff.SUPERVISOR, "triageReport", "triageOutcome", "route", "unitCode", "D06-TEC");
		assertProcess(story).isWaitingAtExactly("actOnReport");
	}

	private static void bounce(CaseStory story, String unit) {
		story.done(Staff.unit(unit), "actOnReport", "actOutcome", "wrongUnit", "note", "واحد ما نیست");
	}

}
