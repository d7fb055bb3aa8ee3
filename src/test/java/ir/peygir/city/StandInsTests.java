package ir.peygir.city;

import java.time.LocalDate;

import ir.peygir.Stories;
import ir.peygir.shared.CityClock;
import ir.peygir.shared.Display;
import ir.peygir.shared.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Transactional
class StandInsTests extends Stories {

	private static final LocalDate TODAY = LocalDate.parse("2031-11-22");

	@Autowired
	private StandIns standIns;

	@Autowired
	private CityClock clock;

	@BeforeEach
	void theDayBegins() {
		this.clock.set(TODAY.atTime(9, 0).atZone(Display.CITY).toInstant());
	}

	@AfterEach
	void timeGoesOn() {
		this.clock.reset();
	}

	@Test
	void aStandInActsFromTheFirstDayToTheLastAndThenNoMore() {
		add("unit06", 1, 3, "organisation");
		assertThat(this.standIns.standsInFor("organisation", TODAY)).isEmpty();
		assertThat(this.standIns.standsInFor("organisation", TODAY.plusDays(1))).containsExactly("unit06");
		assertThat(this.standIns.standsInFor("organisation", TODAY.plusDays(3))).containsExactly("unit06");
		assertThat(this.standIns.standsInFor("organisation", TODAY.plusDays(4))).isEmpty();
		assertThat(this.standIns.standInOf("unit06", TODAY.plusDays(2))).contains("organisation");
	}

	@Test
	void whoStandsInForAStandInActsForBoth() {
		add("unit06", 0, 3, "organisation");
		add("organisation", 1, 1, "headquarters");
		assertThat(this.standIns.standsInFor("headquarters", TODAY.plusDays(1))).containsExactly("organisation",
				"unit06");
		assertThat(this.standIns.standsInFor("headquarters", TODAY.plusDays(2))).isEmpty();
	}

	@Test
	void twoCannotStandInForEachOtherAndNobodyForThemself() {
		add("unit06", 0, 3, "organisation");
		assertThat(refusedFields("organisation", 2, 4, "unit06")).containsExactly("standIn");
		assertThat(refusedFields("supervisor", 0, 0, "supervisor")).containsExactly("standIn");
		assertThat(refusedFields("supervisor", 0, 0, "nobody")).containsExactly("standIn");
		add("organisation", 4, 5, "unit06");
	}

	@Test
	void daysThatMakeNoSenseAreRefused() {
		add("unit06", 0, 3, "organisation");
		assertThat(refusedFields("unit06", 3, 9, "organisation")).containsExactly("first");
		assertThat(refusedFields("supervisor", -1, 1, "operator")).containsExactly("first");
		assertThat(refusedFields("supervisor", 2, 1, "operator")).containsExactly("last");
		assertThat(refusedFields("supervisor", 0, 400, "operator")).containsExactly("last");
		assertThat(refusedFields("nobody", 0, 1, "operator")).containsExactly("user");
	}

	@Test
	void whoComesBackEarlierTakesBackWhatIsStillToCome() {
		add("unit06", 0, 3, "organisation");
		this.clock.set(TODAY.plusDays(2).atTime(9, 0).atZone(Display.CITY).toInstant());
		Absence running = this.standIns.notOver().get(0);
		this.standIns.end(running.id());
		assertThat(this.standIns.standsInFor("organisation", TODAY.plusDays(2))).isEmpty();
		assertThat(this.standIns.standsInFor("organisation", TODAY.plusDays(1))).containsExactly("unit06");
		add("unit06", 4, 5, "organisation");
		this.standIns.end(this.standIns.notOver().get(0).id());
		assertThat(this.standIns.notOver()).isEmpty();
	}

	private void add(String user, int first, int last, String standIn) {
		this.standIns.add(user, TODAY.plusDays(first), TODAY.plusDays(last), standIn);
	}

	private java.util.List<String> refusedFields(String user, int first, int last, String standIn) {
		return catchThrowableOfType(InvalidInput.class, () -> add(user, first, last, standIn)).problems()
			.stream()
			.map(InvalidInput.FieldProblem::field)
			.toList();
	}

}
