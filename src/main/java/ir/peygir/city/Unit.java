package ir.peygir.city;

import java.util.Locale;

import ir.peygir.shared.Display;

/**
 * An office that can be responsible for a case.
 *
 * @param code as in {@code D06-TEC}, {@code D06-N1}, {@code O-WMO}
 * @param parent the code of the unit it belongs to, or {@code null}
 * @param kind the kind of department, or {@code null}
 * @param district two digits, or {@code null} for the whole city
 * @param nahiyeh the number of the ناحیه of such an office, else {@code null}
 */
public record Unit(String code, String titleFa, String titleEn, Level level, String parent, String kind,
		String district, Integer nahiyeh) {

	public String title(Locale locale) {
		return Display.persian(locale) ? this.titleFa : this.titleEn;
	}

	/** The group of the staff who work for it. */
	public String group() {
		return "unit-" + this.code;
	}

}
