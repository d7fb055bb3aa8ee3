package ir.peygir.audit;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A place at which the trail is not what it has to be.
 *
 * @param what names the text {@code trail.found.<what>}
 */
record Finding(String what, List<Object> where) {

	static Finding of(String what, Object... where) {
		return new Finding(what, List.of(where));
	}

	/** Nothing is wrong: it is only too early to say more. */
	boolean isOnlyNews() {
		return "unsealed".equals(this.what);
	}

	/** In both languages, whoever reads it. */
	String told() {
		return told(Locale.ENGLISH) + " · " + told(Locale.ROOT);
	}

	private String told(Locale language) {
		return text("trail.found." + this.what, language, this.where.stream().map(String::valueOf).toArray());
	}

	static String text(String key, Locale language, Object... arguments) {
		ResourceBundle texts = ResourceBundle.getBundle("messages.audit", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(arguments);
	}

}
