package ir.peygir.catalogue;

import java.util.List;
import java.util.Locale;

import ir.peygir.shared.Display;

/**
 * Something a unit has to know before it can act on a topic.
 *
 * @param options only of a {@link Type#CHOICE}
 */
public record Question(String code, String labelFa, String labelEn, Type type, boolean required, List<Option> options) {

	public Question {
		options = List.copyOf(options);
	}

	public String label(Locale locale) {
		return Display.persian(locale) ? this.labelFa : this.labelEn;
	}

	/** How it is answered. */
	public enum Type {

		TEXT, NUMBER, CHOICE, YESNO

	}

	/** One of the answers to choose from. */
	public record Option(String value, String labelFa, String labelEn) {

		public String label(Locale locale) {
			return Display.persian(locale) ? this.labelFa : this.labelEn;
		}

	}

}
