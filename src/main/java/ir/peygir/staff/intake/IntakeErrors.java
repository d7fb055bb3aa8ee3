package ir.peygir.staff.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts what is wrong beside the fields of the call-taker's page, in their words.
 */
@Component
class IntakeErrors {

	private static final Map<String, String> NAMES = Map.of("topicCode", "topic", "place.lat", "lat",
			"place.districtCode", "district", "place.nahiyeh", "nahiyeh", "place.address", "address", "contact.mobile",
			"number", "contact.phone", "number", "contact.name", "name");

	private static final Map<String, String> TEXTS = Map.of("contact.required", "staff.intake.number.required",
			"phone.invalid", "staff.intake.number.invalid", "district.unknown", "staff.intake.district.unknown",
			"place.required", "staff.intake.district.required");

	private final MessageSource messages;

	IntakeErrors(MessageSource messages) {
		this.messages = messages;
	}

	/** The report that the caller wanted to join cannot be joined. */
	Map<String, String> of(Problem problem, Locale locale) {
		return Map.of("joins", this.messages.getMessage(problem.key(), problem.arguments(), locale));
	}

	Map<String, String> of(InvalidInput invalid, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		invalid.problems()
			.forEach((problem) -> errors.putIfAbsent(NAMES.getOrDefault(problem.field(), problem.field()), this.messages
				.getMessage(TEXTS.getOrDefault(problem.key(), problem.key()), problem.arguments(), locale)));
		return errors;
	}

}
