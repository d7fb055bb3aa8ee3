package ir.peygir.report.photo;

import java.time.Instant;
import java.util.Arrays;

import ir.peygir.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExifTests {

	private static final String TIME = "2026:10:11 09:30:00";

	private static final GeoPoint PLACE = new GeoPoint(35.7128, 51.4052);

	@Test
	void aCameraWithoutAZoneMeansTheCitysTime() {
		assertThat(exif(TIME, null, null).takenAt()).contains(Instant.parse("2026-10-11T06:00:00Z"));
		assertThat(exif(TIME, "+01:00", null).takenAt()).contains(Instant.parse("2026-10-11T08:30:00Z"));
	}

	@Test
	void thePlaceIsReadToTheMetre() {
		assertThat(exif(null, null, PLACE).point().orElseThrow().distanceTo(PLACE)).isLessThan(1);
		GeoPoint south = new GeoPoint(-33.8651, -70.6693);
		assertThat(exif(null, null, south).point().orElseThrow().distanceTo(south)).isLessThan(1);
	}

	@ParameterizedTest
	@CsvSource({ "0000:00:00 00:00:00", "    :  :     :  :  ", "2026:13:45 25:61:00", "yesterday at noon.." })
	void aTimeThatIsNoneIsNotTold(String time) {
		assertThat(exif(time, null, PLACE).takenAt()).isEmpty();
		assertThat(exif(time, null, PLACE).point()).isPresent();
	}

	@Test
	void theMiddleOfTheOceanIsNoPlace() {
		assertThat(exif(TIME, null, new GeoPoint(0, 0)).point()).isEmpty();
	}

	@Test
	void brokenBlocksTellLittleAndDoNoHarm() {
		byte[] whole = Shots.tiff(TIME, "+03:30", PLACE);
		for (int length = 0; length < whole.length; length += 3) {
			Exif exif = Exif.of(Arrays.copyOf(whole, length));
			assertThat(exif.orientation()).isOne();
			exif.takenAt();
			exif.point();
		}
		byte[] circle = Shots.tiff(TIME, null, PLACE);
		circle[21] = 8;
		assertThat(Exif.of(circle).orientation()).isOne();
		assertThat(Exif.of(Files.ascii("Exif\0\0")).takenAt()).isEmpty();
	}

	private static Exif exif(String time, String offset, GeoPoint point) {
		return Exif.of(Shots.tiff(time, offset, point));
	}

}
