package ir.peygir.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.shared.TrackedCases;
import ir.peygir.shared.TrackingCode;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One place to ask for a tracking code, whatever it belongs to.
 */
@Controller
class TrackController {

	private final List<TrackedCases> cases;

	private final MessageSource messages;

	TrackController(List<TrackedCases> cases, MessageSource messages) {
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping("/track")
	String find(@RequestParam(required = false) String code, Model model, Locale locale, HttpServletResponse response) {
		if (code == null) {
			return page("", Map.of(), model);
		}
		Optional<String> digits = TrackingCode.parse(code).map(TrackingCode::digits);
		if (digits.isPresent() && this.cases.stream().anyMatch((one) -> one.exists(digits.get()))) {
			return "redirect:/track/" + digits.get();
		}
		String problem = code.isBlank() ? "code.required"
				: digits.isEmpty() ? "code.invalid" : "problem.report.unknown";
		response.setStatus((code.isBlank() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.NOT_FOUND).value());
		return page(code, Map.of("code", this.messages.getMessage(problem, null, locale)), model);
	}

	private static String page(String code, Map<String, String> errors, Model model) {
		model.addAttribute("form", Map.of("code", code));
		model.addAttribute("errors", errors);
		return "portal/track";
	}

}
