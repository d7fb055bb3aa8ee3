package ir.peygir.city;

import java.util.Locale;

import ir.peygir.shared.Display;
import ir.peygir.shared.GeoPoint;

/**
 * One of the parts of the city, with a municipality and a mayor of its own.
 *
 * @param code two digits
 * @param population of the last census that counts
 * @param label where its name stands on a map
 */
public record District(String code, String titleFa, String titleEn, int nahiyehCount, int population, GeoPoint label) {

	public String title(Locale locale) {
		return Display.persian(locale) ? this.titleFa : this.titleEn;
	}

}
