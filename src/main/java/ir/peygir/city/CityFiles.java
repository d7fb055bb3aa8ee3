package ir.peygir.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ir.peygir.shared.CsvRows;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.PersianText;

/**
 * The districts and offices as they are shipped with the application.
 */
final class CityFiles {

	private static final String COORDINATION_DEPUTY = "H-DST";

	private CityFiles() {
	}

	static List<District> districts() {
		return CsvRows.of("city/districts.csv").stream().map(CityFiles::district).toList();
	}

	/**
	 * Headquarters and organisations first: a parent stands before what belongs to it.
	 */
	static List<Unit> units() {
		List<Map<String, String>> departments = CsvRows.of("city/departments.csv");
		List<Unit> units = new ArrayList<>(
				CsvRows.of("city/organisations.csv").stream().map(CityFiles::office).toList());
		for (District district : districts()) {
			units.add(municipality(district));
			departments.forEach((kind) -> units.add(department(district, kind)));
			IntStream.rangeClosed(1, district.nahiyehCount()).forEach((n) -> units.add(nahiyeh(district, n)));
		}
		return units;
	}

	private static District district(Map<String, String> row) {
		return new District(row.get("code"), row.get("title_fa"), row.get("title_en"),
				Integer.parseInt(row.get("nahiyeh_count")), Integer.parseInt(row.get("population")),
				new GeoPoint(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
	}

	private static Unit office(Map<String, String> row) {
		return new Unit(row.get("code"), row.get("title_fa"), row.get("title_en"), Level.valueOf(row.get("level")),
				orNull(row.get("parent")), orNull(row.get("kind")), null, null);
	}

	private static Unit municipality(District district) {
		return new Unit("D" + district.code(), "شهرداری " + district.titleFa(), "Municipality of " + district.titleEn(),
				Level.M, COORDINATION_DEPUTY, null, district.code(), null);
	}

	private static Unit department(District district, Map<String, String> row) {
		return new Unit("D" + district.code() + "-" + row.get("kind"), row.get("title_fa") + " " + district.titleFa(),
				row.get("title_en") + ", " + district.titleEn(), Level.M, "D" + district.code(), row.get("kind"),
				district.code(), null);
	}

	private static Unit nahiyeh(District district, int number) {
		return new Unit("D" + district.code() + "-N" + number,
				"ناحیهٔ " + PersianText.persianDigits(number) + " " + district.titleFa(),
				"Nahiyeh " + number + ", " + district.titleEn(), Level.N, "D" + district.code(), null, district.code(),
				number);
	}

	private static String orNull(String value) {
		return value.isEmpty() ? null : value;
	}

}
