package ir.peygir.city;

import java.time.Instant;
import java.util.List;

import ir.peygir.Stories;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Transactional
class DutyRosterTests extends Stories {

	private static final Instant EVENING = Instant.parse("2031-11-22T16:30:00Z");

	private static final Instant NIGHT = Instant.parse("2031-11-22T22:30:00Z");

	private static final Instant MORNING = Instant.parse("2031-11-23T03:30:00Z");

	@Autowired
	private DutyRoster roster;

	@Test
	void aHoleInTheNightFallsToTheDutyOfficerOfTheParentUnit() {
		add("D06-TEC", EVENING, NIGHT, "رضایی");
		add("D06", EVENING, MORNING, "احمدی");
		assertThat(this.roster.onDuty("D06-TEC", NIGHT.minusSeconds(1))).map(Duty::personName).contains("رضایی");
		assertThat(this.roster.onDuty("D06-TEC", NIGHT)).isEmpty();
		assertThat(this.roster.nearestOnDuty("D06-TEC", NIGHT.minusSeconds(1))).map(DutyRoster.Nearest::steps)
			.contains(0);
		assertThat(this.roster.nearestOnDuty("D06-TEC", NIGHT)).hasValueSatisfying((nearest) -> {
			assertThat(nearest.duty().personName()).isEqualTo("احمدی");
			assertThat(nearest.unit().code()).isEqualTo("D06");
			assertThat(nearest.steps()).isOne();
		});
		assertThat(this.roster.nearestOnDuty("D06-TEC", MORNING)).isEmpty();
	}

	@Test
	void aHoleIsCoveredPartByPartByWhoeverIsNearest() {
		add("H-DST", EVENING, MORNING, "شریفی");
		add("D06", NIGHT.minusSeconds(3600), NIGHT, "احمدی");
		List<DutyRoster.Cover> covers = this.roster.covers("D06-TEC", new Gap(EVENING, MORNING.plusSeconds(60)));
		assertThat(covers).extracting(DutyRoster.Cover::gap)
			.containsExactly(new Gap(EVENING, NIGHT.minusSeconds(3600)), new Gap(NIGHT.minusSeconds(3600), NIGHT),
					new Gap(NIGHT, MORNING), new Gap(MORNING, MORNING.plusSeconds(60)));
		assertThat(covers).extracting((cover) -> (cover.nearest() != null) ? cover.nearest().steps() : null)
			.containsExactly(2, 1, 2, null);
	}

	@Test
	void theHolesOfAnEveningAreNamed() {
		assertThat(this.roster.holes("D06-TEC", EVENING, MORNING)).containsExactly(new Gap(EVENING, MORNING));
		add("D06-TEC", EVENING.plusSeconds(3600), NIGHT, "رضایی");
		assertThat(this.roster.holes("D06-TEC", EVENING, MORNING))
			.containsExactly(new Gap(EVENING, EVENING.plusSeconds(3600)), new Gap(NIGHT, MORNING));
		add("D06-TEC", EVENING, EVENING.plusSeconds(3600), "کریمی");
		add("D06-TEC", NIGHT, MORNING.plusSeconds(60), "کریمی");
		assertThat(this.roster.holes("D06-TEC", EVENING, MORNING)).isEmpty();
	}

	@Test
	void twoAtOnceAreRefusedWithTheNameOfWhoIsOnDuty() {
		add("D06-TEC", EVENING, NIGHT, "رضایی");
		InvalidInput refused = refused(
				new DutyRoster.Entry(NIGHT.minusSeconds(60), MORNING, "کریمی", null, "09121234567"));
		assertThat(refused.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("from");
			assertThat(problem.arguments()).containsExactly("رضایی");
		});
		add("D06-SRV", EVENING, NIGHT, "کریمی");
		add("D06-TEC", NIGHT, MORNING, "کریمی");
	}

	@ParameterizedTest
	@CsvSource({ ",09121234567,,person", "رضایی,02188887777,,phone", "رضایی,09121234567,nobody,userId" })
	void whatCannotBeReachedIsRefused(String person, String phone, String user, String field) {
		assertThat(refused(new DutyRoster.Entry(EVENING, NIGHT, person, user, phone)).problems())
			.extracting(InvalidInput.FieldProblem::field)
			.containsExactly(field);
	}

	@Test
	void anEndThatIsNotAfterTheBeginningIsRefused() {
		assertThat(refused(new DutyRoster.Entry(EVENING, EVENING, "رضایی", null, "09121234567")).problems())
			.extracting(InvalidInput.FieldProblem::field)
			.containsExactly("to");
		assertThat(refused(new DutyRoster.Entry(null, null, "رضایی", null, "09121234567")).problems())
			.extracting(InvalidInput.FieldProblem::field)
			.containsExactly("from", "to");
	}

	@Test
	void aRowIsChangedInItsPlaceAndRemoved() {
		add("D06-TEC", EVENING, NIGHT, "رضایی");
		Shift row = only();
		this.roster.change(row.id(), new DutyRoster.Entry(EVENING, MORNING, "کریمی", "unit06", "۰۹۱۲ ۱۲۳ ۴۵۶۷"));
		assertThat(only()).isEqualTo(new Shift(row.id(), "D06-TEC", EVENING, MORNING, "کریمی", "unit06", row.phone()));
		this.roster.remove(row.id());
		assertThat(this.roster.shifts("D06-TEC", EVENING, MORNING)).isEmpty();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.roster.shift(row.id()));
	}

	@Test
	void aUnitThatDoesNotExistHasNoRoster() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> add("D99", EVENING, NIGHT, "رضایی"));
		assertThat(this.roster.nearestOnDuty("D99", EVENING)).isEmpty();
	}

	private Shift only() {
		List<Shift> shifts = this.roster.shifts("D06-TEC", EVENING, MORNING);
		assertThat(shifts).hasSize(1);
		return shifts.get(0);
	}

	private void add(String unit, Instant from, Instant to, String person) {
		this.roster.add(unit, new DutyRoster.Entry(from, to, person, null, "09121234567"));
	}

	private InvalidInput refused(DutyRoster.Entry entry) {
		return catchThrowableOfType(InvalidInput.class, () -> this.roster.add("D06-TEC", entry));
	}

}
