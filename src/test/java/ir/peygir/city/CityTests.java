package ir.peygir.city;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CityTests {

	private final City city = city();

	@Test
	void thereAreTwentyTwoDistrictsWithTheirOffices() {
		assertThat(this.city.districts()).hasSize(22);
		assertThat(this.city.districts().stream().mapToInt(District::nahiyehCount).sum()).isEqualTo(122);
		assertThat(this.city.units("06")).extracting(Unit::code)
			.containsExactly("D06", "D06-SRV", "D06-TEC", "D06-TRF", "D06-URB", "D06-SOC", "D06-FIN", "D06-N1",
					"D06-N2", "D06-N3", "D06-N4", "D06-N5", "D06-N6");
		assertThat(this.city.unit("D06-N3").orElseThrow().titleFa()).isEqualTo("ناحیهٔ ۳ منطقهٔ ۶");
		assertThat(this.city.unit("D06").orElseThrow().titleFa()).isEqualTo("شهرداری منطقهٔ ۶");
	}

	@Test
	void everyUnitHasACodeOfItsOwnALevelAndAParentThatExists() {
		List<Unit> units = this.city.units(null);
		assertThat(units).extracting(Unit::code).doesNotHaveDuplicates();
		assertThat(units).filteredOn((unit) -> unit.level() == Level.N).hasSize(122);
		assertThat(units).filteredOn((unit) -> unit.level() == Level.M && unit.kind() != null).hasSize(22 * 6);
		assertThat(units).filteredOn((unit) -> unit.level() == Level.M && unit.kind() == null).hasSize(22);
		assertThat(units).filteredOn((unit) -> unit.district() == null).hasSizeBetween(55, 65);
		assertThat(units).allSatisfy(
				(unit) -> assertThat(unit.parent() == null ? unit.level() == Level.H || unit.code().equals("I-INS")
						: this.city.unit(unit.parent()).isPresent())
					.as(unit.code())
					.isTrue());
	}

	@Test
	void theDistrictsTogetherAreTheCity() {
		assertThat(this.city.districts().stream().mapToInt(District::population).sum()).isBetween(8_600_000, 8_780_000);
	}

	@Test
	void theNahiyehOfficeAnswersFirstAndTheDepartmentWhileNoneIsKnown() {
		assertThat(responsible("SRV", Level.N, "06", 3)).isEqualTo("D06-N3");
		assertThat(responsible("SRV", Level.N, "06", null)).isEqualTo("D06-SRV");
		assertThat(responsible("SRV", Level.N, "06", 99)).isEqualTo("D06-SRV");
	}

	@Test
	void aDepartmentOrTheNamedUnitAnswersAtTheOtherLevels() {
		assertThat(responsible("TEC", Level.M, "06", 3)).isEqualTo("D06-TEC");
		assertThat(responsible("O-WMO", Level.O, "06", 3)).isEqualTo("O-WMO");
		assertThat(responsible("I-INS", Level.I, null, null)).isEqualTo("I-INS");
	}

	@Test
	void nobodyIsNamedWithoutADistrictOrOutside() {
		assertThat(responsible("SRV", Level.N, null, 1)).isNull();
		assertThat(responsible("TEC", Level.M, null, null)).isNull();
		assertThat(responsible("TEC", Level.M, "99", null)).isNull();
		assertThat(responsible("", Level.X, "06", null)).isNull();
	}

	@Test
	void everyUnitHasOneAboveItUpToTheInspection() {
		assertThat(above("D06-N3", "SRV")).isEqualTo("D06-SRV");
		assertThat(above("D06-SRV", "SRV")).isEqualTo("H-SRV");
		assertThat(above("O-WMO", "O-WMO")).isEqualTo("H-SRV");
		assertThat(above("H-SRV", "SRV")).isEqualTo("I-INS");
		assertThat(above("H-C100", "H-C100")).isEqualTo("I-INS");
		assertThat(above("I-137", "I-137")).isEqualTo("I-INS");
		assertThat(above("I-INS", "I-INS")).isNull();
		assertThat(this.city.units(null)).filteredOn((unit) -> !unit.code().equals("I-INS"))
			.allSatisfy((unit) -> assertThat(this.city.above(unit, "TEC")).isPresent());
	}

	private String responsible(String kind, Level level, String district, Integer nahiyeh) {
		return this.city.responsible(kind, level, district, nahiyeh).map(Unit::code).orElse(null);
	}

	private String above(String unit, String kind) {
		return this.city.above(this.city.unit(unit).orElseThrow(), kind).map(Unit::code).orElse(null);
	}

	private static City city() {
		UnitTable units = mock(UnitTable.class);
		given(units.all()).willReturn(CityFiles.units());
		return new City(units, new CitySettings("classpath:city/districts.geojson"));
	}

}
