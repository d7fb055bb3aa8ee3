package ir.peygir.report.web;

import java.util.Locale;
import java.util.Map;

import ir.peygir.shared.FieldErrors;
import ir.peygir.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Turns what the contract calls a field into what our form calls it, with the message in
 * the reader's language.
 */
@Component
class FormErrors {

	private static final Map<String, String> NAMES = Map.of("topicCode", "topic", "place.lat", "lat",
			"place.districtCode", "district", "place.nahiyeh", "nahiyeh", "place.address", "address", "contact.mobile",
			"mobile", "contact.phone", "phone", "contact.name", "name", "contact.email", "email", "file", "photos");

	private final FieldErrors errors;

	FormErrors(FieldErrors errors) {
		this.errors = errors;
	}

	Map<String, String> of(InvalidInput invalid, Locale locale) {
		return this.errors.of(invalid, NAMES, locale);
	}

	/** Empty if nothing was rejected. */
	Map<String, String> of(InvalidInput.Collector problems, Locale locale) {
		try {
			problems.orThrow();
			return Map.of();
		}
		catch (InvalidInput invalid) {
			return of(invalid, locale);
		}
	}

}
