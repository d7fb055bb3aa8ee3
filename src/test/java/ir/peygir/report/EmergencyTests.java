package ir.peygir.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ir.peygir.city.DutyRoster;
import ir.peygir.messaging.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class EmergencyTests extends ReportStories {

	/** Two o'clock at night in Tehran. */
	private static final Instant NIGHT = Instant.parse("2026-10-11T22:30:00Z");

	private static final String UNIT = "D17-TEC";

	private static final String OFFICE = "D17-N1";

	private static final String HIGHER = "H-TEC";

	private static final Staff ON_DUTY = Staff.unit(UNIT);

	@Autowired
	private DutyRoster roster;

	@AfterEach
	void theRosterIsEmptyAgain() {
		for (String unit : List.of(UNIT, HIGHER)) {
			this.roster.shifts(unit, NIGHT.minus(Duration.ofDays(1)), NIGHT.plus(Duration.ofDays(1)))
				.forEach((shift) -> this.roster.remove(shift.id()));
		}
	}

	@Test
	void atNightTheDutyOfficerIsToldAtOnceAndTakesOver() {
		onDuty(UNIT, "09121110001");
		CaseStory story = flooded();
		assertProcess(story).hasNotPassed("triageReport").isWaitingAtExactly("actOnReport");
		assertThat(story.candidates()).containsExactly("unit-" + UNIT);
		assertThat(story.told()).contains("emergencyCall");
		assertThat(this.scene.outbox.newest(1000)).filteredOn((sent) -> story.code().equals(sent.code()))
			.anySatisfy((sent) -> assertThat(sent.to()).isEqualTo("09121110001"));
		story.after(Duration.ofMinutes(10)).takes(ON_DUTY);
		assertThat(story.history()).endsWith(Happening.TAKEN_OVER);
		ReportView.Event taken = story.view().history().get(story.view().history().size() - 1);
		assertThat(taken.unit()).isEqualTo(this.scene.unitTitle(UNIT));
		assertThat(taken.at()).isEqualTo(NIGHT.plus(Duration.ofMinutes(10)));
		story.after(Duration.ofMinutes(10));
		assertThat(story.history()).doesNotContain(Happening.NOT_TAKEN_OVER);
		assertThat(story.candidates()).containsExactly("unit-" + UNIT);
	}

	@Test
	void whatNobodyTakesOverInFifteenMinutesGoesToTheNextLevel() {
		onDuty(UNIT, "09121110001");
		onDuty(HIGHER, "09121110002");
		CaseStory story = flooded();
		story.after(Duration.ofMinutes(15));
		assertProcess(story).hasPassed("notTakenOverInTime", "raiseUntaken").isWaitingAtExactly("actOnReport");
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + UNIT, "unit-" + HIGHER);
		assertThat(story.told()).filteredOn("emergencyCall"::equals).hasSize(2);
		ReportView.Event last = story.view().history().get(story.view().history().size() - 1);
		assertThat(last.event()).isEqualTo(Happening.NOT_TAKEN_OVER);
		assertThat(last.unit()).isEqualTo(this.scene.unitTitle(HIGHER));
		story.takes(Staff.unit(HIGHER));
		ReportView.Event taken = story.view().history().get(story.view().history().size() - 1);
		assertThat(taken.event()).isEqualTo(Happening.TAKEN_OVER);
		assertThat(taken.unit()).isEqualTo(this.scene.unitTitle(HIGHER));
		assertThat(story.view().unit()).isEqualTo(this.scene.unitTitle(UNIT));
	}

	@Test
	void inAHoleOfTheRosterTheNextLevelsDutyOfficerIsCalledAtOnce() {
		onDuty(HIGHER, "09121110002");
		CaseStory story = flooded();
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + UNIT, "unit-" + HIGHER);
		assertThat(story.told()).contains("emergencyCall");
		assertThat(story.events()).contains(Happening.NOTE);
		assertThat(story.history()).doesNotContain(Happening.NOTE);
	}

	@Test
	void whoWasCalledInAHoleIsNotCalledAgainButTheLevelAboveThem() {
		onDuty(UNIT, "09121110002");
		onDuty(HIGHER, "09121110003");
		CaseStory story = floodedAlley();
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + OFFICE, "unit-" + UNIT);
		story.after(Duration.ofMinutes(15));
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + OFFICE, "unit-" + UNIT, "unit-" + HIGHER);
		assertThat(called(story)).containsExactly("09121110003", "09121110002");
	}

	@Test
	void aHoleOfTwoLevelsIsFilledByTheThirdAndThenByTheOperators() {
		onDuty(HIGHER, "09121110003");
		CaseStory story = floodedAlley();
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + OFFICE, "unit-" + HIGHER);
		assertThat(called(story)).containsExactly("09121110003");
		story.after(Duration.ofMinutes(15));
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + OFFICE, "unit-" + HIGHER, "operators");
	}

	@Test
	void withoutAnyRosterTheWholeUnitAndTheOperatorsSeeIt() {
		CaseStory story = flooded();
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + UNIT, "operators");
		assertThat(story.told()).doesNotContain("emergencyCall");
		assertThat(story.file().history()).extracting(CaseView.Entry::detail)
			.anyMatch((detail) -> detail != null && detail.contains("کشیک"));
		story.after(Duration.ofMinutes(15));
		assertThat(story.candidates()).containsExactlyInAnyOrder("unit-" + UNIT, "operators", "unit-" + HIGHER);
	}

	@Test
	void newsBeforeTheEndIsReadByTheCitizenAndTheTaskStaysOpen() {
		CaseStory story = flooded();
		story.takes(ON_DUTY);
		this.scene.units.interim(story.code(), "راه بسته و محل ایمن شد.", ON_DUTY.id());
		assertProcess(story).isWaitingAtExactly("actOnReport");
		ReportView.Event news = story.view().history().get(story.view().history().size() - 1);
		assertThat(news.event()).isEqualTo(Happening.INTERIM);
		assertThat(news.detail()).isEqualTo("راه بسته و محل ایمن شد.");
		assertThat(this.scene.tracking.view(story.code(), null, java.util.Locale.ENGLISH).history())
			.extracting(ReportView.Event::detail)
			.containsOnlyNulls();
		assertThat(story.told()).endsWith("interim");
	}

	@Test
	void anOrdinaryTaskThatIsTakenIsNoNews() {
		CaseStory story = pothole();
		story.takes(TECHNICIAN);
		story.after(Duration.ofMinutes(20));
		assertThat(story.history()).doesNotContain(Happening.TAKEN_OVER, Happening.NOT_TAKEN_OVER);
		assertThat(story.told()).doesNotContain("emergencyCall");
	}

	private CaseStory flooded() {
		this.scene.itIs(NIGHT);
		return this.scene.sent(Message.request("DRN-04").in("17"));
	}

	private CaseStory floodedAlley() {
		this.scene.itIs(NIGHT);
		Message alley = Message.request("DRN-03").in("17");
		return this.scene.sent(new Message(alley.kind(), alley.topic(), alley.text(), alley.district(), 1,
				alley.address(), alley.contact()));
	}

	/** Numbers that were told, newest first. */
	private List<String> called(CaseStory story) {
		return this.scene.outbox.newest(1000)
			.stream()
			.filter((sent) -> story.code().equals(sent.code()) && "emergencyCall".equals(sent.template()))
			.map(Outbox.Sent::to)
			.toList();
	}

	private void onDuty(String unit, String phone) {
		this.roster.add(unit, new DutyRoster.Entry(NIGHT.minus(Duration.ofHours(6)), NIGHT.plus(Duration.ofHours(6)),
				"کشیک شب", null, phone));
	}

}
