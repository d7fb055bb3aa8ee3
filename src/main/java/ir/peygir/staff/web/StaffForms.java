package ir.peygir.staff.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.shared.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts a refused form back on its page, with what was typed and a sentence beside each
 * wrong field.
 */
@Component
public class StaffForms {

	private static final Map<String, String> NAMES = Map.of("from", "fromDay", "to", "toDay");

	private final MessageSource messages;

	StaffForms(MessageSource messages) {
		this.messages = messages;
	}

	/** Says what was done, if the address names something that can be. */
	public void done(String done, String page, Set<String> known, Model model, Locale locale) {
		if (done != null && known.contains(done)) {
			model.addAttribute("done", this.messages.getMessage("staff." + page + ".done." + done, null, locale));
		}
	}

	public void refuse(InvalidInput invalid, Map<String, String> form, Model model, Locale locale,
			HttpServletResponse response) {
		Map<String, String> errors = new LinkedHashMap<>();
		invalid.problems()
			.forEach((problem) -> errors.putIfAbsent(NAMES.getOrDefault(problem.field(), problem.field()),
					this.messages.getMessage(problem.key(), problem.arguments(), locale)));
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("errors", errors);
		model.addAttribute("form", form);
	}

}
