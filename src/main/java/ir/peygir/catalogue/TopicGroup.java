package ir.peygir.catalogue;

import java.util.Locale;

import ir.peygir.shared.Display;

/**
 * Topics that citizens look for together, within the field of one deputy mayor.
 */
public record TopicGroup(String code, String field, String fieldFa, String fieldEn, String titleFa, String titleEn) {

	public String title(Locale locale) {
		return Display.persian(locale) ? this.titleFa : this.titleEn;
	}

	public String field(Locale locale) {
		return Display.persian(locale) ? this.fieldFa : this.fieldEn;
	}

}
