package ir.peygir.report.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ir.peygir.shared.InvalidInput;
import org.springframework.context.MessageSource;
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

	private final MessageSource messages;

	FormErrors(MessageSource messages) {
		this.messages = messages;
	}

	Map<String, String> of(InvalidInput invalid, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		invalid.problems()
			.forEach((problem) -> errors.putIfAbsent(NAMES.getOrDefault(problem.field(), problem.field()),
					this.messages.getMessage(problem.key(), problem.arguments(), locale)));
		return errors;
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
