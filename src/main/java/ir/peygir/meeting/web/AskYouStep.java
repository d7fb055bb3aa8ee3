package ir.peygir.meeting.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.shared.StepCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Fourth step: who are you, and where does the code go?
 */
@Controller
@RequestMapping("/meetings/ask/you")
class AskYouStep {

	private static final String PAGE = "forms/meeting/meetingRequested-you";

	private static final Set<String> FIELDS = Set.of("name", "mobile", "nationalCode", "foreignId", "principal");

	private final OpenAsk open;

	private final StepCookies<AskYouForm> cookies;

	private final Asking asking;

	AskYouStep(OpenAsk open, StepCookies<AskYouForm> cookies, Asking asking) {
		this.open = open;
		this.cookies = cookies;
		this.asking = asking;
	}

	@GetMapping
	String show(Model model, HttpServletRequest request) {
		return this.open.with(request, (id, draft) -> page(draft, this.open.you(id, request), Map.of(), model));
	}

	@PostMapping
	String keep(AskYouForm form, Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return this.open.with(request, (id, draft) -> {
			Map<String, String> errors = this.asking.wrong(id, draft, form, FIELDS, locale);
			if (!errors.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				return page(draft, form, errors, model);
			}
			this.cookies.keepContact(id, form, request, response);
			return "redirect:/meetings/ask/check";
		});
	}

	private static String page(AskContent draft, AskYouForm form, Map<String, String> errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("role", draft.represents() ? draft.role() : null);
		return PAGE;
	}

}
