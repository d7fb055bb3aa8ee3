package ir.peygir.city;

import java.nio.charset.StandardCharsets;
import java.util.List;

import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.MissingSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two squares beside each other, about 900 metres wide, with a border at 51.41. */
class OutlinesTests {

	private static final double METRE = 1 / (111_195.08 * Math.cos(Math.toRadians(35.705)));

	private final Outlines outlines = read(features(square("\"06\"", 51.40), square("7", 51.41)));

	@Test
	void aPointInTheMiddleHasOneDistrict() {
		assertThat(this.outlines.match(new GeoPoint(35.705, 51.405))).contains(new DistrictMatch("06", List.of()));
	}

	@Test
	void withinSixtyMetresOfABorderTheNeighbourIsProposedToo() {
		assertThat(this.outlines.match(new GeoPoint(35.705, 51.41 + 59 * METRE)))
			.contains(new DistrictMatch("07", List.of("06")));
		assertThat(this.outlines.match(new GeoPoint(35.705, 51.41 + 61 * METRE)))
			.contains(new DistrictMatch("07", List.of()));
	}

	@Test
	void aPointOnTheBorderBelongsToOneAndMayBelongToTheOther() {
		assertThat(this.outlines.match(new GeoPoint(35.705, 51.41))).contains(new DistrictMatch("06", List.of("07")));
	}

	@Test
	void withinOneKilometreOutsideTheNearestIsProposed() {
		assertThat(this.outlines.match(new GeoPoint(35.705, 51.42 + 990 * METRE)))
			.contains(new DistrictMatch(null, List.of("07")));
		assertThat(this.outlines.match(new GeoPoint(35.705, 51.42 + 1_010 * METRE))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "no json", "{}", "[]", "{\"type\":\"FeatureCollection\",\"features\":[]}",
			"{\"features\":[{\"properties\":{\"code\":\"06\"}}]}" })
	void aBrokenFileIsRefused(String json) {
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read(json))
			.withMessageContaining("peygir.city.boundaries")
			.withMessageNotContaining("\n");
	}

	@Test
	void aMissingDistrictAnUnknownOneAndOneThatIsThereTwiceAreRefused() {
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read(features(square("6", 51.40))))
			.withMessageContaining("[07]");
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read(features(square("99", 51.40))))
			.withMessageContaining("99");
		assertThatExceptionOfType(MissingSetting.class)
			.isThrownBy(() -> read(features(square("6", 51.40), square("6", 51.41))))
			.withMessageContaining("twice");
	}

	@Test
	void anOutlineThatCrossesItselfIsRefusedWithThePlace() {
		String bow = """
				{"type":"Feature","properties":{"code":"06"},"geometry":{"type":"Polygon","coordinates":
				[[[51.40,35.70],[51.41,35.71],[51.41,35.70],[51.40,35.71],[51.40,35.70]]]}}""";
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read(features(bow, square("7", 51.41))))
			.withMessageContaining("district 06")
			.withMessageContaining("35.70500, 51.40500")
			.withMessageNotContaining("\n");
	}

	@Test
	void districtsThatOverlapAreNamedTogetherAndAHairIsForgiven() {
		assertThatExceptionOfType(MissingSetting.class)
			.isThrownBy(() -> read(features(square("6", 51.40), square("7", 51.405))))
			.withMessageContaining("districts overlap: 06 and 07 (0.50 km²)")
			.withMessageContaining("resource loaded from byte array")
			.withMessageNotContaining("\n");
		assertThat(read(features(square("6", 51.40), square("7", 51.40995))).match(new GeoPoint(35.705, 51.405)))
			.contains(new DistrictMatch("06", List.of()));
	}

	@Test
	void aLineOrAPointIsNoOutline() {
		String line = """
				{"type":"Feature","properties":{"code":"06"},"geometry":{"type":"LineString","coordinates":
				[[51.40,35.70],[51.41,35.71]]}}""";
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read(features(line, square("7", 51.41))))
			.withMessageContaining("district 06 has no polygon in degrees");
	}

	@Test
	void anEmptyFileAndTheLineThatIsNoJsonAreNamed() {
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read(""))
			.withMessageContaining("there is no district at all");
		assertThatExceptionOfType(MissingSetting.class).isThrownBy(() -> read("{\"features\": [\n{\"type\": oops"))
			.withMessageContaining("line 2");
	}

	@Test
	void coordinatesInMetresAreRefused() {
		assertThatExceptionOfType(MissingSetting.class)
			.isThrownBy(() -> read(features(square("6", 535_000), square("7", 51.41))))
			.withMessageContaining("degrees");
	}

	@Test
	void aFileThatIsNotThereIsRefused() {
		assertThatExceptionOfType(MissingSetting.class)
			.isThrownBy(() -> OutlineFile.read(new ClassPathResource("city/nowhere.geojson"), List.of("06")));
	}

	@Test
	void theShippedOutlinesHoldEveryDistrictsOwnLabel() {
		List<District> districts = CityFiles.districts();
		Outlines shipped = OutlineFile.read(new ClassPathResource("city/districts.geojson"),
				districts.stream().map(District::code).toList());
		assertThat(districts).hasSize(22)
			.allSatisfy((district) -> assertThat(shipped.match(district.label())).map(DistrictMatch::code)
				.contains(district.code()));
	}

	private static Outlines read(String json) {
		return OutlineFile.read(new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8)), List.of("06", "07"));
	}

	private static String features(String... features) {
		return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
	}

	private static String square(String code, double west) {
		double east = west + 0.01;
		return ("""
				{"type":"Feature","properties":{"code":%s},"geometry":{"type":"Polygon","coordinates":
				[[[%s,35.70],[%s,35.70],[%s,35.71],[%s,35.71],[%s,35.70]]]}}""").formatted(code, west, east, east, west,
				west);
	}

}
