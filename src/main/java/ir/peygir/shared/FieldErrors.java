package ir.peygir.shared;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Turns what the contract calls a field into what a form calls it, with the message in
 * the reader's language.
 */
@Component
public class FieldErrors {

	private final MessageSource messages;

	FieldErrors(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param names of fields that have another name in the form
	 */
	public Map<String, String> of(InvalidInput invalid, Map<String, String> names, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		invalid.problems()
			.forEach((problem) -> errors.putIfAbsent(names.getOrDefault(problem.field(), problem.field()),
					this.messages.getMessage(problem.key(), problem.arguments(), locale)));
		return errors;
	}

	/** What stands beside a field when the whole is not possible now. */
	public String of(Problem problem, Locale locale) {
		return this.messages.getMessage(problem.key(), problem.arguments(), locale);
	}

}
