package ir.peygir.city;

import java.util.List;
import java.util.Locale;

import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells programs of districts and offices.
 */
@RestController
@RequestMapping("/api")
class CityAnswers {

	private final City city;

	CityAnswers(City city) {
		this.city = city;
	}

	@GetMapping("/districts")
	DistrictAnswer district(@RequestParam double lat, @RequestParam double lon) {
		return this.city.districtOf(point(lat, lon))
			.map((match) -> new DistrictAnswer(match.code(), match.alternatives()))
			.orElseThrow(() -> Problem.unknown("place.outside"));
	}

	@GetMapping("/units")
	List<UnitAnswer> units(@RequestParam(defaultValue = "") String district, Locale locale) {
		if (!district.isEmpty() && this.city.district(district).isEmpty()) {
			throw Problem.unknown("district.unknown");
		}
		return this.city.units(district.isEmpty() ? null : district)
			.stream()
			.map((unit) -> new UnitAnswer(unit.code(), unit.title(locale), unit.level(), unit.district()))
			.toList();
	}

	private static GeoPoint point(double lat, double lon) {
		try {
			return new GeoPoint(lat, lon);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
		}
	}

	private record DistrictAnswer(String districtCode, List<String> alternatives) {
	}

	private record UnitAnswer(String code, String title, Level level, String district) {
	}

}
