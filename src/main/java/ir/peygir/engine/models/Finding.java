package ir.peygir.engine.models;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with a model, where, and what to do, for one line.
 *
 * @param file path in the repository
 * @param element id of the element, or {@code null} for the file as a whole
 * @param name what the element is called in the diagram, or {@code null}
 * @param rule last part of the key of the sentence in {@code messages/models}
 * @param arguments of that sentence
 */
public record Finding(String file, String element, String name, String rule, List<String> arguments) {

	private static final ResourceBundle.Control NO_OTHER_LANGUAGE = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** File, element and name, then the sentence. */
	public String text(Locale locale) {
		ResourceBundle texts = texts(locale);
		String place = this.file + ((this.element != null) ? ", " + this.element : "")
				+ ((this.name != null && !this.name.isBlank()) ? " «" + this.name.strip() + "»" : "");
		return place + ": " + sentence(texts);
	}

	/** The sentence without the place. */
	public String sentence(Locale locale) {
		return sentence(texts(locale));
	}

	private String sentence(ResourceBundle texts) {
		return new MessageFormat(texts.getString("models.rule." + this.rule), Locale.ROOT)
			.format(this.arguments.toArray());
	}

	private static ResourceBundle texts(Locale locale) {
		return ResourceBundle.getBundle("messages/models", locale, NO_OTHER_LANGUAGE);
	}

}
